package org.moothall.identity;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.moothall.keys.KeptKeys;
import org.moothall.keys.NamingStore;
import org.moothall.keys.Rewraps;
import org.springframework.stereotype.Repository;

/// The database shows a sealed row only to a transaction that has named it.
@Repository
class IdentityStore implements Rewraps {

    static final String ADD_KEYS = """
            insert into identity.key (id, wrapped)
            select * from unnest(:id::uuid[], :wrapped::bytea[])""";

    static final String ADD = """
            insert into identity.sealed (id, content, phone, email)
            select * from unnest(:id::uuid[], :content::bytea[], :phone::bytea[], :email::bytea[])""";

    static final String FIND = """
            select key.wrapped, sealed.content
            from identity.sealed join identity.key using (id)
            where sealed.id = :id""";

    static final String WITH_PHONE = """
            select id from identity.sealed where phone = :mark order by id""";

    static final String WITH_EMAIL = """
            select id from identity.sealed where email = :mark order by id""";

    static final String MARK = """
            select encode(coalesce(phone, email), 'hex') as mark
            from identity.sealed
            where id = :id and coalesce(phone, email) is not null""";

    static final String SHRED = """
            delete from identity.key where id = :id""";

    static final String ERASE = """
            delete from identity.sealed where id = :id""";

    static final String WRAPPED_BEFORE = """
            select id::text as id, wrapped
            from identity.key
            where substring(wrapped for 5) <> :newest
            limit :most
            for update""";

    static final String REWRAP = """
            update identity.key set wrapped = :wrapped where id = :id::uuid""";

    static final KeptKeys KEYS = new KeptKeys("identity", WRAPPED_BEFORE, REWRAP);

    private final Sql sql;
    private final NamingStore naming;

    IdentityStore(Sql sql, NamingStore naming) {
        this.sql = sql;
        this.naming = naming;
    }

    /// @param phone mark; null where none was left
    record Sealed(UUID id, byte[] wrapped, byte[] content, byte @Nullable [] phone, byte @Nullable [] email) {}

    record Kept(byte[] wrapped, byte[] content) {}

    void add(List<Sealed> people) {
        sql.addAll(ADD_KEYS, Sealed.class, people);
        sql.addAll(ADD, Sealed.class, people);
    }

    Optional<Kept> find(UUID id) {
        return naming.as(id.toString(), () -> sql.find(Kept.class, FIND, Map.of("id", id)));
    }

    List<UUID> withPhone(byte[] mark) {
        return marked(WITH_PHONE, mark);
    }

    List<UUID> withEmail(byte[] mark) {
        return marked(WITH_EMAIL, mark);
    }

    Optional<String> mark(UUID id) {
        return naming.as(id.toString(), () -> sql.find(String.class, MARK, Map.of("id", id)));
    }

    private List<UUID> marked(String query, byte[] mark) {
        return naming.as(HexFormat.of().formatHex(mark), () -> sql.list(UUID.class, query, Map.of("mark", mark)));
    }

    void erase(UUID id) {
        sql.run(SHRED, Map.of("id", id));
        naming.as(id.toString(), () -> sql.run(ERASE, Map.of("id", id)));
    }

    @Override
    public KeptKeys keptKeys() {
        return KEYS;
    }
}
