package org.moothall.solver;

import com.google.ortools.sat.CpSolverStatus;
import java.util.Collections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.moothall.rota.Board;
import org.moothall.rota.Brief;

/// Draws a roster part by part: a long one first from its first stretch to its last; then parts of any anew,
/// each beside the rest as it is, one on each processor.
final class Redrawing {

    /// A stretch that finds nothing in its time has this part of all stretches' time once more.
    private static final int LONGER = 10;

    private final Brief brief;
    private final Drawing.Effort effort;
    private final Best best;
    private final Search search;
    private final Board board;
    private final Slices slices;
    private final Parts parts;
    private long[] values;
    private long price = Long.MAX_VALUE;

    Redrawing(Brief brief, Drawing.Effort effort, Best best, Search search) {
        this.brief = brief;
        this.effort = effort;
        this.best = best;
        this.search = search;
        board = Board.tight(brief);
        slices = new Slices(board);
        parts = new Parts(brief, effort.seed());
        values = slices.nothing();
    }

    /// The whole that parts are taken from.
    Board board() {
        return board;
    }

    /// The first roster, stretch after stretch under what came before; none where a stretch finds none.
    void stretches(double seconds) {
        // of days that nobody has drawn yet no run is known
        var plain = board.runs().isEmpty() ? slices : new Slices(new Board(brief));
        var so = plain.nothing();
        for (var part : parts.stretches(seconds)) {
            var slice = plain.of(so, part);
            var found = search.solve(slice, part.seconds(), part.seed(), false);
            if (!found.some()) found = search.solve(slice, seconds / LONGER, part.seed(), false);
            if (!found.some()) return;
            so = found.values();
        }
        var roster = plain.roster(so);
        var scale = roster.weigh(brief);
        if (scale.breaches().isEmpty()) best.offer(roster, scale.price());
    }

    /// Parts of the best so far anew, until time is over or that brings nothing any more.
    void parts() {
        if (search.over() || !begun(best.drawn())) return;
        parts.again();
        try (var pool = Executors.newFixedThreadPool(effort.workers())) {
            for (var done : pool.invokeAll(Collections.nCopies(effort.workers(), this::oneByOne))) done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the best so far stands
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part could not be drawn anew", e.getCause());
        }
    }

    /// @return false where time was over first
    private boolean begun(Outcome.Drawn drawn) {
        if (drawn.price() >= price) return true;
        var found = search.solve(slices.around(drawn.roster()), search.left(), effort.seed(), true);
        if (!found.some()) return false;
        values = found.values();
        price = found.price();
        return true;
    }

    private @Nullable Void oneByOne() {
        while (!search.over() && !parts.inVain()) {
            var part = parts.next();
            var before = now();
            var found = search.solve(slices.of(before, part), part.seconds(), part.seed(), true);
            var better = found.some() && taken(found.values(), before);
            if (found.status() == CpSolverStatus.OPTIMAL && part.all(brief)) best.bound(found.price());
            parts.heard(part, found.status(), better);
        }
        return null;
    }

    private synchronized long[] now() {
        return values;
    }

    /// What another processor has changed since stays, where both go together.
    private synchronized boolean taken(long[] found, long[] before) {
        if (values != before) for (var i = 0; i < found.length; i++) if (found[i] == before[i]) found[i] = values[i];
        var costs = slices.whole().price(found);
        if (costs > price || (values != before && !slices.whole().sound(found))) return false;
        values = found;
        price = costs;
        var roster = slices.roster(values);
        return best.offer(roster, roster.weigh(brief).price());
    }
}
