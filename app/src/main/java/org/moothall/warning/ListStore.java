package org.moothall.warning;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Sql;
import org.moothall.warning.Warning.Grade;
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
              and (:grade::text is null or grade = :grade::text)
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
                (kind = :kind or kind_path && array[:kind]::text[]) and area_path && :areas::text[] and opened_at >= :from
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
            @Nullable Grade grade,
            int rank,
            int worst,
            Instant at,
            UUID id,
            int most) {}

    /// Where a page of warnings begins: behind the last one of the page before.
    ///
    /// @param rank  of its state, from 1
    /// @param worst of its grade, from 1 for red
    record Turn(int rank, int worst, Instant at, UUID id) {

        static final Turn FIRST = new Turn(0, 0, Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

        private static final int PARTS = 4;

        static Turn of(Warning last) {
            var worst = Grade.values().length - last.grade().ordinal();
            return new Turn(last.state().ordinal() + 1, worst, last.raisedAt(), last.id());
        }

        String written() {
            return rank + "~" + worst + "~" + at + "~" + id;
        }

        /// Empty for what no page of ours has written.
        static Optional<Turn> read(String written) {
            var parts = written.split("~", -1);
            if (parts.length != PARTS) return Optional.empty();
            try {
                return Optional.of(new Turn(
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]),
                        Ids.moment(parts[2]),
                        UUID.fromString(parts[3])));
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty(); // an address that somebody has cut: begin at the first page
            }
        }
    }

    record Similar(UUID id, String kind, List<String> kinds, List<String> areas, Instant at, int most) {}

    record Behind(String kind, List<String> areas, Instant from, Instant until, List<String> marks, int most) {}

    List<Warning> list(boolean past, Ask ask) {
        return sql.list(Warning.class, past ? PAST : CURRENT, ask);
    }

    List<Warning> earlier(Similar ask) {
        return sql.list(Warning.class, EARLIER, ask);
    }

    List<CaseId> matters(Behind ask) {
        return sql.list(UUID.class, MATTERS, ask).stream().map(CaseId::new).toList();
    }
}
