package org.moothall.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Promises whose date has come.
@Repository
class KeepingStore {

    /// What is over, by its date; what is still owed, however old; and what would be, had its date not been put off.
    static final String TALLIES = """
            select
                procedure, limit_key as limit, office, branch,
                count(*) filter (where kept) as kept,
                count(*) filter (where moved) as moved,
                count(*) filter (where ended and not kept and not moved) as late,
                count(*) filter (where not ended and not moved) as owed,
                min(judged_at) as first
            from (
                select settled.procedure, limit_key, office, file.branch, kept, moved, true as ended, judged_at
                from promises.settled
                join casework.case_file file on file.id = settled.record
                where judged_at >= :from and judged_at < :until
                union all
                select file.procedure, owed.limit_key, file.lead, file.branch, false, false, false, owed.due
                from casework.case_file file, unnest(file.dated, file.dues) as owed (limit_key, due)
                where file.open and owed.due < :until and owed.due >= :since
                union all
                select file.procedure, promise.limit_key, promise.lead, file.branch, false, true, false, promise.first_due
                from works.promise
                join casework.case_file file on file.id = promise.case_id
                where promise.ended_at is null and promise.first_due < :until and promise.first_due >= :since and promise.due >= :until) as promised
            group by 1, 2, 3, 4
            order by 1, 2, 3, 4""";

    private final Sql sql;

    KeepingStore(Sql sql) {
        this.sql = sql;
    }

    /// @param since what is still owed counts from here on
    List<Tally> tallies(Instant from, Instant until, Instant since) {
        return sql.list(Tally.class, TALLIES, Map.of("from", from, "until", until, "since", since));
    }
}
