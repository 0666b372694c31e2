package org.moothall.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// What holds for every series of days.
class DailyTest {

    private static final int[] WEEK = {0, 1, 2, 3, 4, 5, 6};

    private final Daily daily = new Daily(Daily.Settings.usual(0.01));
    private final Daily both = new Daily(new Daily.Settings(1095, 7, 2, true, 2.58, 7, 0.01, true));

    private static Days alike(double count, int n) {
        return Days.of(
                Answers.repeated(count, n),
                IntStream.range(0, n).map(t -> t % 7).toArray(),
                WEEK);
    }

    @Property(tries = 30)
    void days_that_never_change_ring_no_alarm(
            @ForAll @IntRange(max = 500) int count, @ForAll @IntRange(min = 49, max = 900) int before) {
        var judged = both.judge(alike(count, before + 1), before);
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

    @Test
    void a_type_never_seen_is_taken_for_the_one_it_is_most_like_and_with_care() {
        var days = MadeUp.days(new Random(4), 400, 20, 1.3);
        var types = Arrays.stream(days.types()).map(type -> Math.min(type, 6)).toArray();
        types[399] = 6;
        var sunday = daily.judge(Days.of(days.counts(), types, MadeUp.SECOND), 399)
                .spans()
                .getFirst();
        types[399] = 7;
        var holiday = daily.judge(Days.of(days.counts(), types, MadeUp.SECOND), 399)
                .spans()
                .getFirst();
        assertThat(holiday.expected()).isCloseTo(sunday.expected(), within(1e-9));
        assertThat(holiday.upper()).isGreaterThan(sunday.upper());
    }

    @Test
    void of_a_day_half_known_half_is_expected() {
        var days = MadeUp.days(new Random(5), 150, 20, 1.3);
        var known = days.known().clone();
        known[149] = 0.5;
        var half = daily.judge(new Days(days.counts(), days.types(), days.second(), known, days.left()), 149);
        var whole = daily.judge(days, 149);
        var half1 = half.spans().getFirst();
        var whole1 = whole.spans().getFirst();
        assertThat(half1.expected()).isCloseTo(whole1.expected() / 2, within(1e-9));
        assertThat(half1.upper()).isBetween(whole1.upper() / 2, whole1.upper());
        known[149] = 0;
        assertThat(daily.judge(new Days(days.counts(), days.types(), days.second(), known, days.left()), 149)
                        .known())
                .isFalse();
    }

    @Test
    void days_that_are_left_out_teach_nothing() {
        var days = MadeUp.days(new Random(6), 150, 5, 1.2);
        var left = new boolean[150];
        Arrays.fill(left, 100, 110, true);
        var without = new Days(days.counts(), days.types(), days.second(), days.known(), left);
        var struck = without;
        for (var t = 100; t < 110; t++) struck = MadeUp.with(struck, t, 50);
        assertThat(daily.judge(struck, 149)).isEqualTo(daily.judge(without, 149));
    }

    @Test
    void a_way_in_that_is_dead_rings_where_drops_are_asked_for() {
        var days = MadeUp.days(new Random(7), 150, 8, 1.3);
        for (var t = 147; t < 150; t++) days.counts()[t] = 0;
        assertThat(both.judge(days, 149).alarm()).isTrue();
        assertThat(daily.judge(days, 149).alarm()).isFalse();
    }

    @Test
    void too_few_days_are_told_and_one_missing_day_is_not_a_zero() {
        assertThat(daily.judge(alike(4, 49), 48).known()).isFalse();
        assertThat(daily.judge(alike(4, 50), 49).known()).isTrue();
        var days = alike(4, 100);
        days.counts()[98] = Double.NaN;
        assertThat(daily.judge(days, 98).p()).isNaN();
        var two = daily.judge(days, 99).spans().get(1);
        assertThat(two.count()).isEqualTo(4);
        assertThat(two.expected()).isCloseTo(4, within(0.1));
    }

    @Test
    void what_makes_no_sense_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> Days.of(new double[2], new int[] {0, 1}, new int[] {0}))
                .hasMessageContaining("Type 1");
        assertThatThrownBy(() -> Days.of(new double[1], new int[1], new int[] {1, 2, 2}))
                .hasMessageContaining("second choice");
        assertThatThrownBy(() -> Days.of(new double[] {-1}, new int[1], new int[] {0}))
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new Daily.Settings(400, 3, 0, false, 2.58, 7, 0.01, false))
                .hasMessageContaining("7 days");
    }
}
