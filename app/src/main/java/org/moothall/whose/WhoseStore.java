package org.moothall.whose;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    static final String HANDS = """
            select case_id, hands from whose.standing where case_id in (:ids) and hands > 0""";

    static final String DECIDERS = """
            select case_id, decider from whose.standing where case_id in (:ids) and decider is not null""";

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

    void stand(Standing standing) {
        sql.run(STAND, standing);
    }

    private record Hands(UUID caseId, int hands) {}

    Map<UUID, Integer> hands(List<UUID> ids) {
        return sql.list(Hands.class, HANDS, Map.of("ids", ids)).stream()
                .collect(Collectors.toMap(Hands::caseId, Hands::hands));
    }

    private record Decider(UUID caseId, String decider) {}

    Map<UUID, String> deciders(List<UUID> ids) {
        return sql.list(Decider.class, DECIDERS, Map.of("ids", ids)).stream()
                .collect(Collectors.toMap(Decider::caseId, Decider::decider));
    }

    void object(List<Row> rows) {
        if (!rows.isEmpty()) sql.runAll(OBJECT, Row.class, rows);
    }
}
