package org.moothall.recount;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Entry;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Running cases by the batch, their dates, and the calendar that these are counted by.
@Repository
class RecountStore {

    static final String COUNTED_BEFORE = """
            select calendar from casework.counted_by""";

    /// Touches the row only where the calendar is another one.
    static final String COUNTED_BY = """
            insert into casework.counted_by (calendar) values (:calendar)
            on conflict (one) do update set calendar = excluded.calendar
            where counted_by.calendar <> excluded.calendar""";

    static final String OPEN_AFTER = CaseFile.ROWS + "where open and id > :id order by id limit :most";

    static final String HISTORIES = Entry.ROWS + "where case_id in (:ids) order by case_id, position";

    static final String RETIME = """
            update casework.case_file as file
            set
                waiting = timed.waiting, next_limit = timed.next_limit, next_due = timed.next_due,
                dated = timed.dated::text[], dues = timed.dues::timestamptz[], wakes = least(file.wakes, timed.wakes)
            from unnest(
                :id::uuid[], :version::integer[], :waiting::boolean[], :nextLimit::text[], :nextDue::timestamptz[],
                :dated::text[], :dues::text[], :wakes::timestamptz[])
                as timed (id, version, waiting, next_limit, next_due, dated, dues, wakes)
            where
                file.id = timed.id and file.version = timed.version
                and (file.next_due is distinct from timed.next_due or file.dues <> timed.dues::timestamptz[]
                     or file.wakes is distinct from timed.wakes)""";

    static final String PROMISED = """
            select id, promised.limit_key as limit, promised.due
            from casework.case_file, unnest(dated, dues) as promised (limit_key, due)
            where id in (:ids)""";

    static final String OWNS = """
            select exists (select 1 from casework.case_file where open and lead = :office)""";

    private final Sql sql;

    RecountStore(Sql sql) {
        this.sql = sql;
    }

    /// The calendar by which dates were counted until now; empty before the first.
    String countedBefore() {
        return sql.find(String.class, COUNTED_BEFORE, Map.of()).orElse("");
    }

    /// Notes the calendar by which dates are counted; answers whether it is another one than before.
    boolean countedBy(String calendar) {
        return sql.run(COUNTED_BY, Map.of("calendar", calendar)) > 0;
    }

    List<CaseFile> openAfter(CaseId id, int most) {
        return sql.list(CaseFile.class, OPEN_AFTER, Map.of("id", id, "most", most));
    }

    Map<CaseId, List<Entry>> histories(List<CaseId> ids) {
        var values = ids.stream().map(CaseId::value).toList();
        return sql.list(Entry.class, HISTORIES, Map.of("ids", values)).stream()
                .collect(Collectors.groupingBy(Entry::caseId));
    }

    void retime(List<Recount.TimedRow> rows) {
        sql.runAll(RETIME, Recount.TimedRow.class, rows);
    }

    /// What the city owes on these cases, as their rows have it.
    List<Recount.Promised> promised(List<CaseId> ids) {
        return sql.list(
                Recount.Promised.class,
                PROMISED,
                Map.of("ids", ids.stream().map(CaseId::value).toList()));
    }

    /// Whether an office leads an open case.
    boolean owns(String office) {
        return sql.find(Boolean.class, OWNS, Map.of("office", office)).orElse(false);
    }
}
