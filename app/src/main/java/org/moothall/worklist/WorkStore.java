package org.moothall.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Sql;
import org.moothall.procedure.Procedure.Phase;
import org.springframework.stereotype.Repository;

/// Cases as lists show them: always a page by its key, never a count beyond a bound.
@Repository
class WorkStore {

    private static final String WORDS = """
              and (:numbers::text[] is null or number = any (:numbers::text[]))
              and (:words::text[] is null or words @> :words::text[])
            """;

    static final String OTHER_FILTERS = """
              and (:kinds::text[] is null or branch = any (:kinds::text[]))
              and (:districts::text[] is null or district = any (:districts::text[]))
              and (:phase::text is null or phase = :phase::text)
              and (:own::boolean is not true or leader is not null)
              and not barred && :marks::text[]
              and (:hands::integer is null
                  or id in (select case_id from whose.standing where hands >= :hands::integer))
            """;

    private static final String FILTERS = WORDS + OTHER_FILTERS;

    private static final String MINE = """
            where open and handler = :person
            """;

    private static final String OFFICE = """
            where open and lead = :office
            """;

    private static final String TO_ACCEPT = """
            where open and lead = :office and phase = 'RECEIVED'
            """;

    private static final String ELSEWHERE = """
            where open and id in (
                select case_id from casework.co_handler where office = :office and done_at is null
                    and waived_at is null)
            """;

    private static final String OWN = """
            where open and leader = :person
            """;

    private static final String TO_DECIDE = """
            where open and id in (select case_id from whose.standing where decider = :office)
            """;

    private static final String TRIAGE = """
            where (turn = 'CENTRE' or phase = 'RECEIVED' and not routed)
            """;

    static final String GROUP = """
              and (:groupWaiting::boolean is null or waiting = :groupWaiting::boolean)
              and (:dueFrom::timestamptz is null or due_order >= :dueFrom::timestamptz)
              and (:dueBefore::timestamptz is null or due_order < :dueBefore::timestamptz)
            """;

    /// Picks a page's cases from the index alone, where that has what is asked for, before it looks at any.
    private static final String PICKED = """
            where id in (
                select id
                from casework.case_file
            """;

    private static final String BY_DEADLINE = """
              and (waiting, due_order, id) > (:afterWaiting, :afterMoment::timestamptz, :afterId)
                order by waiting, due_order, id
                limit :most)
            order by waiting, due_order, id""";

    static final String LIST_MINE = CaseFile.ROWS + PICKED + MINE + FILTERS + GROUP + BY_DEADLINE;

    static final String LIST_OFFICE = CaseFile.ROWS + PICKED + OFFICE + FILTERS + GROUP + BY_DEADLINE;

    static final String LIST_TO_ACCEPT = CaseFile.ROWS + PICKED + TO_ACCEPT + FILTERS + GROUP + BY_DEADLINE;

    static final String LIST_ELSEWHERE = CaseFile.ROWS + PICKED + ELSEWHERE + FILTERS + GROUP + BY_DEADLINE;

    static final String LIST_TO_DECIDE = CaseFile.ROWS + PICKED + TO_DECIDE + FILTERS + GROUP + BY_DEADLINE;

    static final String LIST_OWN = CaseFile.ROWS + PICKED + OWN + FILTERS + GROUP + BY_DEADLINE;

    static final String LIST_CLOSED = CaseFile.ROWS + """
            where not open and lead = :office
            """ + FILTERS + """
              and (closed_at, id) < (:afterMoment::timestamptz, :afterId)
            order by closed_at desc, id desc
            limit :most""";

    static final String LIST_TRIAGE = CaseFile.ROWS + TRIAGE + FILTERS + """
              and (opened_at, id) > (:afterMoment::timestamptz, :afterId)
            order by opened_at, id
            limit :most""";

    /// Newest first: ids follow time.
    static final String LIST_FOUND = CaseFile.ROWS + """
            where (:office::text is null or lead = :office::text or id in (
                    select case_id from casework.co_handler where office = :office::text))
            """ + FILTERS + GROUP + """
              and id < :afterId
            order by id desc
            limit :most""";

    private static final String COUNTED = """
            (
                select 1
                from casework.case_file
            """;

    private static final String BOUNDED = "limit :most) as bounded";

    static final String COUNT_MINE = "select count(*) from " + COUNTED + MINE + FILTERS + GROUP + BOUNDED;

    static final String COUNT_OFFICE = "select count(*) from " + COUNTED + OFFICE + FILTERS + GROUP + BOUNDED;

