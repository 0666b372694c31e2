package org.moothall.identity;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// The database shows a sealed row only to a transaction that has named it.
@Repository
class IdentityStore {

    static final String ADD_KEYS = """
            insert into identity.key (id, wrapped)
            select * from unnest(:id::uuid[], :wrapped::bytea[])""";

    static final String ADD = """
            insert into identity.sealed (id, content, phone, email)
            select * from unnest(:id::uuid[], :content::bytea[], :phone::bytea[], :email::bytea[])""";

    static final String NAME = """
            select set_config('moothall.opening', :named, true)""";

    static final String FIND = """
            select key.wrapped, sealed.content
            from identity.sealed join identity.key using (id)
            where sealed.id = :id""";

    static final String WITH_PHONE = """
            select id from identity.sealed where phone = :mark order by id""";

    static final String WITH_EMAIL = """
            select id from identity.sealed where email = :mark order by id""";

    static final String SHRED = """
            delete from identity.key where id = :id""";

    static final String ERASE = """
            delete from identity.sealed where id = :id""";

    static final String WRAPPED_BEFORE = """
            select id, wrapped
            from identity.key
            where substring(wrapped for 5) <> :newest
            limit :most
            for update""";

    static final String REWRAP = """
            update identity.key set wrapped = :wrapped where id = :id""";

    private final Sql sql;

    IdentityStore(Sql sql) {
        this.sql = sql;
    }

    /// @param phone mark; null where none was left
    record Sealed(UUID id, byte[] wrapped, byte[] content, byte @Nullable [] phone, byte @Nullable [] email) {}

    record Kept(byte[] wrapped, byte[] content) {}

    record Wrapped(UUID id, byte[] wrapped) {}

    void add(List<Sealed> people) {
        sql.addAll(ADD_KEYS, Sealed.class, people);
        sql.addAll(ADD, Sealed.class, people);
    }

    Optional<Kept> find(UUID id) {
        name(id.toString());
        var kept = sql.find(Kept.class, FIND, Map.of("id", id));
        name("");
        return kept;
    }

    List<UUID> withPhone(byte[] mark) {
        return marked(WITH_PHONE, mark);
    }

    List<UUID> withEmail(byte[] mark) {
        return marked(WITH_EMAIL, mark);
    }

    private List<UUID> marked(String query, byte[] mark) {
        name(HexFormat.of().formatHex(mark));
        var found = sql.list(UUID.class, query, Map.of("mark", mark));
        name("");
        return found;
    }

    void erase(UUID id) {
        sql.run(SHRED, Map.of("id", id));
        name(id.toString());
        sql.run(ERASE, Map.of("id", id));
        name("");
    }

    List<Wrapped> wrappedBefore(byte[] newest, int most) {
        return sql.list(Wrapped.class, WRAPPED_BEFORE, Map.of("newest", newest, "most", most));
    }

    void rewrap(UUID id, byte[] wrapped) {
        sql.run(REWRAP, Map.of("id", id, "wrapped", wrapped));
    }

    private void name(String named) {
        sql.find(String.class, NAME, Map.of("named", named));
    }
}
