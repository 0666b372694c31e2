package org.moothall.signals.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/// What holds for every series of days.
class DailyTest {

    private final Daily daily = new Daily(Daily.Settings.usual(0.01));
    private final Daily both = new Daily(new Daily.Settings(1095, 7, 2, true, 2.58, 7, 0.01, true));

    @Property(tries = 30)
    void days_that_never_change_ring_no_alarm(
            @ForAll @IntRange(max = 500) int count, @ForAll @IntRange(min = 49, max = 900) int before) {
        var judged = both.judge(MadeUp.alike(count, before + 1), before);
        assertThat(judged.known()).isTrue();
        assertThat(judged.alarm()).isFalse();
        assertThat(judged.phi()).isBetween(1.0, 2.0);
        assertThat(judged.spans().getFirst().expected()).isCloseTo(count, within(0.02 * count + 0.05));
    }

    @Property(tries = 40)
    void a_larger_count_never_takes_an_alarm_back(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.05, max = 60) double mean,
            @ForAll @IntRange(min = 1, max = 40) int more) {
        var days = MadeUp.days(new Random(seed), 150, mean, 1.5);
        var before = daily.judge(days, 149);
        var after = daily.judge(MadeUp.with(days, 149, more), 149);
        assertThat(after.p()).isLessThan(before.p());
        for (var k = 0; k < 7; k++) {
            assertThat(after.spans().get(k).upper())
                    .isEqualTo(before.spans().get(k).upper());
            assertThat(after.spans().get(k).fall())
                    .isGreaterThan(before.spans().get(k).fall());
        }
    }

    @Property(tries = 40)
    void the_band_ends_where_chance_comes_to_alpha(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.05, max = 60) double mean) {
        var days = MadeUp.days(new Random(seed), 120, mean, 1.5);
        for (var k = 0; k < 7; k++) {
            var span = daily.judge(days, 119).spans().get(k);
            var at = MadeUp.with(days, 119, span.upper() - span.count() + 1);
            if (at.counts()[119] < 0) continue;
            assertThat(daily.judge(at, 119).spans().get(k).rise()).isLessThanOrEqualTo(0.01);
            assertThat(span.rise() <= 0.01).isEqualTo(span.count() > span.upper());
            assertThat(span.fall() <= 0.01).isEqualTo(span.count() < span.lower());
        }
    }

    @Property(tries = 20)
    void the_order_of_days_of_one_type_does_not_matter_without_slope_and_season(@ForAll long seed) {
        var flat = new Daily(new Daily.Settings(400, 7, 0, false, 2.58, 7, 0.01, false));
        var days = MadeUp.days(new Random(seed), 150, 6, 1.5);
        var counts = days.counts().clone();
        for (var type = 0; type < 8; type++) {
            var of = type;
            var at = IntStream.range(87, 142)
                    .filter(t -> days.types()[t] == of)
                    .boxed()
                    .toList();
            var turned = new java.util.ArrayList<>(at);
            Collections.shuffle(turned, new Random(seed));
            for (var i = 0; i < at.size(); i++) counts[at.get(i)] = days.counts()[turned.get(i)];
        }
        var one = flat.judge(days, 149).spans().getFirst();
        var other = flat.judge(Days.of(counts, days.types(), days.second()), 149)
                .spans()
                .getFirst();
        assertThat(other.rise()).isCloseTo(one.rise(), within(1e-9));
        assertThat(other.expected()).isCloseTo(one.expected(), within(1e-9));
    }
}
