package org.moothall.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Counts wrong tries, for all nodes, under marks that lead back to no address and no person.
@Repository
class SlowingStore {

    /// Counts a try on a lane that is free by now, and answers how many there were. Where the clock went back
    /// by more than the longest wait, nobody waits for what was later.
    static final String TRY = """
            insert into session.guess (lane, free, wrong, last, next, longest)
            values (:lane, :free, 1, :at, :at, :longest)
            on conflict (lane) do update
            set wrong = guess.wrong + 1, last = excluded.last, next = excluded.last + make_interval(secs =>
                case when guess.wrong + 1 < excluded.free then 0
                else least(
                    case when guess.wrong < 50 then 60 else excluded.longest end,
                    power(2, least(guess.wrong + 2 - excluded.free, 12))) end)
            where guess.wrong = 0 or guess.next <= excluded.last or guess.last > excluded.last + interval '1 minute'
            returning wrong""";

    static final String NEXT = """
            select next from session.guess where lane = :lane""";

    static final String RIGHT = """
            delete from session.guess where lane = any(:lanes)""";

    static final String TAKE_BACK = """
            update session.guess set wrong = wrong - 1, next = last where lane = any(:lanes) and wrong > 0""";

    static final String FORGET = """
            delete from session.guess
            where next + make_interval(secs => (longest - 60) * 24) < :forgotten""";

    private final Sql sql;

    SlowingStore(Sql sql) {
        this.sql = sql;
    }

    /// The how many-th try it is; empty where the lane is not free yet.
    Optional<Integer> count(String lane, int free, Instant at, int longest) {
        return sql.find(Integer.class, TRY, Map.of("lane", lane, "free", free, "at", at, "longest", longest));
    }

    Optional<Instant> next(String lane) {
        return sql.find(OffsetDateTime.class, NEXT, Map.of("lane", lane)).map(OffsetDateTime::toInstant);
    }

    void forget(Instant before) {
        sql.run(FORGET, Map.of("forgotten", before));
    }

    void right(String[] lanes) {
        sql.run(RIGHT, Map.of("lanes", lanes));
    }

    void takeBack(String[] lanes) {
        sql.run(TAKE_BACK, Map.of("lanes", lanes));
    }
}
