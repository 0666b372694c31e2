package org.moothall.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.moothall.figures.Veil.Cell;

/// Finds rings through a cell along which the counts of one part may go up and down by turns.
final class Rings {

    /// A total that is hidden costs as much as very many cells.
    private static final long DEAR = 1L << 40;

    /// The total of the whole table is what readers look for first: it costs more than the four other totals that a
    /// ring can hold.
    private static final long DEAREST = 5 * DEAR;

    private static final long FAR = Long.MAX_VALUE / 4;

    private final Counts counts;
    private final boolean[][] hidden;
    private final int corners;

    Rings(Counts counts, boolean[][] hidden) {
        this.counts = counts;
        this.hidden = hidden;
        corners = counts.rows() + counts.columns() + 2;
    }

    private record Ring(long cost, List<Cell> cells) {}

    /// The ring that hides least beside what is hidden already; empty where there is none.
    List<Cell> cheapest(Cell cell) {
        var best = new Ring(FAR, List.of());
        for (var part = 0; part < counts.parts(); part++)
            for (var down : new boolean[] {true, false}) {
                var ring = ring(cell, part, down);
                if (ring.cost < best.cost) best = ring;
            }
        return best.cells;
    }

    /// @param down whether the ring is walked from the cell's row to its column
    private Ring ring(Cell cell, int part, boolean down) {
        var from = down ? cell.row() : column(cell.column());
        var to = down ? column(cell.column()) : cell.row();
        if (!passes(from, to, part)) return new Ring(FAR, List.of());
        var walk = new Walk(part, cell);
        walk.from(to);
        if (walk.cost[from] >= FAR) return new Ring(FAR, List.of());
        var cells = walk.back(to, from);
        cells.add(cell);
        return new Ring(walk.cost[from], cells);
    }

    private int column(int column) {
        return counts.rows() + 1 + column;
    }

    private Cell between(int one, int other) {
        var row = Math.min(one, other);
        return new Cell(row, Math.max(one, other) - counts.rows() - 1);
    }

    /// Whether the count between two corners may change by one in this direction: from row to column it goes up, back
    /// it goes down; totals the other way round.
    private boolean passes(int from, int to, int part) {
        var cell = between(from, to);
        var whole = counts.whole(cell.row(), cell.column());
        var up = from < to != counts.turned(cell.row(), cell.column());
        return whole > 0 && (up || whole > 1 && counts.part(cell.row(), cell.column(), part) > 0);
    }

    private long cost(Cell cell) {
        if (hidden[cell.row()][cell.column()]) return 0;
        return dear(cell) + counts.whole(cell.row(), cell.column()) % DEAR;
    }

    private long dear(Cell cell) {
        if (counts.grand(cell.row(), cell.column())) return DEAREST;
        return counts.total(cell.row(), cell.column()) ? DEAR : 1;
    }

    /// Dijkstra's walk over the corners, not using the cell itself.
    private final class Walk {

        private final int part;
        private final Cell without;
        private final long[] cost = new long[corners];
        private final int[] before = new int[corners];
        private final boolean[] done = new boolean[corners];

        Walk(int part, Cell without) {
            this.part = part;
            this.without = without;
            Arrays.fill(cost, FAR);
        }

        void from(int start) {
            cost[start] = 0;
            for (var at = start; at >= 0; at = next()) {
                done[at] = true;
                var first = at <= counts.rows() ? counts.rows() + 1 : 0;
                var last = at <= counts.rows() ? corners : counts.rows() + 1;
                for (var to = first; to < last; to++) step(at, to);
            }
        }

        private void step(int at, int to) {
            var cell = between(at, to);
            if (done[to] || cell.equals(without) || !passes(at, to, part)) return;
            var there = cost[at] + cost(cell);
            if (there >= cost[to]) return;
            cost[to] = there;
            before[to] = at;
        }

        /// The nearest corner that is not done; -1 where none can be reached.
        private int next() {
            var nearest = -1;
            for (var corner = 0; corner < corners; corner++)
                if (!done[corner] && cost[corner] < FAR && (nearest < 0 || cost[corner] < cost[nearest]))
                    nearest = corner;
            return nearest;
        }

        List<Cell> back(int start, int end) {
            var cells = new ArrayList<Cell>();
            for (var at = end; at != start; at = before[at]) cells.add(between(before[at], at));
            return cells;
        }
    }
}
