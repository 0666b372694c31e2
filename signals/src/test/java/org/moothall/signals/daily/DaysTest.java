package org.moothall.signals.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is known of days besides their counts.
class DaysTest {

    private final Daily daily = new Daily(Daily.Settings.usual(0.01));
    private final Daily both = new Daily(new Daily.Settings(1095, 7, 2, true, 2.58, 7, 0.01, true));

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
        assertThat(daily.judge(MadeUp.alike(4, 49), 48).known()).isFalse();
        assertThat(daily.judge(MadeUp.alike(4, 50), 49).known()).isTrue();
        var days = MadeUp.alike(4, 100);
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
        assertThatThrownBy(() -> Days.of(new double[1], new int[] {-1}, new int[] {0}))
                .hasMessageContaining("Type -1");
        assertThatThrownBy(() -> Days.of(new double[1], new int[1], new int[] {0, -1}))
                .hasMessageContaining("Type -1");
        assertThatThrownBy(() -> Days.of(new double[1], new int[1], new int[] {0, 2}))
                .hasMessageContaining("Type 2");
        assertThatThrownBy(() -> Days.of(new double[] {Double.POSITIVE_INFINITY}, new int[1], new int[] {0}))
                .hasMessageContaining("Infinity");
        for (var share : new double[] {-0.1, 1.1, Double.NaN})
            assertThatThrownBy(() -> one(1, new double[] {share}, 1)).hasMessageContaining("no share");
        assertThatThrownBy(() -> one(2, new double[1], 1)).hasMessageContaining("Each of 1 days");
        assertThatThrownBy(() -> one(1, new double[2], 1)).hasMessageContaining("Each of 1 days");
        assertThatThrownBy(() -> one(1, new double[1], 2)).hasMessageContaining("Each of 1 days");
        assertThatThrownBy(() -> new Daily.Settings(400, 3, 0, false, 2.58, 7, 0.01, false))
                .hasMessageContaining("7 days");
    }

    private static Days one(int types, double[] known, int left) {
        return new Days(new double[1], new int[types], new int[] {0}, known, new boolean[left]);
    }
}
