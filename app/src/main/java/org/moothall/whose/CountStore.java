package org.moothall.whose;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Objections counted by kind of matter and offices.
@Repository
class CountStore {

    private static final String OBJECTIONS = """
            from whose.objection
                left join unnest(:kinds::text[], :groups::text[]) as tree (leaf, above) on leaf = kind
            where at >= :from and at < :until
              and (:office::text is null or :office::text in (office, ruled_to))
              and (:only::text[] is null or kind = any (:only::text[]))
            """;

    private static final String FIGURES = """
                percentile_cont(0.5) within group (order by extract(epoch from settled_at - at) / 86400) as days,
                count(settled_to) as settled,
                count(*) filter (where settled_to <> office) as upheld
            """;

    static final String COUNTS = """
            select rank, kind, from_office, to_office, many, days, settled, upheld
            from (
                select
                    coalesce(above, kind) as kind, office as from_office, ruled_to as to_office, count(*) as many,
                    case when count(*) < :few then 0 else count(*) end as rank,
            """ + FIGURES + OBJECTIONS + """
                  and ruled_to is not null
                group by 1, 2, 3) as counted
            where (-rank, kind, from_office, to_office) > (-:afterRank::bigint, :afterKind, :afterFrom, :afterTo)
            order by -rank, kind, from_office, to_office
            limit :most""";

    static final String SUM = """
            select count(*) as many, count(*) filter (where ruled_to is null) as open,
            """ + FIGURES + OBJECTIONS;

    private final Sql sql;

    CountStore(Sql sql) {
        this.sql = sql;
    }

    record Counted(
            long rank,
            String kind,
            String fromOffice,
            String toOffice,
            long many,
            @Nullable Double days,
            long settled,
            long upheld) {}

    record Summed(long many, long open, @Nullable Double days, long settled, long upheld) {}

    private record Asked(
            Instant from,
            Instant until,
            List<String> kinds,
            List<String> groups,
            @Nullable String office,
            @Nullable List<String> only,
            int few,
            long afterRank,
            String afterKind,
            String afterFrom,
            String afterTo,
            int most) {

        static Asked of(Disputes.Ask ask, After after, int most) {
            var kinds = List.copyOf(ask.groups().keySet());
            return new Asked(
                    ask.from(),
                    ask.until(),
                    kinds,
                    kinds.stream().map(ask.groups()::get).toList(),
                    ask.office(),
                    ask.only(),
                    Disputes.FEW,
                    after.rank(),
                    after.kind(),
                    after.fromOffice(),
                    after.toOffice(),
                    most);
        }
    }

    List<Counted> counts(Disputes.Ask ask, After after, int most) {
        return sql.list(Counted.class, COUNTS, Asked.of(ask, after, most));
    }

    Summed sum(Disputes.Ask ask) {
        return sql.list(Summed.class, SUM, Asked.of(ask, After.START, 1)).getFirst();
    }
}
