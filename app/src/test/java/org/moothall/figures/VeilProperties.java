package org.moothall.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Nothing small is shown, and what is hidden stays unknown: tried by going through every table that fits.
class VeilProperties {

    /// Beyond this no count of the tables here differs anyway.
    private static final int MOST = 12;

    @Provide
    Arbitrary<long[][][]> tables() {
        return Arbitraries.integers()
                .between(2, 3)
                .flatMap(rows -> Arbitraries.integers().between(2, 3).flatMap(columns -> table(rows, columns, 1)));
    }

    @Provide
    Arbitrary<long[][][]> inParts() {
        return table(2, 3, 2);
    }

    @Provide
    Arbitrary<long[][][]> wide() {
        return table(7, 9, 3);
    }

    private static Arbitrary<long[][][]> table(int rows, int columns, int parts) {
        var count = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(0, 4)),
                net.jqwik.api.Tuple.of(4, Arbitraries.longs().between(5, 9)));
        return count.array(long[].class)
                .ofSize(parts)
                .array(long[][].class)
                .ofSize(columns)
                .array(long[][][].class)
                .ofSize(rows);
    }

    @Property(tries = 400)
    void what_is_hidden_may_be_another_number(@ForAll("tables") long[][][] cells) {
        var veil = Veil.over(cells);
        if (veil.hidesAll()) return;
        var seen = new Seen(new Counts(cells), veil, 0);
        for (var row = 0; row <= cells.length; row++)
            for (var column = 0; column <= cells[0].length; column++)
                if (veil.hides(row, column))
                    assertThat(seen.possible(row, column))
                            .as("%d, %d", row, column)
                            .hasSizeGreaterThan(1);
    }

    @Property(tries = 150)
    void where_parts_are_shown_some_part_of_each_hidden_one_may_be_another(@ForAll("inParts") long[][][] cells) {
        var veil = Veil.over(cells);
        if (veil.hidesAll()) return;
        var counts = new Counts(cells);
        var kept = new Seen(counts, veil, 0);
        var late = new Seen(counts, veil, 1);
        for (var row = 0; row <= cells.length; row++)
            for (var column = 0; column <= cells[0].length; column++)
                if (veil.hides(row, column))
                    assertThat(kept.possible(row, column).size()
                                    + late.possible(row, column).size())
                            .as("%d, %d", row, column)
                            .isGreaterThan(2);
    }

    @Property(tries = 300)
    void nothing_small_is_shown_and_nothing_is_hidden_without_need(@ForAll("wide") long[][][] cells) {
        var veil = Veil.over(cells);
        var counts = new Counts(cells);
        var small = false;
        for (var row = 0; row <= counts.rows(); row++)
            for (var column = 0; column <= counts.columns(); column++) {
                var count = counts.whole(row, column);
                small |= count > 0 && count < Veil.FEW;
                assertThat(!veil.hides(row, column) && count > 0 && count < Veil.FEW)
                        .isFalse();
                if (!veil.hidesAll() && count == 0)
                    assertThat(veil.hides(row, column)).isFalse();
            }
        if (!small) assertThat(veil.hides(0, 0)).isFalse();
    }

    @Example
    void one_small_cell_takes_three_more_with_it_the_smallest() {
        var veil = Veil.over(new long[][][] {{{3}, {20}, {9}}, {{8}, {30}, {7}}, {{50}, {60}, {70}}});
        assertThat(hidden(veil, 3, 3)).isEqualTo("x.x. x.x. .... ....");
    }

    @Example
    void a_row_of_one_small_cell_hides_its_total_too() {
        var veil = Veil.over(new long[][][] {{{2}, {0}}, {{20}, {30}}, {{9}, {40}}});
        assertThat(hidden(veil, 3, 2)).isEqualTo("x.x ... x.x ...");
    }

    @Example
    void a_small_cell_alone_in_its_row_and_column_leaves_the_whole_shown() {
        var veil = Veil.over(new long[][][] {{{2}, {0}, {0}}, {{0}, {65}, {60}}, {{0}, {70}, {90}}});
        assertThat(veil.hidesAll()).isFalse();
        assertThat(hidden(veil, 3, 3)).isEqualTo("x..x .x.x .... xx..");
    }

    @Example
    void one_count_alone_has_nothing_to_hide_behind_and_is_not_shown() {
        assertThat(Veil.over(new long[][][] {{{2}}}).hidesAll()).isTrue();
        assertThat(Veil.over(new long[][][] {{{2}, {9}}}).hidesAll()).isFalse();
    }

    @Example
    void nothing_counted_is_nothing_hidden() {
        assertThat(Veil.over(new long[][][] {{{0}, {0}}, {{0}, {0}}}).hidesAll())
                .isFalse();
        assertThat(Veil.over(new long[0][][]).hidesAll()).isFalse();
    }

    private static String hidden(Veil veil, int rows, int columns) {
        var told = new StringBuilder();
        for (var row = 0; row <= rows; row++) {
            for (var column = 0; column <= columns; column++) told.append(veil.hides(row, column) ? 'x' : '.');
            told.append(' ');
        }
        return told.toString().strip();
    }

    /// What somebody knows who reads the shown counts of one part and can add: every table that fits is tried.
    private static final class Seen {

        private final Counts counts;
        private final Veil veil;
        private final int part;
        private final Set<Long>[][] possible;
        private final long[][] tried;

        @SuppressWarnings({"rawtypes", "unchecked"})
        Seen(Counts counts, Veil veil, int part) {
            this.counts = counts;
            this.veil = veil;
            this.part = part;
            possible = new Set[counts.rows() + 1][counts.columns() + 1];
            for (var row : possible) for (var column = 0; column < row.length; column++) row[column] = new HashSet<>();
            tried = new long[counts.rows()][counts.columns()];
            go(0);
        }

        Set<Long> possible(int row, int column) {
            return possible[row][column];
        }

        private void go(int at) {
            if (at == counts.rows() * counts.columns()) {
                note();
                return;
            }
            var row = at / counts.columns();
            var column = at % counts.columns();
            if (column == 0 && row > 0 && !rowFits(row - 1)) return;
            var shown = !veil.hides(row, column);
            var first = shown ? counts.part(row, column, part) : 0;
            var last = shown ? first : MOST;
            for (var count = first; count <= last; count++) {
                tried[row][column] = count;
                go(at + 1);
            }
        }

        private boolean rowFits(int row) {
            return veil.hidesRow(row) || sum(row, -1) == counts.part(row, counts.columns(), part);
        }

        private long sum(int row, int column) {
            var sum = 0L;
            for (var r = 0; r < counts.rows(); r++)
                for (var c = 0; c < counts.columns(); c++)
                    if ((row < 0 || r == row) && (column < 0 || c == column)) sum += tried[r][c];
            return sum;
        }

        private void note() {
            for (var row = 0; row <= counts.rows(); row++)
                for (var column = 0; column <= counts.columns(); column++)
                    if (!veil.hides(row, column) && count(row, column) != counts.part(row, column, part)) return;
            for (var row = 0; row <= counts.rows(); row++)
                for (var column = 0; column <= counts.columns(); column++)
                    possible[row][column].add(count(row, column));
        }

        private long count(int row, int column) {
            return sum(row == counts.rows() ? -1 : row, column == counts.columns() ? -1 : column);
        }
    }
}
