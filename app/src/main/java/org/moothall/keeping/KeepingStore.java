package org.moothall.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Promises whose date has come.
@Repository
class KeepingStore {

    /// What is over, by its date; and what is still owed, however old.
    static final String TALLIES = """
            select
                procedure, limit_key as limit, office,
                count(*) filter (where kept) as kept,
                count(*) filter (where ended and not kept) as late,
                count(*) filter (where not ended) as owed,
                min(judged_at) as first
            from (
                select procedure, limit_key, office, kept, true as ended, judged_at
                from promises.settled
                where judged_at >= :from and judged_at < :until
                union all
                select file.procedure, owed.limit_key, file.lead, false, false, owed.due
                from casework.case_file file, unnest(file.dated, file.dues) as owed (limit_key, due)
                where file.open and owed.due < :until) as promised
            group by 1, 2, 3
            order by 1, 2, 3""";

    private final Sql sql;

    KeepingStore(Sql sql) {
        this.sql = sql;
    }

    List<Tally> tallies(Instant from, Instant until) {
        return sql.list(Tally.class, TALLIES, Map.of("from", from, "until", until));
    }
}
