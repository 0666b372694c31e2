package org.moothall.signals.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures worked out with forty digits (mpmath), from the definitions: error function, gamma functions,
/// sums of probabilities.
class DistributionsTest {

    private static void same(double ours, double theirs, double digits) {
        assertThat(Math.abs(ours / theirs - 1)).as(ours + " is " + theirs).isLessThan(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.52440051270804078",
        "0.45, 0.12566134685507403",
        "0.08, 1.4050715603096326",
        "0.05, 1.6448536269514727",
        "1e-5, 4.2648907939228246",
        "1e-10, 6.3613409024040562",
        "1e-12, 7.0344838253011319",
        "1e-30, 11.464024688443616",
        "1e-200, 30.205594179579643",
        "0.99, -2.3263478740408411"
    })
    void quantiles_of_the_normal(double tail, double z) {
        same(Normal.quantile(tail), z, 3e-15);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0.84134474606854295",
        "0.5, 0.3085375387259869",
        "2.9, 0.001865813300384038",
        "3.1, 0.00096760321321835689",
        "6, 9.8658764503769814e-10",
        "30, 4.9067139271481871e-198"
    })
    void tails_of_the_normal(double z, double tail) {
        same(Normal.tail(z), tail, 2e-13);
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 1.0957979948180755, -3.502524222200133, 12.24536454610773",
        "3, 0.69314718055994531, 0.92278433509846714, 0.39493406684822644",
        "10.5, 13.940625219403764, 2.3030010342976864, 0.099916956059126733",
        "171.25, 707.85792962271009, 5.1402019275578349, 0.0058564986342798499"
    })
    void the_gamma_function_and_its_derivatives(double x, double log, double first, double second) {
        same(Special.logGamma(x), log, 1e-14);
        same(Special.digamma(x), first, 1e-14);
        same(Special.trigamma(x), second, 1e-14);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, 7, 0.040992218585752897",
        "-2.5, 7, 0.040992218585752897",
        "0.3, 12, 0.76931047408825233",
        "6, 3, 0.0092727148922846674",
        "40, 250, 1.2017878326588292e-110"
    })
    void both_tails_of_student(double t, double freedom, double p) {
        same(Special.studentBothTails(t, freedom), p, 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2, 1.5, 0.14631915866483768, 0.3196159122085048",
        "7, 4, 3, 0.052024589747497841, 0.1950922115531169",
        "30, 20, 1.2, 0.010975490999091592, 0.033348143375496791",
        "2, 0.1, 2, 0.012829203633631102, 0.020315358886352213",
        "5, 3, 1.0000001, 0.10081881176461077, 0.18473676387779495",
        "40, 20.5, 1.00001, 4.5238535352073834e-5, 8.8604763067261003e-5"
    })
    void negative_binomial_counts(double y, double mean, double phi, double at, double atLeast) {
        same(NegativeBinomial.probability(y, mean, phi), at, 1e-13);
        same(NegativeBinomial.atLeast(y, mean, phi), atLeast, 1e-13);
        same(NegativeBinomial.midP(y, mean, phi), atLeast - at / 2, 1e-13);
    }

    @ParameterizedTest
    @CsvSource({"300, 100, 60, 0.024648073888110918", "50, 100, 80, 0.65173598218542335"})
    void counts_that_scatter_widely(double y, double mean, double phi, double atLeast) {
        same(NegativeBinomial.atLeast(y, mean, phi), atLeast, 1e-12);
    }

    /// Their probabilities are the smallest numbers there are.
    @Test
    @Timeout(10)
    void counts_beyond_all_likelihood_have_an_end() {
        for (var y = 6_000; y < 8_000; y++)
            assertThat(NegativeBinomial.atLeast(y, 1, 10)).isBetween(0.0, 1e-270);
    }

    /// Geometric counts, mean 1 and phi 2: P(Y >= y) is 2^-y, P(Y = y) half of it.
    @ParameterizedTest
    @CsvSource({"0.25, 1, 2", "0.2499, 2, 2", "0.125, 2, 3", "0.1875, 2, 2", "0.1876, 2, 2", "0.1874, 2, 3"})
    void the_least_count_that_is_rare_enough(double tail, double quantile, double rare) {
        assertThat(NegativeBinomial.quantile(tail, 1, 2)).isEqualTo(quantile);
        assertThat(NegativeBinomial.rare(tail, 1, 2)).isEqualTo(rare);
    }

    @Test
    void where_nothing_is_expected_there_is_nothing() {
        assertThat(NegativeBinomial.probability(0, 0, 1.5)).isEqualTo(1);
        assertThat(NegativeBinomial.probability(2, 0, 1.5)).isZero();
        assertThat(NegativeBinomial.quantile(0.1, 0, 1.5)).isZero();
    }

    /// A billion and more are taken as normal: a standard deviation above, with half a count of
    /// continuity.
    @ParameterizedTest
    @CsvSource({"1, 0.15865525393145705", "-1, 0.84134474606854295"})
    void beyond_all_counts(double z, double tail) {
        var mean = 4e10;
        same(NegativeBinomial.atLeast(mean + z * 2 * 2e5 + 0.5, mean, 4), tail, 1e-9);
    }

    @Test
    void small_equations() {
        // 4 2 | 8 and 2 3 | 7: the determinant is 4 · 3 - 2² = 8
        assertThat(Cholesky.solve(new double[][] {{4, 0}, {2, 3}}, new double[] {8, 7}))
                .usingComparatorWithPrecision(1e-14)
                .containsExactly(1.25, 1.5);
        var lower = new double[][] {{4, 0}, {2, 3}};
        Cholesky.factor(lower, 2);
        var inverse = Cholesky.inverse(lower, 2);
        assertThat(inverse[0]).usingComparatorWithPrecision(1e-14).containsExactly(0.375, -0.25);
        assertThat(inverse[1]).usingComparatorWithPrecision(1e-14).containsExactly(-0.25, 0.5);
    }
}
