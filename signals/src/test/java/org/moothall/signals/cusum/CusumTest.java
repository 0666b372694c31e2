package org.moothall.signals.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// On paper, or worked out apart from the library (scipy).
class CusumTest {

    private static final double[] COUNTS = {9, 2, 14, 3};
    private static final double[] MEANS = {3, 4, 5, 4};
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void a_known_shift_of_counts_that_scatter() {
        var course = new Cusum(Math.log(1.5), 0.3, 2, 1).run(COUNTS, MEANS);
        assertThat(course.sums())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(1.0275948551748495, 0.5523274350344429, 1.6811916977788994, 1.3702273289297693);
        assertThat(course.needed())
                .usingComparatorWithPrecision(1e-11)
                .containsExactly(14.040884729466999, 10.810990140402948, 16.22785760104692, 6.832994373024573);
    }

    /// One count's ratio is 2 log 2 - 1: at the limit it rings, and the sum begins anew.
    @Test
    void at_the_limit_it_rings_and_what_is_not_known_changes_nothing() {
        var counts = new double[] {2, Double.NaN, 2, 0, 2};
        var means = new double[] {1, 1, 1, 1, 1};
        var open = new Cusum(Math.log(2), 0, 9, 1).run(counts, means);
        var one = open.sums()[0];
        assertThat(one).isCloseTo(2 * Math.log(2) - 1, CLOSE);
        assertThat(open.sums()[1]).isNaN();
        assertThat(open.sums()[2]).isCloseTo(2 * one, CLOSE);
        assertThat(open.sums()[3]).isZero();
        assertThat(open.sums()[4]).isCloseTo(one, CLOSE);
        var closed = new Cusum(Math.log(2), 0, one, 1).run(counts, means);
        assertThat(closed.alarms()).containsExactly(true, false, true, false, true);
        assertThat(closed.needed()[2]).isCloseTo(2, CLOSE);
    }

    @Test
    void the_likeliest_shift_of_all_beginnings() {
        var course = new Cusum(Double.NaN, 0.3, 9, 99).run(COUNTS, MEANS);
        assertThat(course.sums())
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(1.6676037517869862, 0.580439616346097, 2.0843934951548926, 1.478505433122509);
        var alone = new Cusum(Double.NaN, 0.3, 9, 1).run(COUNTS, MEANS);
        assertThat(alone.sums())
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(1.6676037517869862, 0.0, 1.7202950161736261, 0.0);
    }

    /// Poisson: of sums y and m it is y log(y/m) - (y - m).
    @Test
    void poisson_counts_on_paper() {
        var counts = new double[] {4, Double.NaN, 1, 5};
        var means = new double[] {2, 2, 2, 2};
        var course = new Cusum(Double.NaN, 0, 99, 2).run(counts, means);
        assertThat(course.sums()[0]).isCloseTo(4 * Math.log(2) - 2, CLOSE);
        assertThat(course.sums()[1]).isNaN();
        // one count back is not known, two back is too far
        assertThat(course.sums()[2]).isZero();
        assertThat(course.sums()[3]).isCloseTo(5 * Math.log(2.5) - 3, CLOSE);
        var longer = new Cusum(Double.NaN, 0, 99, 3).run(new double[] {4, 1, 2}, new double[] {1, 1, 1});
        assertThat(longer.sums()[2]).isCloseTo(7 * Math.log(7 / 3.0) - 4, CLOSE);
        // rings at the limit, and begins anew after it
        var limit = course.sums()[0];
        var rung = new Cusum(Double.NaN, 0, limit, 9).run(new double[] {4, 2, 4}, new double[] {2, 2, 2});
        assertThat(rung.alarms()).containsExactly(true, false, true);
        assertThat(rung.sums()[1]).isZero();
    }

    /// Two waves, no slope, a count that is not known; greatest likelihood by Nelder and Mead.
    @Test
    void a_season_without_slope() {
        var counts = IntStream.rangeClosed(1, 130)
                .mapToDouble(i -> (4 + (i % 52 < 20 ? 3 : 0) + (i * i + 3 * i) % 7) * (i % 9 == 0 ? 3 : 1))
                .toArray();
        counts[40] = Double.NaN;
        var season = Season.fit(counts, 1, 2, false, 52);
        assertThat(season.dispersion()).isCloseTo(0.1489506056401021, within(1e-5));
        assertThat(season.mean(140)).isCloseTo(8.709718471016659, within(1e-4));
    }

    @Test
    void run_lengths_on_paper() {
        // a count of 1 comes to the limit: 1 / P(Y >= 1); counts vary by 0.2, the true mean is twice as large
        var none = Math.pow(1 + 0.2 * 1.0, -1 / 0.2);
        var cusum = new Cusum(1, 0.2, 0.05, 1);
        assertThat(RunLength.of(cusum, new double[] {0.5}, 2)).isCloseTo(1 / (1 - none), within(1e-8));
        var cost = cusum.cost(0.5, 0.5);
        assertThat(cost).isCloseTo(Math.log((1 + 0.2 * 0.5 * Math.exp(0.5)) / 1.1) / 0.2, CLOSE);
        // a count of 1 comes half way, another to the limit, any 0 back to nothing
        var half = 1 - 0.5 * Math.expm1(1);
        var zero = Math.exp(-0.5);
        var one = 0.5 * zero;
        assertThat(RunLength.of(new Cusum(1, 0, 2 * half * (1 - 1e-9), 1), new double[] {0.5}, 1))
                .isCloseTo((1 + one) / (1 - zero - one * zero), within(1e-6));
        // exactly at the limit it rings
        assertThat(RunLength.of(new Cusum(1, 0, 1 - 0.5 * Math.expm1(1), 1), new double[] {0.5}, 1))
                .isCloseTo(1 / (1 - zero), within(1e-9));
        // of two means by turns
        var other = Math.exp(-0.4);
        assertThat(RunLength.of(new Cusum(1, 0, 0.05, 1), new double[] {0.5, 0.4}, 1))
                .isCloseTo((1 + zero) / (1 - zero * other), within(1e-9));
    }
}
