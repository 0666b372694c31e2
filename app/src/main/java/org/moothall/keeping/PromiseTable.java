package org.moothall.keeping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.moothall.figures.Veil;
import org.moothall.keeping.Tally.Sum;

/// Tallies as a two-way table, of which what is too small and what would give it away is null. What has no row or no
/// column of its own counts in the totals.
final class PromiseTable {

    /// Where a tally stands; null where it has no row, or no column, of its own.
    interface Key {
        @Nullable
        Object of(Tally tally);
    }

    private final Map<Object, Integer> rows = new HashMap<>();
    private final Map<Object, Integer> columns = new HashMap<>();
    private final Sum[][] sums;
    private final Veil veil;

    PromiseTable(List<?> rows, List<?> columns, List<Tally> tallies, Key row, Key column) {
        number(rows, this.rows);
        number(columns, this.columns);
        sums = new Sum[this.rows.size() + 2][this.columns.size() + 2];
        for (var line : sums) Arrays.fill(line, Sum.NONE);
        for (var tally : tallies) add(at(this.rows, row.of(tally)), at(this.columns, column.of(tally)), tally);
        veil = Veil.over(cells());
    }

    private static void number(List<?> keys, Map<Object, Integer> numbers) {
        for (var key : keys) numbers.putIfAbsent(key, numbers.size());
    }

    private static int at(Map<Object, Integer> numbers, @Nullable Object key) {
        return key == null ? numbers.size() : numbers.getOrDefault(key, numbers.size());
    }

    private void add(int row, int column, Tally tally) {
        for (var r : new int[] {row, allRows()})
            for (var c : new int[] {column, allColumns()}) sums[r][c] = sums[r][c].plus(Sum.of(List.of(tally)));
    }

    private int allRows() {
        return rows.size() + 1;
    }

    private int allColumns() {
        return columns.size() + 1;
    }

    private long[][][] cells() {
        return IntStream.range(0, allRows())
                .mapToObj(row -> IntStream.range(0, allColumns())
                        .mapToObj(column -> sums[row][column].parts())
                        .toArray(long[][]::new))
                .toArray(long[][][]::new);
    }

    private @Nullable Sum shown(int row, int column) {
        return veil.hides(row, column) ? null : sums[row][column];
    }

    @Nullable
    Sum cell(Object row, Object column) {
        return shown(number(rows, row), number(columns, column));
    }

    @Nullable
    Sum row(Object row) {
        return shown(number(rows, row), allColumns());
    }

    @Nullable
    Sum column(Object column) {
        return shown(allRows(), number(columns, column));
    }

    @Nullable
    Sum all() {
        return shown(allRows(), allColumns());
    }

    private static int number(Map<Object, Integer> numbers, Object key) {
        return Objects.requireNonNull(numbers.get(key));
    }
}
