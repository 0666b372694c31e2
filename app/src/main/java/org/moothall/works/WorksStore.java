package org.moothall.works;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Promised works, from the first date to the end.
@Repository
class WorksStore {

    static final String PROMISE = """
            insert into works.promise (case_id, nth, limit_key, lead, first_due, due, moves, why, promised_at)
            select :caseId, 1 + count(*), :limit, :lead, :due, :due, 0, :why, :at
            from works.promise
            where case_id = :caseId""";

    /// Touches nothing where no works are open.
    static final String MOVE = """
            update works.promise
            set due = :due, moves = moves + case when :due > due then 1 else 0 end, why = :why, lead = :lead
            where case_id = :caseId and ended_at is null""";

    static final String END = """
            update works.promise
            set
                ended_at = :at,
                outcome = case
                    when :withdrawn then 'WITHDRAWN'
                    when :at::timestamptz <= first_due then 'KEPT'
                    when :at::timestamptz <= due then 'MOVED'
                    else 'LATE'
                end
            where case_id = :caseId and ended_at is null""";

    static final String HAND_OVER = """
            update works.promise set lead = :lead where case_id = :caseId and ended_at is null""";

    private static final String OPEN = """
            select
                promise.case_id, file.number, file.title, file.place_en, file.place_zh, promise.lead, promise.first_due,
                promise.due, promise.moves, promise.why
            from works.promise
            join casework.case_file file on file.id = promise.case_id
            where
                promise.ended_at is null and (:office::text is null or promise.lead = :office)
                and not file.barred && :marks::text[]
            """;

    static final String LIST = OPEN + """
              and (promise.due, promise.case_id) > (:after::timestamptz, :afterId)
            order by promise.due, promise.case_id
            limit :most""";

    static final String OVERDUE = """
            select count(*)
            from (
                select
                from works.promise
                join casework.case_file file on file.id = promise.case_id
                where
                    promise.ended_at is null and promise.lead = :office and promise.due < :at
                    and not file.barred && :marks::text[]
                limit :most) as overdue""";

    private final Sql sql;

    WorksStore(Sql sql) {
        this.sql = sql;
    }

    /// @param due the date that is promised now
    record Row(UUID caseId, String limit, String lead, Instant due, String why, Instant at) {}

    /// @param office null for all
    /// @param marks  of what the officer is kept away from
    record Ask(@Nullable String office, List<String> marks, String after, UUID afterId, int most) {}

    record Overdue(String office, List<String> marks, Instant at, int most) {}

    void promise(Row row) {
        if (sql.run(MOVE, row) == 0) sql.run(PROMISE, row);
    }

    void end(UUID caseId, boolean withdrawn, Instant at) {
        sql.run(END, Map.of("caseId", caseId, "withdrawn", withdrawn, "at", at));
    }

    void handOver(UUID caseId, String lead) {
        sql.run(HAND_OVER, Map.of("caseId", caseId, "lead", lead));
    }

    List<Promised> list(Ask ask) {
        return sql.list(Promised.class, LIST, ask);
    }

    int overdue(Overdue ask) {
        return sql.list(Integer.class, OVERDUE, ask).getFirst();
    }
}
