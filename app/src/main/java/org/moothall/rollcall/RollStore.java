package org.moothall.rollcall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Moments that were drawn, and calls. No person stands here.
@Repository
class RollStore {

    private static final String SELECT = """
            select id, slot, desk, post, called_at, within, answered_at
            from rollcall.call
            """;

    static final String DRAWN = """
            select count(*) from rollcall.slot where desk = :desk and post = :post and week = :week""";

    static final String DRAW = """
            insert into rollcall.slot (id, desk, post, week, nth, at)
            values (:id, :desk, :post, :week, :nth, :at)
            on conflict (desk, post, week, nth) do nothing""";

    static final String DUE = """
            select id, desk, post, week, nth, at
            from rollcall.slot
            where
                desk = :desk and post = :post and nth <= :most and at > :since and at <= :at
                and not exists (select from rollcall.call where call.slot = slot.id)
            order by at""";

    static final String CALL = """
            insert into rollcall.call (id, slot, desk, post, called_at, within)
            select :id, :slot::uuid, :desk, :post, :calledAt, :within
            on conflict (slot) do nothing""";

    static final String FIND = SELECT + """
            where id = :id""";

    static final String OPEN = SELECT + """
            where desk = :desk and answered_at is null and called_at > :since
            order by called_at""";

    static final String ANSWER = """
            update rollcall.call set answered_at = :at where id = :id and answered_at is null""";

    /// Drawn ones alone: whoever calls by hand chooses whom.
    static final String BETWEEN = SELECT + """
            where desk = :desk and slot is not null and called_at >= :from and called_at < :to""";

    /// One call of a desk after the other.
    static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('moothall.rollcall ' || :desk)) is null as locked""";

    private final Sql sql;

    RollStore(Sql sql) {
        this.sql = sql;
    }

    record Due(String desk, String post, int most, Instant since, Instant at) {}

    int drawn(String desk, String post, LocalDate week) {
        return sql.list(Integer.class, DRAWN, Map.of("desk", desk, "post", post, "week", week))
                .getFirst();
    }

    void draw(Slot slot) {
        sql.run(DRAW, slot);
    }

    List<Slot> due(Due due) {
        return sql.list(Slot.class, DUE, due);
    }

    void lock(String desk) {
        sql.list(Boolean.class, LOCK, Map.of("desk", desk));
    }

    /// False where its slot was called already.
    boolean call(Call call) {
        return sql.run(CALL, call) == 1;
    }

    Optional<Call> find(UUID id) {
        return sql.find(Call.class, FIND, Map.of("id", id));
    }

    List<Call> open(String desk, Instant since) {
        return sql.list(Call.class, OPEN, Map.of("desk", desk, "since", since));
    }

    boolean answer(UUID id, Instant at) {
        return sql.run(ANSWER, Map.of("id", id, "at", at)) == 1;
    }

    List<Call> between(String desk, Instant from, Instant to) {
        return sql.list(Call.class, BETWEEN, Map.of("desk", desk, "from", from, "to", to));
    }
}
