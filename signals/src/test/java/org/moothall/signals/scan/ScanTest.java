package org.moothall.signals.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Small cases by hand.
class ScanTest {

    private static final Places LINE = Places.flat(new double[] {0, 1, 3, 6}, new double[4]);

    /// Four areas in a row with ten days of one report each, and five more in the second on the last two days.
    private static int[][] counts() {
        var counts = new int[4][10];
        for (var area : counts) {
            Arrays.fill(area, 1);
        }
        counts[1][8] = 3;
        counts[1][9] = 4;
        return counts;
    }

    private static Findings scan(Model model) {
        var zones = Zones.circles(LINE, model.size(), 0.5, Double.POSITIVE_INFINITY, 1);
        return new Scan(model, zones, Windows.alive(3)).run(new Scan.Trials(99, 1, 1));
    }

    @Test
    void the_ratio_is_what_one_computes_by_hand() {
        // the second area has 15 of 45 reports, the last two days 13: 7 seen against 15 * 13 / 45
        var mean = 15 * 13 / 45.0;
        var ratio = 7 * Math.log(7 / mean) + 38 * Math.log(38 / (45 - mean));
        var top = scan(Model.permutation(counts(), 3, 2)).centres().getFirst();
        assertThat(top.value()).isCloseTo(ratio, within(1e-12));
        assertThat(top.areas()).containsExactly(1);
        assertThat(top.back()).isEqualTo(2);
        assertThat(top.observed()).isEqualTo(7);
        assertThat(top.expected()).isCloseTo(mean, within(1e-12));
    }

    @Test
    void against_given_means_a_rise_everywhere_is_found_too() {
        var counts = new int[4][10];
        var means = new double[4][10];
        for (var area = 0; area < 4; area++) {
            Arrays.fill(means[area], 1);
            Arrays.fill(counts[area], 1);
            counts[area][9] = 4;
        }
        var top = scan(Model.expectation(counts, means, 3, 2)).centres().getFirst();
        assertThat(top.value()).isCloseTo(8 * Math.log(4) - 6, within(1e-12)); // two areas: half of the city
        assertThat(scan(Model.permutation(counts, 3, 2)).centres())
                .allSatisfy(cluster -> assertThat(cluster.value()).isLessThan(1e-12));
    }

    @Test
    void what_scatters_by_itself_weighs_less() {
        var means = new double[4][10];
        Arrays.stream(means).forEach(days -> Arrays.fill(days, 2));
        var counts = new int[4][10];
        counts[1][9] = 8;
        var weight = 1 / (1 + 2 / 0.5);
        var score = 6 * weight / Math.sqrt(2 * weight);
        var top = scan(Model.scattered(counts, means, 0.5, 3)).centres().getFirst();
        assertThat(top.value()).isCloseTo(score * score / 2, within(1e-12));
        assertThat(top.observed()).isEqualTo(8);
        assertThat(top.expected()).isEqualTo(2);
    }

    @Test
    void circles_grow_by_distance_up_to_a_share_or_a_radius() {
        var half = Zones.circles(LINE, new double[] {1, 1, 1, 1}, 0.5, Double.POSITIVE_INFINITY, 1);
        assertThat(half.areas(2, 2)).containsExactly(2, 1);
        var near = Zones.circles(LINE, new double[] {1, 1, 1, 1}, 1, 2, 1);
        assertThat(near.near(1)).containsExactly(1, 0, 2);
        assertThat(Zones.circles(LINE, new double[] {9, 1, 1, 1}, 0.5, 9, 1).near(0))
                .isEmpty();
    }

    @Test
    void kilometres_on_the_ground() {
        var places = Places.globe(new double[] {0, 0, 90}, new double[] {0, 90, 0});
        assertThat(places.distance(0, 1)).isCloseTo(Math.PI / 2 * 6367, within(1e-6));
        assertThat(places.distance(1, 2)).isCloseTo(Math.PI / 2 * 6367, within(1e-6));
        var far = Zones.circles(places, new double[] {1, 1, 1}, 1, 10_001, 1);
        assertThat(far.near(0)).hasSize(1 + 2 * (Math.PI / 2 * 6367 < 10_001 ? 1 : 0));
        assertThat(Zones.circles(places, new double[] {1, 1, 1}, 1, 10_002, 1).near(0))
                .hasSize(3);
    }

    @Test
    void ties_count_and_the_tail_is_gumbels() {
        var findings = new Findings(List.of(), new double[] {1, 2, 3, 4}, false);
        assertThat(findings.p(3)).isEqualTo(3 / 5.0);
        assertThat(findings.p(5)).isEqualTo(1 / 5.0);
        var beta = Math.sqrt(1.25 * 6) / Math.PI;
        var mode = 2.5 - 0.5772156649015329 * beta;
        assertThat(findings.gumbel().tail(5)).isCloseTo(1 - Math.exp(-Math.exp((mode - 5) / beta)), within(1e-12));
        assertThat(findings.recurrence(5, 7, 1)).isCloseTo(7 / findings.gumbel().tail(5), within(1e-9));
        var many = new Findings(
                List.of(), IntStream.range(0, 999).mapToDouble(i -> i).toArray(), false);
        assertThat(many.recurrence(417, 1, 29)).isCloseTo(1 / (1 - Math.pow(1 - 0.583, 1 / 29.0)), within(1e-9));
    }

    @Test
    void clusters_apart_share_no_area() {
        var one = new Cluster(0, new int[] {0, 1}, 0, 1, 5, 1, 9);
        var overlapping = new Cluster(2, new int[] {2, 1}, 0, 1, 5, 1, 8);
        var other = new Cluster(3, new int[] {3}, 0, 1, 5, 1, 7);
        assertThat(new Findings(List.of(one, overlapping, other), new double[] {1, 2}, false).apart())
                .containsExactly(one, other);
    }

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

    @Test
    void people_between_two_censuses() {
        var people = new Population(new int[] {0, 10}, new double[][][] {{{100, 300}, {200, 200}}});
        var expected = people.expected(new int[] {8}, new int[] {0, 10, 20});
        // person-days: 1500 and 2500, then 2000 and 2000
        assertThat(expected[0]).usingComparatorWithPrecision(1e-12).containsExactly(1.5, 2);
        assertThat(expected[1]).usingComparatorWithPrecision(1e-12).containsExactly(2.5, 2);
    }

    @Test
    void what_cannot_be_is_said() {
        var means = new double[4][10];
        assertThatThrownBy(() -> Model.expectation(counts(), means, 3, 2))
                .hasMessage("Area 0 has a report 0 days before the last where none was expected.");
        assertThatThrownBy(() -> Model.shifted(counts(), 3, 2, Shifts.Span.PAST))
                .hasMessageContaining("at least two weeks longer");
        assertThatThrownBy(() -> new Scan(
                        Model.permutation(counts(), 3, 2),
                        Zones.circles(LINE, new double[4], 1, 1, 1),
                        Windows.alive(4)))
                .hasMessageContaining("further back than the model's 3 days");
    }
}
