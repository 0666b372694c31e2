package org.moothall.notice;

import java.time.Instant;
import java.util.Map;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class PulseStore {

    static final String BEAT = """
            update notice.beat set at = :at""";

    static final String LAST_BEAT = """
            select at from notice.beat""";

    static final String WAITING = """
            select exists (select from notice.alarm where wakes < :before)""";

    /// One column, as a record: so it is read as the moment it is.
    private record Beat(Instant at) {}

    private final Sql sql;

    PulseStore(Sql sql) {
        this.sql = sql;
    }

    void beat(Instant at) {
        sql.run(BEAT, Map.of("at", at));
    }

    Instant beat() {
        return sql.list(Beat.class, LAST_BEAT, Map.of()).getFirst().at();
    }

    boolean waiting(Instant before) {
        return sql.list(Boolean.class, WAITING, Map.of("before", before)).getFirst();
    }
}
