package org.moothall.whose;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// How disputes stand, and every objection with what became of it.
@Repository
class WhoseStore {

    static final String STAND = """
            insert into whose.standing (case_id, rung, decider, hands)
            values (:caseId, :rung, :decider, :hands)
            on conflict (case_id) do update
            set rung = excluded.rung, decider = excluded.decider, hands = excluded.hands""";

    static final String OBJECT = """
            insert into whose.objection (
                case_id, position, kind, office, rung, at, ruled_to, settled_to, settled_at)
            select * from unnest(
                :caseId::uuid[], :position::integer[], :kind::text[], :office::text[], :rung::text[],
                :at::timestamptz[], :ruledTo::text[], :settledTo::text[], :settledAt::timestamptz[])
            on conflict (case_id, position) do update
            set
                ruled_to = excluded.ruled_to, settled_to = excluded.settled_to, settled_at = excluded.settled_at""";

    private static final String OBJECTIONS = """
            from whose.objection
                left join unnest(:kinds::text[], :groups::text[]) as tree (leaf, above) on leaf = kind
            where at >= :from and at < :until
              and (:office::text is null or :office::text in (office, ruled_to))
              and (:kind::text is null or coalesce(above, kind) = :kind::text)
            """;

    private static final String FIGURES = """
                percentile_cont(0.5) within group (order by extract(epoch from settled_at - at) / 86400) as days,
                count(*) filter (where settled_to <> office) as upheld
            """;

    static final String COUNTS = """
            select rank, kind, from_office, to_office, many, days, upheld
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

    WhoseStore(Sql sql) {
        this.sql = sql;
    }

    /// @param rung    null where nothing waits to be decided
    /// @param decider key of the office that decides now
    /// @param hands   how often the case changed hands
    record Standing(
            UUID caseId, @Nullable Rung rung, @Nullable String decider, int hands) {}

    record Row(
            UUID caseId,
            int position,
            String kind,
            String office,
            Rung rung,
            Instant at,
            @Nullable String ruledTo,
            @Nullable String settledTo,
            @Nullable Instant settledAt) {

        /// @param last the last objection of its round, whose decision stands
        static Row of(UUID caseId, String kind, Objection one, Objection last) {
            var ruling = one.ruling();
            var stands = last.ruling();
            return new Row(
                    caseId,
                    one.position(),
                    kind,
                    one.office(),
                    one.rung(),
                    one.at(),
                    ruling == null ? null : ruling.to(),
                    stands == null ? null : stands.to(),
                    stands == null ? null : stands.at());
        }
    }

    record Counted(
            long rank,
            String kind,
            String fromOffice,
            String toOffice,
            long many,
            @Nullable Double days,
            long upheld) {}

    record Summed(long many, long open, @Nullable Double days, long upheld) {}

    private record Asked(
            Instant from,
            Instant until,
            List<String> kinds,
            List<String> groups,
            @Nullable String office,
            @Nullable String kind,
            int few,
            long afterRank,
            String afterKind,
            String afterFrom,
            String afterTo,
            int most) {

        static Asked of(Disputes.Ask ask, Disputes.After after, int most) {
            var kinds = List.copyOf(ask.groups().keySet());
            return new Asked(
                    ask.from(),
                    ask.until(),
                    kinds,
                    kinds.stream().map(ask.groups()::get).toList(),
                    ask.office(),
                    ask.kind(),
                    Disputes.FEW,
                    after.rank(),
                    after.kind(),
                    after.fromOffice(),
                    after.toOffice(),
                    most);
        }
    }

    void stand(Standing standing) {
        sql.run(STAND, standing);
    }

    void object(List<Row> rows) {
        if (!rows.isEmpty()) sql.runAll(OBJECT, Row.class, rows);
    }

    List<Counted> counts(Disputes.Ask ask, Disputes.After after, int most) {
        return sql.list(Counted.class, COUNTS, Asked.of(ask, after, most));
    }

    Summed sum(Disputes.Ask ask) {
        return sql.list(Summed.class, SUM, Asked.of(ask, Disputes.After.START, 1))
                .getFirst();
    }
}
