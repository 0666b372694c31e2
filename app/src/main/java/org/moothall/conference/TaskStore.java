package org.moothall.conference;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.conference.Conference.Invited;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Conferences as lists show them: what is overdue first, then what is to come.
@Repository
class TaskStore {

    /// What ended a task: the first entry after its own that brings what it asks for, or ends the case.
    static final String ENDING = """
            left join lateral (
                select entry.at, entry.verb
                from casework.entry
                where
                    entry.case_id = task.case_id and entry.position > task.position
                    and (task.kind = 'CONTRIBUTION'
                            and (entry.verb = 'CONTRIBUTE' and entry.by = task.office
                                or entry.verb = 'GO_WITHOUT' and entry.office = task.office)
                        or task.kind <> 'CONTRIBUTION' and entry.verb in ('REPLY', 'DONE')
                        or entry.verb in ('CLOSE', 'WITHDRAW', 'DIVERT', 'DECLINE'))
                order by entry.position
                limit 1) as ending on true
            """;

    /// Those that concern an office, or all.
    private static final String SEEN = """
            (:all or meeting.office = :office
                or exists (select 1 from conference.invited
                    where invited.meeting_id = meeting.id and invited.office = :office)
                or exists (select 1 from conference.task
                    where task.meeting_id = meeting.id and task.office = :office))
            """;

    /// Never one on a case that the reader is kept away from.
    private static final String UNBARRED = """
            and not exists (
                select 1 from conference.on_case join casework.case_file file on file.id = on_case.case_id
                where on_case.meeting_id = meeting.id and file.barred && :marks::text[])
            """;

    static final String LINES = """
            select
                meeting.number, meeting.office, meeting.subject, meeting.starts, meeting.state, owed.open, owed.overdue,
                (select answer from conference.invited
                    where invited.meeting_id = meeting.id and invited.office = :office) as answer
            from
                conference.meeting
                cross join lateral (
                    select
                        count(*) filter (where ending.at is null) as open,
                        count(*) filter (where ending.at is null and task.due < :at) as overdue
                    from conference.task
            """ + ENDING + """
                    where task.meeting_id = meeting.id) as owed
            where
            """ + SEEN + UNBARRED + """
            order by
                owed.overdue > 0 desc, meeting.state = 'CALLED' desc, owed.open > 0 desc,
                case when meeting.state = 'CALLED' then meeting.starts end, meeting.starts desc
            limit :most""";

    /// Invitations that an office has not answered, and tasks of its own that are overdue.
    static final String WAITING = """
            select
                (select count(*)
                    from conference.invited join conference.meeting on meeting.id = invited.meeting_id
                    where invited.office = :office and invited.answer = 'OPEN' and meeting.state = 'CALLED'
                        and meeting.starts > :at
            """ + UNBARRED + """
                ) + (select count(*)
                    from conference.task join conference.meeting on meeting.id = task.meeting_id
            """ + ENDING + """
                    where task.office = :office and task.due < :at and ending.at is null
            """ + UNBARRED + ")";

    private final Sql sql;

    TaskStore(Sql sql) {
        this.sql = sql;
    }

    record Ask(String office, boolean all, List<String> marks, Instant at, int most) {}

    /// A conference in a list.
    ///
    /// @param answer of the reader's own office; null where it is not invited
    record Line(
            String number,
            String office,
            String subject,
            Instant starts,
            Conference.State state,
            long open,
            long overdue,
            Invited.@Nullable Answer answer) {}

    List<Line> lines(Ask ask) {
        return sql.list(Line.class, LINES, ask);
    }

    int waiting(String office, List<String> marks, Instant at) {
        return sql.list(Integer.class, WAITING, new Waiting(office, marks, at)).getFirst();
    }

    private record Waiting(String office, List<String> marks, Instant at) {}
}
