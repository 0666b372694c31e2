package org.moothall.grievance;

import java.util.Map;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class GrievanceStore {

    /// Whoever comes first sets the key; everybody gets the one that stands.
    static final String PHRASE_KEY = """
            with first as (insert into grievance.phrase_key (key) values (:fresh) on conflict do nothing returning key)
            select key from first union all select key from grievance.phrase_key limit 1""";

    private final Sql sql;

    GrievanceStore(Sql sql) {
        this.sql = sql;
    }

    byte[] phraseKey(byte[] fresh) {
        return sql.find(byte[].class, PHRASE_KEY, Map.of("fresh", fresh)).orElseThrow();
    }
}
