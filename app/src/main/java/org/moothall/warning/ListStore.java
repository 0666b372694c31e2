package org.moothall.warning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.kernel.Sql;
import org.moothall.warning.WarningStore.Row;
import org.springframework.stereotype.Repository;

/// Warnings as lists show them, a page by its key; and the cases behind one.
@Repository
class ListStore {

    private static final String RANKED = """
            select *
            from (
                select warning.*,
                    array_position(array['OPEN', 'WATCHED', 'ACTED', 'EXPLAINED', 'QUIET', 'OVER'], state) as rank,
                    array_position(array['RED', 'ORANGE', 'YELLOW', 'BLUE'], grade) as worst
                from warning.warning) as warning
            """;

    private static final String FILTERS = """
              and (:offices::text[] is null or office = any (:offices::text[]))
              and (:kinds::text[] is null or kind = any (:kinds::text[]))
              and (:areas::text[] is null or areas && :areas::text[])
            """;

    static final String CURRENT = RANKED + """
            where state <> 'OVER'
            """ + FILTERS + """
              and (rank > :rank or rank = :rank and worst > :worst
                or rank = :rank and worst = :worst and (raised_at, id) < (:at, :id))
            order by rank, worst, raised_at desc, id desc
            limit :most""";

    static final String PAST = RANKED + """
            where state = 'OVER'
            """ + FILTERS + """
              and (raised_at, id) < (:at, :id)
            order by raised_at desc, id desc
            limit :most""";

    /// Of the same kind first, then of its branch; of each the latest first.
    static final String EARLIER = WarningStore.ROWS + """
            where
                kind = any (:kinds::text[]) and areas && :areas::text[] and id <> :id and raised_at <= :at
            order by kind = :kind desc, raised_at desc, id desc
            limit :most""";

    static final String MATTERS = """
            select id
            from casework.case_file
            where
                (kind = :kind or kind_path && array[:kind]) and area_path && :areas::text[] and opened_at >= :from
                and opened_at < :until and not sealed and not barred && :marks::text[]
            order by opened_at desc, id desc
            limit :most""";

    private final Sql sql;

    ListStore(Sql sql) {
        this.sql = sql;
    }

    /// @param rank, worst, at, id where the page before ended
    record Ask(
            @Nullable List<String> offices,
            @Nullable List<String> kinds,
            @Nullable List<String> areas,
            int rank,
            int worst,
            Instant at,
            UUID id,
            int most) {}

    record Similar(UUID id, String kind, List<String> kinds, List<String> areas, Instant at, int most) {}

    record Behind(String kind, List<String> areas, Instant from, Instant until, List<String> marks, int most) {}

    List<Warning> list(boolean past, Ask ask) {
        return sql.list(Row.class, past ? PAST : CURRENT, ask).stream()
                .map(Row::warning)
                .toList();
    }

    List<Warning> earlier(Similar ask) {
        return sql.list(Row.class, EARLIER, ask).stream().map(Row::warning).toList();
    }

    List<CaseId> matters(Behind ask) {
        return sql.list(UUID.class, MATTERS, ask).stream().map(CaseId::new).toList();
    }
}
