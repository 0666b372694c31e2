package org.moothall.signals.scan.nulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NullsTest {

    /// By how many weeks one area's course of 70 days moves, told by the day that comes to stand last.
    private static SortedSet<Integer> weeks(Shifts.Span span, int depth) {
        var counts = new int[][] {IntStream.range(0, 70).toArray()};
        var draw = new Shifts(counts, depth, span).open(1);
        var weeks = new TreeSet<Integer>();
        for (var replicate = 0; replicate < 500; replicate++) {
            var cells = new int[depth];
            draw.fill(replicate, cells);
            var by = 69 - cells[0];
            assertThat(by % 7).isZero();
            for (var back = 0; back < depth; back++) assertThat(cells[back]).isEqualTo(69 - (back + by) % 70);
            weeks.add(by / 7);
        }
        return weeks;
    }

    private static Integer[] range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toArray(Integer[]::new);
    }

    @Test
    void courses_move_as_far_as_is_said() {
        assertThat(weeks(Shifts.Span.ROUND, 8)).containsExactly(range(0, 9));
        // eight days back are two weeks, which come neither from themselves nor run into them
        assertThat(weeks(Shifts.Span.PAST, 8)).containsExactly(range(2, 8));
        assertThat(weeks(Shifts.Span.PAST, 7)).containsExactly(range(1, 9));
        var long_ = new int[][] {IntStream.range(0, 7 * 40).toArray()};
        var draw = new Shifts(long_, 1, Shifts.Span.NEAR).open(1);
        var near = new TreeSet<Integer>();
        for (var replicate = 0; replicate < 500; replicate++) {
            var cells = new int[1];
            draw.fill(replicate, cells);
            near.add((279 - cells[0]) / 7);
        }
        assertThat(near)
                .containsExactlyElementsOf(IntStream.concat(IntStream.rangeClosed(0, 8), IntStream.rangeClosed(32, 39))
                        .boxed()
                        .toList());
    }

    @Test
    void what_moved_brings_means_of_its_own() {
        var counts = new int[2][23];
        for (var day = 0; day < 23; day++) {
            counts[0][day] = day % 5;
            counts[1][day] = day % 3;
        }
        var shifts = new Shifts(counts, 3, Shifts.Span.ROUND);
        assertThat(shifts.ownMeans()).isTrue();
        var draw = shifts.open(3);
        for (var replicate = 0; replicate < 4; replicate++) {
            var cells = new int[6];
            draw.fill(replicate, cells);
            // areas have 43 and 22 reports in all: what an area lets expect is its part of what a day has
            var means = draw.means(new double[6]);
            var sum = 0;
            for (var back = 0; back < 3; back++) {
                sum += cells[back] + cells[3 + back];
                assertThat(means[back]).isCloseTo(sum * 43 / 65.0, within(1e-12));
                assertThat(means[3 + back]).isCloseTo(sum * 22 / 65.0, within(1e-12));
            }
        }
        assertThat(Arrays.stream(counts[0]).sum()).isEqualTo(43);
        assertThat(Arrays.stream(counts[1]).sum()).isEqualTo(22);
    }

    @Test
    void the_period_is_two_weeks_longer_than_twice_what_windows_reach() {
        assertThat(new Shifts(new int[1][30], 8, Shifts.Span.PAST).depth()).isEqualTo(8);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Shifts(new int[1][29], 8, Shifts.Span.PAST))
                .hasMessageContaining("30 days");
    }

    /// Lehmer's generator from 12345679 on: 1085300790, 690865525, 496203012, so that the third report's
    /// day comes first, then the second's.
    @Test
    void satscans_first_replicate_by_hand() {
        var counts = new int[][] {{0, 0, 1}, {0, 1, 0}, {1, 0, 0}};
        var cells = new int[9];
        Null.satscan(counts, 3).open(0).fill(0, cells);
        assertThat(cells).containsExactly(0, 0, 1, 0, 1, 0, 1, 0, 0);
        var newest = new int[6];
        Null.satscan(counts, 2).open(0).fill(0, newest);
        assertThat(newest).containsExactly(0, 0, 0, 1, 1, 0);
    }

    @Test
    void every_report_may_have_any_day() {
        var draw = Null.permutation(new int[][][] {{{1, 0, 1}, {0, 1, 0}, {1, 0, 0}}}, 2)
                .open(7);
        var sums = new double[6];
        for (var replicate = 0; replicate < 20_000; replicate++) {
            var cells = new int[6];
            draw.fill(replicate, cells);
            for (var i = 0; i < 6; i++) sums[i] += cells[i] / 20_000.0;
        }
        // a report on each of the two newest days, two older: areas have 2, 1 and 1 of the four
        assertThat(sums).usingComparatorWithPrecision(0.015).containsExactly(0.5, 0.5, 0.25, 0.25, 0.25, 0.25);
        var again = new int[6];
        draw.fill(5, again);
        var once = new int[6];
        Null.permutation(new int[][][] {{{1, 0, 1}, {0, 1, 0}, {1, 0, 0}}}, 2)
                .open(7)
                .fill(5, once);
        assertThat(again).isEqualTo(once);
    }

    @Test
    void kinds_have_sums_of_their_own() {
        // kind 0: 3 of 4 in area 0, today 2 of 4; kind 1: only area 1, today 1 of 2, yesterday 1; kind 2: nothing
        var kinds = new int[][][] {{{2, 1}, {0, 1}}, {{0, 0}, {1, 1}}, {{0, 0}, {0, 0}}};
        assertThat(Margins.means(kinds, 2)).containsExactly(3 * 2 / 4.0, 3, 1 * 2 / 4.0 + 1, 1 + 2);
        assertThat(Margins.of(kinds[0]).means(1)).containsExactly(1.5, 0.5);
    }

    @Test
    void given_all_the_days_looked_at_get_their_part() {
        var whole = new int[2];
        Null.poisson(new double[] {30, 10}, 40).open(1).fill(1, whole);
        assertThat(whole[0] + whole[1]).isEqualTo(40);
        var sums = new double[2];
        var draw = Null.poisson(new double[] {6, 2}, 40).open(1);
        for (var replicate = 0; replicate < 4000; replicate++) {
            var cells = new int[2];
            draw.fill(replicate, cells);
            for (var i = 0; i < 2; i++) sums[i] += cells[i] / 4000.0;
        }
        assertThat(sums).usingComparatorWithPrecision(0.15).containsExactly(6.0, 2.0);
    }

    @Test
    void counts_that_scatter_widely_come_in_their_units() {
        var draw = Null.scattered(new double[] {1, 0}, 0.4, new int[] {7, 7}).open(2);
        double mean = 0;
        double squares = 0;
        for (var replicate = 0; replicate < 40_000; replicate++) {
            var cells = new int[2];
            draw.fill(replicate, cells);
            assertThat(cells[0] % 7).isZero();
            assertThat(cells[1]).isZero();
            mean += cells[0] / 7.0 / 40_000;
            squares += Math.pow(cells[0] / 7.0, 2) / 40_000;
        }
        assertThat(mean).isCloseTo(1, within(0.04)); // four standard errors
        assertThat(squares - mean * mean).isCloseTo(1 + 1 / 0.4, within(0.35));
    }

    @Test
    void each_replicate_has_a_stream_of_its_own() {
        var first = new TreeSet<Long>();
        for (var seed = 0; seed < 20; seed++)
            for (var replicate = 0; replicate < 20; replicate++)
                first.add(Null.stream(seed, replicate).nextLong());
        assertThat(first).hasSize(400);
        assertThat(Null.stream(3, 4).nextLong()).isEqualTo(Null.stream(3, 4).nextLong());
    }
}
