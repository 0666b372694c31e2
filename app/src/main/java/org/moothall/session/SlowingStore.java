package org.moothall.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Counts wrong tries, for all nodes, under marks that lead back to no address and no person.
@Repository
class SlowingStore {

    /// Counts a try on each lane that is free by now, and answers which were. In one order, so that two who try at once
    /// never wait for each other.
    static final String TRY = """
            insert into session.guess (lane, free, wrong, last, next)
            select lane, free, 1, :at, :at
            from unnest(cast(:lanes as text[]), cast(:free as int[])) as lanes(lane, free) order by lane
            on conflict (lane) do update
            set wrong = guess.wrong + 1, last = excluded.last, next = excluded.last + make_interval(secs =>
                case when guess.wrong + 1 < excluded.free then 0
                else least(60, power(2, least(guess.wrong + 2 - excluded.free, 10))) end)
            where guess.next <= excluded.last or guess.last > excluded.last
            returning lane""";

    static final String NEXT = """
            select max(next) from session.guess where lane = any(:lanes)""";

    static final String RIGHT = """
            delete from session.guess where lane = any(:lanes)""";

    static final String TAKE_BACK = """
            update session.guess set wrong = wrong - 1, next = last where lane = any(:lanes)""";

    static final String FORGET = """
            delete from session.guess where last < :forgotten""";

    private final Sql sql;

    SlowingStore(Sql sql) {
        this.sql = sql;
    }

    /// Which lanes were free.
    List<String> next(String[] lanes, Integer[] free, Instant at, Instant forgotten) {
        sql.run(FORGET, Map.of("forgotten", forgotten));
        return sql.list(String.class, TRY, Map.of("lanes", lanes, "free", free, "at", at));
    }

    Optional<Instant> next(String[] lanes) {
        return sql.find(java.time.OffsetDateTime.class, NEXT, Map.of("lanes", lanes))
                .map(java.time.OffsetDateTime::toInstant);
    }

    void right(String[] lanes) {
        sql.run(RIGHT, Map.of("lanes", lanes));
    }

    void takeBack(String[] lanes) {
        sql.run(TAKE_BACK, Map.of("lanes", lanes));
    }
}
