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

    /// Of each line since when it is crossed: the first reading on its bad side after the last that was well back. A
    /// day's readings are passed over where none lies between the values that are looked for, so that this costs by
    /// days and not by readings.
    static final String CROSSED = """
            select line.key, crossed.at as since
            from unnest(
                :gauge::text[], :key::text[], :low::float8[], :high::float8[], :backLow::float8[], :backHigh::float8[])
                as line (gauge, key, low, high, back_low, back_high)
            cross join lateral (
                select min(day) as first, max(day) as last from gauges.reading where gauge = line.gauge) as kept
            cross join lateral (
                select coalesce(max(at), '-infinity') as at, coalesce(max(day), kept.first) as day
                from gauges.reading
                where gauge = line.gauge and value between line.back_low and line.back_high and day = (
                    select one.day from generate_series(0, kept.last - kept.first) as ago
                    cross join lateral (
                        select day from gauges.reading
                        where gauge = line.gauge and day = kept.last - ago
                          and value between line.back_low and line.back_high
                        limit 1) as one
                    order by ago
                    limit 1)) as back
            cross join lateral (
                select min(at) as at from gauges.reading
                where gauge = line.gauge and value between line.low and line.high and at > back.at and day = (
                    select one.day from generate_series(0, kept.last - back.day) as ahead
                    cross join lateral (
                        select day from gauges.reading
                        where gauge = line.gauge and day = back.day + ahead
                          and value between line.low and line.high and at > back.at
                        limit 1) as one
                    order by ahead
                    limit 1)) as crossed
            where crossed.at is not null""";

    static final String BEYOND = """
            select count(*) from gauges.state where gauge = any(:gauges::text[]) and line <> ''""";

    static final String FORGET = """
            delete from gauges.reading where at < :before""";

    private static final double LEAST = Double.NEGATIVE_INFINITY, MOST = Double.POSITIVE_INFINITY;

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

    /// A line as which values are beyond it, and which well back.
    private record Sides(String gauge, String key, double low, double high, double backLow, double backHigh) {

        static Sides of(Gauge gauge, Gauge.Line line) {
            var back = line.below() ? line.at() + line.back() : line.at() - line.back();
            return line.below()
                    ? new Sides(gauge.key(), line.key(), LEAST, line.at(), Math.nextUp(back), MOST)
                    : new Sides(gauge.key(), line.key(), line.at(), MOST, LEAST, Math.nextDown(back));
        }

        boolean back(double value) {
            return value >= backLow && value <= backHigh;
        }
    }

    private record Some(List<String> gauges) {}

    private record Latest(String gauge, Instant since, int most) {}

    record Crossed(String key, Instant since) {}

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

    /// Which lines are crossed. Mostly none, as its latest reading is well back from all of them.
    List<Crossed> crossed(Gauge gauge, Reading latest) {
        var lines = gauge.lines().stream()
                .map(line -> Sides.of(gauge, line))
                .filter(sides -> !sides.back(latest.value()))
                .toList();
        return lines.isEmpty() ? List.of() : sql.listAll(Crossed.class, CROSSED, Sides.class, lines);
    }

    int beyond(List<String> gauges) {
        return sql.list(Integer.class, BEYOND, new Some(gauges)).getFirst();
    }

    void forget(Instant before) {
        sql.run(FORGET, Map.of("before", before));
    }
}
