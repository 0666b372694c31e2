package org.moothall.timekeeper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// What time brought to whom, as long as it stands.
@Repository
class BoardStore {

    private static final String LINE = """
            select
                file.number, file.title, file.lead, file.procedure, file.procedure_version, told.kind, told.limit_key,
                told.whom, told.due, told.at
            from timekeeper.told join casework.case_file file on file.id = told.case_id
            """;

    /// It stands while the same run runs to the same date.
    private static final String STANDS = """
              and file.open and not file.barred && :marks::text[]
              and (file.next_limit = told.limit_key and file.next_due = told.due
                  or file.dues[array_position(file.dated, told.limit_key)] = told.due)
            order by told.at desc, file.number
            limit :most""";

    static final String CAME_UP = LINE + """
            where told.kind = 'CLIMBED' and told.office = :office and (told.person = :person or :head)
            """ + STANDS;

    static final String SOON_DUE = LINE + """
            where told.kind = 'REMINDED' and told.whom = 'HANDLER' and file.handler = :person
            """ + STANDS;

    static final String MANY_CAME_UP = "select count(*) from (" + CAME_UP + ") as line";

    static final String MANY_SOON_DUE = "select count(*) from (" + SOON_DUE + ") as line";

    /// Open cases of which time told somebody above and that are still too late by that limit, whatever its date is
    /// now; of these offices, or of all.
    static final String WAITING = """
            select
                file.lead as office,
                case
                    when file.urgency = 'danger' then 'DANGER'
                    when file.phase in ('RECEIVED', 'CONTESTED') then 'UNACCEPTED'
                    else 'OVERDUE' end as why,
                count(*) as cases, sum(file.version) as steps
            from casework.case_file file
            where
                file.open and file.due_order <= :at
                and exists (
                    select from timekeeper.told
                    where
                        told.case_id = file.id and told.kind = 'CLIMBED'
                        and (file.next_limit = told.limit_key and file.next_due <= :at
                            or file.dues[array_position(file.dated, told.limit_key)] <= :at))
                and (:offices::text[] is null or file.lead = any (:offices::text[])) and not file.barred && :marks::text[]
            group by 1, 2""";

    private final Sql sql;

    BoardStore(Sql sql) {
        this.sql = sql;
    }

    /// @param marks of what the person is kept away from
    record Ask(String office, String person, boolean head, List<String> marks, int most) {}

    List<Board.Line> cameUp(Ask ask) {
        return sql.list(Board.Line.class, CAME_UP, ask);
    }

    List<Board.Line> soonDue(Ask ask) {
        return sql.list(Board.Line.class, SOON_DUE, ask);
    }

    record Waits(@Nullable List<String> offices, List<String> marks, Instant at) {}

    List<Board.Waiting> waiting(Waits waits) {
        return sql.list(Board.Waiting.class, WAITING, waits);
    }

    /// How many lines both lists have.
    int length(Ask ask) {
        return many(MANY_CAME_UP, ask) + many(MANY_SOON_DUE, ask);
    }

    private int many(String query, Ask ask) {
        return sql.list(Integer.class, query, ask).getFirst();
    }
}
