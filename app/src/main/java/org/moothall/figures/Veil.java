package org.moothall.figures;

import java.util.ArrayDeque;
import java.util.List;

/// What of a table of counts is hidden. Every hidden count is safe: there is another table with the same shown counts
/// and totals in which it is one more or one less, none is negative, and none that is hidden is nothing.
///
/// Rows and columns are the corners of a graph, cells its edges. What is hidden may change along a ring of hidden
/// edges, up and down by turns, without changing any sum: a hidden cell on a ring is safe, one on no ring is known
/// exactly (Gusfield, “A graph theoretic approach to statistical data security”, SIAM Journal on Computing 17(3),
/// 1988).
public final class Veil {

    /// Fewer than this are not shown.
    public static final int FEW = 5;

    private final Counts counts;
    private final boolean[][] hidden;
    private final boolean[][] safe;

    private Veil(Counts counts) {
        this.counts = counts;
        hidden = new boolean[counts.rows() + 1][counts.columns() + 1];
        safe = new boolean[counts.rows() + 1][counts.columns() + 1];
    }

    /// @param cells row, column, part: the parts of a cell (kept, not kept) are shown or hidden together
    public static Veil over(long[][][] cells) {
        var veil = new Veil(new Counts(cells));
        veil.few();
        veil.others();
        return veil;
    }

    private void few() {
        for (var row = 0; row <= counts.rows(); row++)
            for (var column = 0; column <= counts.columns(); column++) {
                var count = counts.whole(row, column);
                hidden[row][column] = count > 0 && count < FEW;
            }
    }

    /// Hides along the cheapest ring through each cell that is on none yet; where there is no ring all is hidden.
    private void others() {
        var open = new ArrayDeque<Cell>();
        for (var row = 0; row <= counts.rows(); row++)
            for (var column = 0; column <= counts.columns(); column++)
                if (hidden[row][column]) open.add(new Cell(row, column));
        while (!open.isEmpty()) {
            var cell = open.remove();
            if (safe[cell.row()][cell.column()]) continue;
            var ring = new Rings(counts, hidden).cheapest(cell);
            if (ring.isEmpty()) {
                all();
                return;
            }
            hide(ring);
        }
    }

    private void hide(List<Cell> ring) {
        for (var cell : ring) {
            hidden[cell.row()][cell.column()] = true;
            safe[cell.row()][cell.column()] = true;
        }
    }

    private void all() {
        for (var row = 0; row <= counts.rows(); row++)
            for (var column = 0; column <= counts.columns(); column++) hidden[row][column] = true;
    }

    record Cell(int row, int column) {}

    public boolean hides(int row, int column) {
        return hidden[row][column];
    }

    public boolean hidesRow(int row) {
        return hidden[row][counts.columns()];
    }

    public boolean hidesColumn(int column) {
        return hidden[counts.rows()][column];
    }

    /// Whether even the whole is hidden; then nothing of the table is shown.
    public boolean hidesAll() {
        return hidden[counts.rows()][counts.columns()];
    }
}
