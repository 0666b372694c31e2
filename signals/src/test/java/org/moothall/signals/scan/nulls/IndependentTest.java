package org.moothall.signals.scan.nulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndependentTest {

    @Test
    void chance_draws_what_was_expected() {
        var random = new SplittableRandom(4);
        var binomial = IntStream.range(0, 4000)
                .map(i -> Independent.binomial(random, 100, 0.3))
                .summaryStatistics();
        assertThat(binomial.getAverage()).isCloseTo(30, within(0.3)); // four standard errors
        assertThat(binomial.getMax()).isBetween(40, 60);
        assertThat(Independent.binomial(random, 17, 1)).isEqualTo(17);
        assertThat(IntStream.range(0, 4000)
                        .map(i -> Independent.poisson(random, 9))
                        .average()
                        .orElseThrow())
                .isCloseTo(9, within(0.2));
        var means = new double[] {0.5, 0, 4, 2.5};
        var sums = new double[4];
        var draw = new Independent(means, Independent::poisson).open(1);
        for (var replicate = 0; replicate < 4000; replicate++) {
            var cells = new int[4];
            draw.fill(replicate, cells);
            IntStream.range(0, 4).forEach(i -> sums[i] += cells[i] / 4000.0);
        }
        assertThat(sums).usingComparatorWithPrecision(0.13).containsExactly(means);
        assertThat(sums[1]).isZero();
    }

    @Test
    void scattered_counts_have_the_variance_they_should() {
        var draw = new Independent.Scattered(new double[] {3}, 1.5, new int[] {1}).open(9);
        var seen = IntStream.range(0, 20_000)
                .map(replicate -> {
                    var cells = new int[1];
                    draw.fill(replicate, cells);
                    return cells[0];
                })
                .toArray();
        var mean = Arrays.stream(seen).average().orElseThrow();
        assertThat(mean).isCloseTo(3, within(0.09));
        assertThat(Arrays.stream(seen)
                        .mapToDouble(n -> (n - mean) * (n - mean))
                        .average()
                        .orElseThrow())
                .isCloseTo(3 + 9 / 1.5, within(0.5));
    }
}
