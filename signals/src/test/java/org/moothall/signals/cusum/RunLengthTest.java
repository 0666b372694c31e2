package org.moothall.signals.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.moothall.signals.math.NegativeBinomial;

class RunLengthTest {

    private static final double[] WEEK = {6, 5, 5, 5, 5, 2, 1};

    /// How long 3,000 sums take to ring.
    private static double simulated(Cusum cusum, double[] means, double times) {
        var random = new Random(11);
        var counts = 0L;
        for (var run = 0; run < 3000; run++) {
            var sum = 0.0;
            for (var t = 0; sum < cusum.limit(); t++, counts++) {
                var mean = means[t % means.length];
                var phi = 1 + cusum.dispersion() * mean * times;
                var y = NegativeBinomial.quantile(1 - random.nextDouble(), mean * times, phi);
                var cost = cusum.cost(mean, cusum.shift());
                sum = Math.max(0, sum + y * (cusum.shift() - cusum.dispersion() * cost) - cost);
            }
        }
        return counts / 3000.0;
    }

    @Test
    void simulation_says_the_same() {
        for (var means : new double[][] {{0.3}, {4}, WEEK})
            for (var dispersion : new double[] {0, 0.2})
                for (var times : new double[] {1, 1.6}) {
                    var cusum = new Cusum(Math.log(1.6), dispersion, 2.3, 1);
                    var simulated = simulated(cusum, means, times);
                    assertThat(RunLength.of(cusum, means, times)).isCloseTo(simulated, within(0.06 * simulated));
                }
    }

    @Test
    void the_first_count_alone_by_hand() {
        // any count above 0 rings: geometric with 1 - e^-m
        var cusum = new Cusum(1, 0, 0.05, 1);
        assertThat(RunLength.of(cusum, new double[] {0.5}, 1)).isCloseTo(1 / (1 - Math.exp(-0.5)), within(1e-9));
    }

    @Test
    void the_limit_has_the_length_that_was_wished_for_and_no_more() {
        for (var wished : new double[] {50, 365, 5000}) {
            var limit = RunLength.limit(Math.log(1.5), 0.1, WEEK, wished);
            assertThat(RunLength.of(new Cusum(Math.log(1.5), 0.1, limit, 1), WEEK, 1))
                    .isBetween(wished, 1.05 * wished);
            assertThat(RunLength.of(new Cusum(Math.log(1.5), 0.1, 0.999 * limit, 1), WEEK, 1))
                    .isLessThan(wished * 1.01);
        }
        assertThat(RunLength.limit(Math.log(2), 0, new double[] {3}, 1000))
                .isGreaterThan(RunLength.limit(Math.log(2), 0, new double[] {3}, 100));
    }

    @Test
    void what_has_no_run_length_is_refused() {
        assertThatThrownBy(() -> RunLength.of(new Cusum(Double.NaN, 0, 3, 9), WEEK, 1))
                .hasMessageContaining("known shift");
        assertThatThrownBy(() -> RunLength.limit(1, 0, new double[] {0}, 100)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> RunLength.limit(1, 0, WEEK, 0.5)).hasMessageContaining("more than 1");
    }
}
