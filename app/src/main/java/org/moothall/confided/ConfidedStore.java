package org.moothall.confided;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// The database shows a case's key only to a transaction that has named the case.
@Repository
class ConfidedStore {

    static final String ADD = """
            insert into confided.key (id, wrapped)
            select * from unnest(:id::uuid[], :wrapped::bytea[])""";

    static final String NAME = """
            select set_config('moothall.opening', :named, true)""";

    static final String FIND = """
            select wrapped from confided.key where id = :id""";

    static final String ERASE = """
            delete from confided.key where id = :id""";

    static final String WRAPPED_BEFORE = """
            select id, wrapped
            from confided.key
            where substring(wrapped for 5) <> :newest
            limit :most
            for update""";

    static final String REWRAP = """
            update confided.key set wrapped = :wrapped where id = :id""";

    /// What a transaction names that wraps all keys again.
    private static final String EVERY = "every case";

    private final Sql sql;

    ConfidedStore(Sql sql) {
        this.sql = sql;
    }

    record Kept(UUID id, byte[] wrapped) {}

    void add(List<Kept> keys) {
        sql.addAll(ADD, Kept.class, keys);
    }

    Optional<byte[]> find(UUID id) {
        name(id.toString());
        var found = sql.find(byte[].class, FIND, Map.of("id", id));
        name("");
        return found;
    }

    boolean erase(UUID id) {
        name(id.toString());
        var gone = sql.run(ERASE, Map.of("id", id)) > 0;
        name("");
        return gone;
    }

    List<Kept> wrappedBefore(byte[] newest, int most) {
        name(EVERY);
        return sql.list(Kept.class, WRAPPED_BEFORE, Map.of("newest", newest, "most", most));
    }

    void rewrap(UUID id, byte[] wrapped) {
        sql.run(REWRAP, Map.of("id", id, "wrapped", wrapped));
    }

    void named() {
        name("");
    }

    private void name(String named) {
        sql.find(String.class, NAME, Map.of("named", named));
    }
}
