package org.moothall.gauges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Readings, and what was told of each gauge.
@Repository
class GaugeStore {

    static final String BEGIN = """
            insert into gauges.state (gauge) values (:gauge) on conflict do nothing""";

    static final String HOLD = """
            select line, silent, told from gauges.state where gauge = :gauge for update""";

    static final String STATE = """
            select line, silent, told from gauges.state where gauge = :gauge""";

    static final String TELL = """
            update gauges.state set line = :line, silent = :silent, told = :told::date where gauge = :gauge""";

    static final String KEEP = """
            insert into gauges.reading (gauge, at, value, heard_at)
            select * from unnest(:gauge::text[], :at::timestamptz[], :value::float8[], :heardAt::timestamptz[])
            on conflict (gauge, at) do nothing""";

    static final String KNOWN = """
            select gauge, at, value
            from gauges.reading
            where (gauge, at) in (select * from unnest(:gauge::text[], :at::timestamptz[]))""";

    static final String LATEST = """
            select gauge, at, value from (
                select gauge, at, value from gauges.reading
                where gauge = :gauge and at >= :since
                order by at desc
                limit :most) as latest
            order by at""";

    static final String BEYOND = """
            select count(*) from gauges.state where gauge = any(:gauges::text[]) and line <> ''""";

    static final String FORGET = """
            delete from gauges.reading where at < :before""";

    private final Sql sql;

    GaugeStore(Sql sql) {
        this.sql = sql;
    }

    /// @param line   key of the crossed one; blank for none
    /// @param silent whether it was told to be
    /// @param told   the day of the last look
    record State(String line, boolean silent, @Nullable LocalDate told) {

        static final State FRESH = new State("", false, null);
    }

    private record Told(
            String gauge,
            String line,
            boolean silent,
            @Nullable LocalDate told) {}

    private record Some(List<String> gauges) {}

    private record Latest(String gauge, Instant since, int most) {}

    record Came(String gauge, Instant at, double value, Instant heardAt) {}

    /// The state of a gauge, which no other transaction changes until this one ends.
    State hold(String gauge) {
        sql.run(BEGIN, Map.of("gauge", gauge));
        return sql.find(State.class, HOLD, Map.of("gauge", gauge)).orElseThrow();
    }

    State state(String gauge) {
        return sql.find(State.class, STATE, Map.of("gauge", gauge)).orElse(State.FRESH);
    }

    void tell(String gauge, State state) {
        sql.run(TELL, new Told(gauge, state.line(), state.silent(), state.told()));
    }

    /// Those that came before stay as they are.
    void keep(List<Came> readings) {
        sql.runAll(KEEP, Came.class, readings);
    }

    /// What is kept for the same gauges and moments.
    List<Reading> known(List<Reading> readings) {
        return sql.listAll(Reading.class, KNOWN, Reading.class, readings);
    }

    /// The latest `most`, the oldest first.
    List<Reading> latest(String gauge, Instant since, int most) {
        return sql.list(Reading.class, LATEST, new Latest(gauge, since, most));
    }

    int beyond(List<String> gauges) {
        return sql.list(Integer.class, BEYOND, new Some(gauges)).getFirst();
    }

    void forget(Instant before) {
        sql.run(FORGET, Map.of("before", before));
    }
}
