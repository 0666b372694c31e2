package org.moothall.rota;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Draws up a roster: a first one, or the proof that there is none; then the whole as well as the solver can, which
/// proves
/// small ones best; then, as long as there is time, one part after another of what was found anew.
public final class Drawing {

    /// Hears of each better roster, and says when to stop with the best so far.
    public interface Watcher {
        Watcher NOBODY = drawn -> true;

        /// @return whether to go on
        boolean better(Outcome.Drawn drawn);

        /// Asked several times a second, while nothing better is found too.
        default boolean goesOn() {
            return true;
        }
    }

    static {
        Loader.loadNativeLibraries();
    }

    /// Shares of the time that is left.
    private static final double BRIEFLY = 0.05;

    private static final double LONG = 0.5;

    private final Brief brief;
    private final Effort effort;
    private final Best best;
    private final Search search;

    private Drawing(Brief brief, Effort effort, Best best, Search search) {
        this.brief = brief;
        this.effort = effort;
        this.best = best;
        this.search = search;
    }

    /// @param limit   how long it may take
    /// @param seed    another seed takes other ways
    /// @param workers how many of the machine's processors it may use
    public record Effort(Duration limit, int seed, int workers) {}

    public static Outcome draw(Brief brief, Effort effort, Watcher watcher) {
        var best = new Best(watcher);
        try (var search = new Search(best, effort.limit)) {
            return new Drawing(brief, effort, best, search).drawn();
        }
    }

    private Outcome drawn() {
        var first = first();
        if (first == CpSolverStatus.INFEASIBLE)
            return new Outcome.Impossible(new Conflict(brief, search::left).together());
        if (!best.found()) return new Outcome.Unknown();
        if (!search.over()) improve();
        return best.drawn();
    }

    private CpSolverStatus first() {
        var board = new Board(brief);
        var status = search.solve(board, board.model(), search.left() * BRIEFLY, several(), effort.seed);
        return status == CpSolverStatus.UNKNOWN && !search.over()
                ? search.solve(board, board.model(), search.left(), several(), effort.seed)
                : status;
    }

    /// Parts are drawn anew until that brings nothing, then the whole begins from there, again and again.
    private void improve() {
        var board = Board.tight(brief);
        whole(board, BRIEFLY);
        for (var parts = new Parts(brief, effort.seed); !search.over(); parts.again()) {
            redraw(board, parts);
            whole(board, LONG);
        }
    }

    private void whole(Board board, double share) {
        if (search.over()) return;
        board.hint(best.drawn().roster());
        search.solve(board, board.model(), search.left() * share, several(), effort.seed);
    }

    private void redraw(Board board, Parts parts) {
        try (var pool = Executors.newFixedThreadPool(effort.workers)) {
            for (var done : pool.invokeAll(Collections.nCopies(effort.workers, () -> parts(board, parts)))) done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the best so far stands
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part could not be drawn anew", e.getCause());
        }
    }

    private @Nullable Void parts(Board board, Parts parts) {
        while (!search.over() && !parts.inVain()) {
            var part = parts.next();
            var before = best.drawn();
            var model = board.settled(before.roster(), part);
            var proven = search.solve(board, model, part.seconds(), 1, part.seed()) == CpSolverStatus.OPTIMAL;
            var after = best.drawn();
            if (proven && part.all(brief)) best.bound(after.price());
            parts.heard(part, proven, after.price() < before.price());
        }
        return null;
    }

    /// On few processors the solver's ways take turns.
    private int several() {
        return effort.workers == 1 ? 1 : effort.workers + 1;
    }
}
