package org.moothall.signals.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moothall.signals.scan.nulls.Shifts;
import org.moothall.signals.scan.places.Places;

/// The parts of a scan, each by hand.
class PartsTest {

    private static final Places LINE = Places.flat(new double[] {0, 1, 3, 6}, new double[4]);

    private static Zones zones(double share) {
        return Zones.circles(LINE, new double[] {1, 1, 1, 1}, share, Double.POSITIVE_INFINITY, 1);
    }

    @Test
    void which_windows_there_are() {
        var since = Windows.since(2, 3);
        assertThat(since.skipped).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(since.back).containsExactly(1, 2, 3, 2, 3, 4);
        assertThat(Windows.alive(2).back).containsExactly(1, 2);
        var any = Windows.any(3, 2);
        assertThat(any.skipped).containsExactly(0, 0, 1, 1, 2);
        assertThat(any.back).containsExactly(1, 2, 2, 3, 3);
    }

    @Test
    void areas_equally_far_come_by_their_number() {
        assertThat(zones(1).near(2)).containsExactly(2, 1, 0, 3);
        assertThat(Places.flat(new double[] {0, 3}, new double[] {0, 4}).distance(0, 1))
                .isEqualTo(5);
        var globe = Places.globe(new double[] {0, 0}, new double[] {0, 180});
        assertThat(Zones.circles(globe, new double[2], 1, Math.PI * 6367 * 0.99, 1)
                        .near(0))
                .hasSize(1);
        assertThat(Zones.circles(globe, new double[2], 1, 40_000, 1).near(0)).hasSize(2);
        assertThatThrownBy(() -> Zones.circles(LINE, new double[5], 1, 1, 1)).hasMessageContaining("5 sizes");
    }

    @Test
    void ratios_by_hand() {
        var ratio = new Statistic.Ratio(10);
        assertThat(ratio.of(4, 2)).isCloseTo(4 * Math.log(2) + 6 * Math.log(6 / 8.0), within(1e-14));
        assertThat(ratio.of(10, 4)).isCloseTo(10 * Math.log(2.5), within(1e-14));
        assertThat(ratio.of(2, 3)).isZero();
        assertThat(ratio.spread(2, 4)).isEqualTo(1.5);
        assertThat(ratio.spread(2, 10)).isZero();
        var expectation = new Statistic.Expectation();
        assertThat(expectation.of(4, 2)).isCloseTo(4 * Math.log(2) - 2, within(1e-14));
        assertThat(expectation.of(1, 2)).isZero();
        assertThat(expectation.spread(2, 9)).isEqualTo(2);
        var score = new Statistic.Score(1000);
        assertThat(score.of(4000, 2000)).isEqualTo(1);
        assertThat(score.of(1000, 2000)).isZero();
        assertThat(score.spread(2, 9)).isEqualTo(2000);
    }

    /// Else a window that wins could be passed over.
    @Test
    void no_statistic_is_above_its_bound() {
        for (Statistic statistic : List.of(new Statistic.Ratio(30), new Statistic.Expectation()))
            for (var mean = 0.25; mean < 20; mean += 0.25)
                for (var most = 1; most < 30; most++)
                    for (var count = (int) Math.ceil(mean); count <= most; count++)
                        assertThat(2 * statistic.of(count, mean) * statistic.spread(mean, most))
                                .isLessThanOrEqualTo((count - mean) * (count - mean) * (1 + 1e-12));
    }

    /// Of 999 replicates nine that reach it are counted, eight are too few.
    @Test
    void where_counting_is_too_coarse_the_tail_is_taken() {
        var findings = new Findings(
                List.of(), IntStream.range(0, 999).mapToDouble(i -> i).toArray(), false);
        assertThat(findings.above(990)).isEqualTo(9);
        assertThat(findings.probability(990)).isEqualTo(0.01);
        assertThat(findings.probability(991)).isEqualTo(findings.gumbel().tail(991));
        assertThat(findings.above(990 * (1 + 1e-10))).isEqualTo(9);
        assertThat(findings.above(990 * (1 + 1e-8))).isEqualTo(8);
        assertThat(findings.recurrence(499.5, 1, 2)).isCloseTo(1 / (1 - Math.sqrt(1 - 0.5)), within(0.01));
        assertThat(new Findings(List.of(), new double[] {1, 2, 3, 4}, true).p(3))
                .isEqualTo(0.5);
    }

    @Test
    void maxima_all_alike_have_no_tail() {
        var gumbel = Gumbel.of(new double[] {2, 2, 2});
        assertThat(gumbel.tail(2)).isEqualTo(1);
        assertThat(gumbel.tail(2.1)).isZero();
        assertThat(new Gumbel(0, 1).tail(40)).isCloseTo(Math.exp(-40), within(1e-30));
    }

