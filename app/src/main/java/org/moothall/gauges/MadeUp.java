package org.moothall.gauges;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.moothall.gauges.GaugeStore.Came;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Some days of readings for a fictional city: the first gauge with a line has just crossed it, the others have not.
@Component
public class MadeUp {

    private static final int DAYS = 6, MINUTES = 15;
    private static final double WAVE = 0.04, NOISE = 0.01, LOW = 0.35, RISE = 18; // parts of a gauge’s range; steps

    private final GaugesPart part;
    private final GaugeStore store;
    private final Telling telling;

    MadeUp(GaugesPart part, GaugeStore store, Telling telling) {
        this.part = part;
        this.store = store;
        this.telling = telling;
    }

    /// How many were made.
    @Transactional
    public int flow(Instant until) {
        var many = 0;
        var rises = true;
        for (var gauge : part.gauges()) {
            var readings = readings(gauge, rises && !gauge.lines().isEmpty(), until.truncatedTo(ChronoUnit.MINUTES));
            rises &= gauge.lines().isEmpty();
            store.hold(gauge.key());
            store.keep(readings);
            telling.look(gauge, until);
            many += readings.size();
        }
        return many;
    }

    private static List<Came> readings(Gauge gauge, boolean rises, Instant until) {
        var random = new Random(gauge.key().hashCode());
        var steps = DAYS * 24 * 60 / MINUTES;
        var readings = new ArrayList<Came>();
        for (var left = steps; left >= 0; left--) {
            var at = until.minus(Duration.ofMinutes((long) left * MINUTES));
            var value = usual(gauge, left, random);
            if (rises) value += (top(gauge) - value) * Math.exp(-left / RISE);
            readings.add(new Came(gauge.key(), at, Math.round(value * 100) / 100.0, until));
        }
        return readings;
    }

    private static double usual(Gauge gauge, int left, Random random) {
        var range = gauge.plausible();
        var wide = range.to() - range.from();
        var wave = WAVE * Math.sin(left * 2 * Math.PI / (24 * 60 / MINUTES));
        return range.from() + wide * (LOW + wave + NOISE * random.nextGaussian());
    }

    /// A little beyond its first line.
    private static double top(Gauge gauge) {
        var line = gauge.lines().getFirst();
        var beyond = NOISE * (gauge.plausible().to() - gauge.plausible().from());
        return line.at() + (line.below() ? -beyond : beyond);
    }
}
