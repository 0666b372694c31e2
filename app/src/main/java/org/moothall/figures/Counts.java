package org.moothall.figures;

import java.util.Arrays;

/// A two-way table of counts with its totals: the last row and the last column are those of all. A cell counts in
/// parts, `kept` and `not kept`, that add up to it.
final class Counts {

    private final int rows;
    private final int columns;
    private final int parts;
    private final long[][][] counts;

    /// @param cells row, column, part; none is negative
    Counts(long[][][] cells) {
        rows = cells.length;
        columns = rows == 0 ? 0 : cells[0].length;
        parts = columns == 0 ? 0 : cells[0][0].length;
        counts = new long[rows + 1][columns + 1][parts];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++) add(row, column, cells[row][column]);
    }

    private void add(int row, int column, long[] cell) {
        for (var part = 0; part < parts; part++) {
            if (cell[part] < 0) throw new IllegalArgumentException("a count below nothing: " + cell[part]);
            for (var r : new int[] {row, rows})
                for (var c : new int[] {column, columns}) counts[r][c][part] += cell[part];
        }
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    int parts() {
        return parts;
    }

    long part(int row, int column, int part) {
        return counts[row][column][part];
    }

    /// All parts of a cell together.
    long whole(int row, int column) {
        return Arrays.stream(counts[row][column]).sum();
    }

    boolean total(int row, int column) {
        return row == rows || column == columns;
    }

    /// Whether it is the total of the whole table.
    boolean grand(int row, int column) {
        return row == rows && column == columns;
    }

    /// Whether it is the total of one row or of one column, and not that of the whole table: it stands on the other
    /// side of the equation.
    boolean turned(int row, int column) {
        return (row == rows) != (column == columns);
    }
}