    static final String COUNT_TO_ACCEPT = "select count(*) from " + COUNTED + TO_ACCEPT + FILTERS + GROUP + BOUNDED;

    static final String COUNT_ELSEWHERE = "select count(*) from " + COUNTED + ELSEWHERE + FILTERS + GROUP + BOUNDED;

    static final String COUNT_TO_DECIDE = "select count(*) from " + COUNTED + TO_DECIDE + FILTERS + GROUP + BOUNDED;

    static final String COUNT_OWN = "select count(*) from " + COUNTED + OWN + FILTERS + GROUP + BOUNDED;

    static final String COUNT_TRIAGE = "select count(*) from " + COUNTED + TRIAGE + FILTERS + BOUNDED;

    /// What is asked for differs so much that one plan for all would be a bad one.
    static final String PLAN_EACH = """
            select set_config('plan_cache_mode', 'force_custom_plan', true)""";

    static final String KEEP_VIEW = """
            insert into casework.saved_view (id, person, name, query, at)
            values (:id, :person, :name, :query, :at)
            on conflict (person, name) do update set query = excluded.query, at = excluded.at""";

    static final String VIEWS = """
            select id, name, query from casework.saved_view where person = :person order by name, id""";

    static final String DROP_VIEW = """
            delete from casework.saved_view where person = :person and id = :id""";

    static final String RUNNING = """
            select procedure_version as version, count(*) as cases
            from casework.case_file
            where open and procedure = :procedure
            group by procedure_version
            order by procedure_version""";

    private final Sql sql;

    WorkStore(Sql sql) {
        this.sql = sql;
    }

    /// What a list is asked for; null where it does not matter.
    record Ask(
            @Nullable String person,
            @Nullable String office,
            @Nullable List<String> numbers,
            @Nullable List<String> kinds,
            @Nullable List<String> districts,
            @Nullable List<String> words,
            @Nullable Phase phase,
            boolean own,
            List<String> marks,
            @Nullable Integer hands,
            @Nullable Boolean groupWaiting,
            @Nullable Instant dueFrom,
            @Nullable Instant dueBefore,
            boolean afterWaiting,
            String afterMoment,
            UUID afterId,
            int most) {}

    List<CaseFile> list(Worklist.View view, Ask ask) {
        sql.list(String.class, PLAN_EACH, Map.of());
        return sql.list(CaseFile.class, statement(view), ask);
    }

    List<Running> running(String procedure) {
        return sql.list(Running.class, RUNNING, Map.of("procedure", procedure));
    }

    record Running(int version, long cases) {}

    private static String statement(Worklist.View view) {
        return switch (view) {
            case MINE -> LIST_MINE;
            case OFFICE -> LIST_OFFICE;
            case TO_ACCEPT -> LIST_TO_ACCEPT;
            case ELSEWHERE -> LIST_ELSEWHERE;
            case TO_DECIDE -> LIST_TO_DECIDE;
            case OWN -> LIST_OWN;
            case CLOSED -> LIST_CLOSED;
            case TRIAGE -> LIST_TRIAGE;
            case FOUND -> LIST_FOUND;
        };
    }

    /// How many there are, up to the bound; -1 for a list that is not counted.
    int count(Worklist.View view, Ask ask) {
        sql.list(String.class, PLAN_EACH, Map.of());
        return switch (view) {
            case MINE -> count(COUNT_MINE, ask);
            case OFFICE -> count(COUNT_OFFICE, ask);
            case TO_ACCEPT -> count(COUNT_TO_ACCEPT, ask);
            case ELSEWHERE -> count(COUNT_ELSEWHERE, ask);
            case TO_DECIDE -> count(COUNT_TO_DECIDE, ask);
            case OWN -> count(COUNT_OWN, ask);
            case TRIAGE -> count(COUNT_TRIAGE, ask);
            case CLOSED, FOUND -> -1;
        };
    }

    private int count(String statement, Ask ask) {
        return sql.list(Integer.class, statement, ask).getFirst();
    }

    void keepView(String person, String name, String query, Instant at) {
        sql.run(KEEP_VIEW, Map.of("id", Ids.next(), "person", person, "name", name, "query", query, "at", at));
    }

    List<Worklist.SavedView> views(String person) {
        return sql.list(Worklist.SavedView.class, VIEWS, Map.of("person", person));
    }

    void dropView(String person, UUID id) {
        sql.run(DROP_VIEW, Map.of("person", person, "id", id));
    }
}
