package org.moothall.grievance;

import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class PhraseStore {

    static final String KEY = """
            select key
            from grievance.phrase_key""";

    static final String ADD = """
            insert into grievance.phrase_key (only, key)
            values (true, :key)
            on conflict do nothing""";

    private final Sql sql;

    PhraseStore(Sql sql) {
        this.sql = sql;
    }

    Optional<byte[]> key() {
        return sql.find(byte[].class, KEY, Map.of());
    }

    /// Keeps the key, unless another process was quicker.
    void add(byte[] key) {
        sql.run(ADD, Map.of("key", key));
    }
}