    @Test
    void a_window_that_is_over_is_counted_without_the_newest_days() {
        var counts = new int[4][6];
        var means = new double[4][6];
        for (var area = 0; area < 4; area++)
            for (var day = 0; day < 6; day++) {
                counts[area][day] = 1;
                means[area][day] = 1 + day / 10.0;
            }
        counts[2][3] = 9;
        counts[2][4] = 8;
        var model = Model.expectation(counts, means, 5, 2);
        var top = new Scan(model, zones(0.5), Windows.any(5, 3))
                .run(new Scan.Trials(9, 1, 1))
                .centres()
                .getFirst();
        assertThat(top.skipped()).isEqualTo(1);
        assertThat(top.back()).isEqualTo(3);
        assertThat(top.observed()).isEqualTo(17);
        assertThat(top.expected()).isCloseTo(1.3 + 1.4, within(1e-12));
        assertThat(top.value()).isCloseTo(17 * Math.log(17 / 2.7) - 14.3, within(1e-12));
    }

    /// Two reports are looked at where two are the least, one is not.
    @Test
    void windows_with_too_few_reports_are_passed_over() {
        var means = new double[4][6];
        for (var area : means) java.util.Arrays.fill(area, 0.1);
        var counts = new int[4][6];
        counts[0][5] = 1;
        counts[3][5] = 2;
        var findings = new Scan(Model.expectation(counts, means, 1, 2), zones(0.25), Windows.alive(1))
                .run(new Scan.Trials(9, 1, 1));
        assertThat(findings.centres()).extracting(Cluster::centre).containsExactly(3);
    }

    @Test
    void earlier_analyses_make_replicates_more_unusual() {
        var counts = new int[4][30];
        for (var i = 0; i < 200; i++) counts[i * 7 % 4][i * 11 % 30]++;
        for (var chance : List.of(Model.permutation(counts, 10, 2), Model.shifted(counts, 7, 2, Shifts.Span.ROUND))) {
            var once = new Scan(chance, zones(0.5), Windows.alive(3), Windows.alive(3)).run(new Scan.Trials(99, 1, 1));
            var often =
                    new Scan(chance, zones(0.5), Windows.alive(3), Windows.since(5, 3)).run(new Scan.Trials(99, 1, 1));
            assertThat(often.centres().getFirst().value())
                    .isEqualTo(once.centres().getFirst().value());
            for (var i = 0; i < 99; i++) assertThat(often.maxima()[i]).isGreaterThanOrEqualTo(once.maxima()[i]);
            assertThat(often.gumbel().mode()).isGreaterThan(once.gumbel().mode());
        }
        var model = Model.permutation(counts, 4, 2);
        assertThatThrownBy(() -> new Scan(model, zones(0.5), Windows.alive(3), Windows.since(3, 3)))
                .hasMessageContaining("further back");
    }

    @Test
    void kinds_by_weekday() {
        var counts = new int[][] {{1, 2, 3, 4, 5, 6, 7, 8}};
        var kinds = Model.byWeekday(counts);
        assertThat(kinds[0][0]).containsExactly(1, 0, 0, 0, 0, 0, 0, 8);
        assertThat(kinds[6][0]).containsExactly(0, 0, 0, 0, 0, 0, 7, 0);
        // each weekday has one area, so that all it has is expected
        assertThat(Model.permutation(kinds, 2, 1).means()).containsExactly(8, 15);
    }

    @Test
    void people_make_means_by_their_proportions() {
        var model = Model.poisson(new int[][] {{1, 2}, {3, 4}}, new double[][] {{10, 20}, {30, 40}}, 2, 1);
        assertThat(model.means()).usingComparatorWithPrecision(1e-14).containsExactly(2, 3, 4, 7);
        assertThat(model.size()).usingComparatorWithPrecision(1e-14).containsExactly(3, 7);
        assertThat(model.counts()).containsExactly(2, 1, 4, 3);
        assertThat(model.mean(1, 1, 2)).isCloseTo(3, within(1e-14));
    }

    @Test
    void every_piece_of_work_is_done_once() {
        for (var threads : new int[] {1, 3}) {
            var done = new AtomicIntegerArray(50);
            Crew.each(50, threads, done::incrementAndGet);
            assertThat(IntStream.range(0, 50).map(done::get)).containsOnly(1);
        }
        var few = new AtomicIntegerArray(50);
        Crew.each(50, 1, () -> few::incrementAndGet, () -> few.get(4) > 0);
        assertThat(IntStream.range(0, 50).map(few::get).sum()).isEqualTo(5);
    }

    @Test
    void what_no_float_holds_is_scanned_one_by_one() {
        assertThat(Lanes.hold(Model.expectation(new int[][] {{4_194_303}}, new double[][] {{1}}, 1, 1)))
                .isTrue();
        assertThat(Lanes.hold(Model.expectation(new int[][] {{4_194_304}}, new double[][] {{1}}, 1, 1)))
                .isFalse();
        assertThat(Lanes.hold(Model.expectation(new int[][] {{1}}, new double[][] {{4_194_304}}, 1, 1)))
                .isFalse();
    }
}
