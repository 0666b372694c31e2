package org.moothall.signals.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moothall.signals.scan.nulls.Shifts;
import org.moothall.signals.scan.places.Places;

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
