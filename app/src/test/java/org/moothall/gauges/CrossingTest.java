package org.moothall.gauges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.CityTest;
import org.moothall.database.Logins;
import org.moothall.gauges.GaugeStore.Came;
import org.moothall.kernel.Text;
import org.moothall.warning.Warning.Grade;
import org.springframework.beans.factory.annotation.Autowired;

@CityTest
class CrossingTest {

    private static final Instant START = Instant.parse("2026-06-01T23:00:00Z");
    private static final Text NAME = new Text("line", "线");

    @Autowired
    GaugeStore store;

    @Autowired
    Logins logins;

    @AfterEach
    void nothing_is_left() {
        AsOwner.of(logins)
                .sql("delete from gauges.reading where gauge like 'g-%'")
                .update();
    }

    private static Gauge gauge(Gauge.Line... lines) {
        var key = "g-" + UUID.randomUUID();
        return new Gauge(key, NAME, "m", "a", "o", "s", new Gauge.Range(-9, 99), 0, null, List.of(lines));
    }

    private static Gauge.Line line(String key, double at, boolean below, Grade grade) {
        return new Gauge.Line(key, NAME, at, below, 0.5, grade);
    }

    private String crossed(Duration apart, Gauge model, double... values) {
        var gauge = gauge(model.lines().toArray(Gauge.Line[]::new));
        var readings = new ArrayList<Came>();
        for (var value : values)
            readings.add(new Came(gauge.key(), START.plus(apart.multipliedBy(readings.size())), value, START));
        store.keep(readings);
        return store.latest(gauge.key(), Instant.EPOCH, 1).stream()
                .flatMap(latest -> Crossing.of(gauge, latest, store.crossed(gauge, latest)).stream())
                .map(one -> one.line().key() + " "
                        + Duration.between(START, one.since()).dividedBy(apart))
                .collect(Collectors.joining());
    }

    private static Stream<Duration> apart() {
        return Stream.of(Duration.ofSeconds(1), Duration.ofMinutes(50), Duration.ofDays(3));
    }

    @Test
    void a_line_is_crossed_from_its_height_on_and_left_only_well_below_it() {
        var river = gauge(line("warning", 7, false, Grade.ORANGE), line("guarantee", 9, false, Grade.RED));
        assertThat(apart()).allSatisfy(apart -> {
            assertThat(crossed(apart, river)).isEmpty();
            assertThat(crossed(apart, river, 6.99)).isEmpty();
            assertThat(crossed(apart, river, 6, 7)).isEqualTo("warning 1");
            assertThat(crossed(apart, river, 6, 7, 6.6)).isEqualTo("warning 1");
            assertThat(crossed(apart, river, 6, 7, 6.5)).isEqualTo("warning 1");
            assertThat(crossed(apart, river, 6, 7, 6.49)).isEmpty();
            assertThat(crossed(apart, river, 6, 7, 6.49, 6.8)).isEmpty();
            assertThat(crossed(apart, river, 6, 7, 9.2)).isEqualTo("guarantee 2");
            assertThat(crossed(apart, river, 6, 7, 9.2, 8.4)).isEqualTo("warning 1");
        });
    }

    @Test
    void a_line_below_is_crossed_by_falling() {
        var main = gauge(line("low", 1, true, Grade.YELLOW));
        assertThat(apart()).allSatisfy(apart -> {
            assertThat(crossed(apart, main, 2, 1)).isEqualTo("low 1");
            assertThat(crossed(apart, main, 2, 1, 1.5)).isEqualTo("low 1");
            assertThat(crossed(apart, main, 2, 1, 1.51)).isEmpty();
        });
    }

    @Test
    void whatever_came_it_is_as_going_through_all_readings_says() {
        var river = gauge(line("warning", 7, false, Grade.ORANGE));
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var values = random.doubles(1 + random.nextInt(12), 5.9, 7.6).toArray();
            var apart = Duration.ofHours(1 + random.nextInt(40));
            assertThat(crossed(apart, river, values)).as("%s", (Object) values).isEqualTo(through(values));
        }
    }

    private static String through(double... values) {
        var since = -1;
        for (var i = 0; i < values.length; i++)
            if (since < 0 ? values[i] >= 7 : values[i] < 6.5) since = since < 0 ? i : -1;
        return since < 0 ? "" : "warning " + since;
    }

    @Test
    void a_line_stays_crossed_however_many_readings_lie_between_the_line_and_its_way_back() {
        var values = new double[3000];
        Arrays.fill(values, 6.8);
        values[0] = 7.1;
        var river = gauge(line("warning", 7, false, Grade.ORANGE));
        assertThat(crossed(Duration.ofMinutes(1), river, values)).isEqualTo("warning 0");
    }
}
