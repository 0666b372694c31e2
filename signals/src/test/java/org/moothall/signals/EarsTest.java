package org.moothall.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.moothall.signals.math.Normal;

/// What can be worked out on paper.
class EarsTest {

    private static final double NO = Double.NaN;

    private static double[] bounds(Ears.Method method, double leastSpread, double... counts) {
        return new Ears(method, Mode.RIGHT, 7, method.alpha(), leastSpread).bounds(counts);
    }

    @Test
    void the_first_that_can_be_judged() {
        assertThat(bounds(Ears.Method.C1, 0, new double[20])).startsWith(NO, NO, NO, NO, NO, NO, NO, 0);
        assertThat(new Ears(Ears.Method.C2, Mode.RIGHT, 7, 0.1, 0).first()).isEqualTo(9);
        assertThat(new Ears(Ears.Method.C3, Mode.RIGHT, 3, 0.1, 0).first()).isEqualTo(7);
    }

    @Test
    void c2_leaves_two_days_between() {
        // 1 … 7: mean 4, variance 28/6
        assertThat(bounds(Ears.Method.C2, 0, 1, 2, 3, 4, 5, 6, 7, 50, 50, 9)[9])
                .isCloseTo(4 + Normal.quantile(0.001) * Math.sqrt(28.0 / 6), within(1e-12));
        assertThat(bounds(Ears.Method.C2, 3, 1, 2, 3, 4, 5, 6, 7, 50, 50, 9)[9])
                .isCloseTo(4 + Normal.quantile(0.001) * 3, within(1e-12));
    }

    /// Baselines of 0 and 2 by turns; before them rises of 5 and of 3 standard deviations.
    @Test
    void c3_adds_what_the_two_days_before_were_beyond_one_deviation() {
        var spread = 1.0;
        var z = Normal.quantile(0.025);
        // three counts each: 4 5 6 has mean 5 and deviation 1
        var ears = new Ears(Ears.Method.C3, Mode.RIGHT, 3, 0.025, 1);
        var counts = new double[] {5, 5, 5, 5, 5, 7.5, 6.25, 9};
        // of the last, 5 5 5 is the mean; 2.5 - 1 and 1.25 - 1 count
        assertThat(ears.bounds(counts)[7]).isCloseTo(5 + spread * (z - 1.5 - 0.25), within(1e-12));
        counts[5] = 3;
        assertThat(ears.bounds(counts)[7]).isCloseTo(5 + spread * (z - 0.25), within(1e-12));
        counts[5] = NO;
        assertThat(ears.bounds(counts)[7]).isCloseTo(5 + spread * (z - 0.25), within(1e-12));
        counts[5] = 500;
        assertThat(ears.bounds(counts)[7]).isZero();
        // counts all alike measure nothing
        var alike = new Ears(Ears.Method.C3, Mode.RIGHT, 3, 0.025, 0);
        assertThat(alike.bounds(new double[] {5, 5, 5, 5, 5, 9, 5, 9})[7]).isEqualTo(5);
    }

    @Test
    void three_known_counts_are_enough_and_two_are_not() {
        assertThat(bounds(Ears.Method.C1, 0, 1, NO, 2, NO, 3, NO, NO, 9)[7])
                .isCloseTo(2 + Normal.quantile(0.001), within(1e-12));
        assertThat(bounds(Ears.Method.C1, 0, 1, NO, 2, NO, NO, NO, NO, 9)[7]).isNaN();
    }
}
