package org.moothall.confided;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.moothall.keys.KeptKeys;
import org.moothall.keys.NamingStore;
import org.moothall.keys.Rewraps;
import org.springframework.stereotype.Repository;

/// The database shows a case's key only to a transaction that has named the case.
@Repository
class ConfidedStore implements Rewraps {

    static final String ADD = """
            insert into confided.key (id, wrapped)
            select * from unnest(:id::uuid[], :wrapped::bytea[])""";

    static final String FIND = """
            select wrapped from confided.key where id = :id""";

    static final String ERASE = """
            delete from confided.key where id = :id""";

    static final String WRAPPED_BEFORE = """
            select id::text as id, wrapped
            from confided.key
            where substring(wrapped for 5) <> :newest
            limit :most
            for update""";

    static final String REWRAP = """
            update confided.key set wrapped = :wrapped where id = :id::uuid""";

    static final KeptKeys KEYS = new KeptKeys("confided", WRAPPED_BEFORE, REWRAP);

    private final Sql sql;
    private final NamingStore naming;

    ConfidedStore(Sql sql, NamingStore naming) {
        this.sql = sql;
        this.naming = naming;
    }

    record Kept(UUID id, byte[] wrapped) {}

    void add(List<Kept> keys) {
        sql.addAll(ADD, Kept.class, keys);
    }

    Optional<byte[]> find(UUID id) {
        return naming.as(id.toString(), () -> sql.find(byte[].class, FIND, Map.of("id", id)));
    }

    boolean erase(UUID id) {
        return naming.as(id.toString(), () -> sql.run(ERASE, Map.of("id", id))) > 0;
    }

    @Override
    public KeptKeys keptKeys() {
        return KEYS;
    }
}
