package org.moothall.gauges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moothall.kernel.Text;
import org.moothall.warning.Warning.Grade;

class CrossingTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final Text NAME = new Text("line", "线");

    private static Gauge gauge(Gauge.Line... lines) {
        return new Gauge("g", NAME, "m", "a", "o", "s", new Gauge.Range(-9, 99), 0, null, List.of(lines));
    }

    private static Gauge.Line line(String key, double at, boolean below, Grade grade) {
        return new Gauge.Line(key, NAME, at, below, 0.5, grade);
    }

    private static String crossed(Gauge gauge, double... values) {
        var readings = new ArrayList<Reading>();
        for (var value : values) readings.add(new Reading("g", START.plusSeconds(60L * readings.size()), value));
        return Crossing.of(gauge, readings)
                .map(one -> one.line().key() + " " + START.until(one.since()).toMinutes())
                .orElse("");
    }

    @Test
    void a_line_is_crossed_from_its_height_on_and_left_only_well_below_it() {
        var river = gauge(line("warning", 7, false, Grade.ORANGE), line("guarantee", 9, false, Grade.RED));
        assertThat(crossed(river)).isEmpty();
        assertThat(crossed(river, 6.99)).isEmpty();
        assertThat(crossed(river, 6, 7)).isEqualTo("warning 1");
        assertThat(crossed(river, 6, 7, 6.6)).isEqualTo("warning 1");
        assertThat(crossed(river, 6, 7, 6.5)).isEqualTo("warning 1");
        assertThat(crossed(river, 6, 7, 6.49)).isEmpty();
        assertThat(crossed(river, 6, 7, 6.49, 6.8)).isEmpty();
        assertThat(crossed(river, 6, 7, 9.2)).isEqualTo("guarantee 2");
        assertThat(crossed(river, 6, 7, 9.2, 8.4)).isEqualTo("warning 1");
    }

    @Test
    void a_line_below_is_crossed_by_falling() {
        var main = gauge(line("low", 1, true, Grade.YELLOW));
        assertThat(crossed(main, 2, 1)).isEqualTo("low 1");
        assertThat(crossed(main, 2, 1, 1.5)).isEqualTo("low 1");
        assertThat(crossed(main, 2, 1, 1.51)).isEmpty();
    }
}
