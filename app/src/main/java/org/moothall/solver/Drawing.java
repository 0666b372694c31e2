package org.moothall.solver;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import org.moothall.rota.Board;
import org.moothall.rota.Brief;

/// Draws up a roster: a first one, or the proof that there is none; then the whole as well as the solver can,
/// which proves small ones best; then, as long as there is time, one part after another of what was found anew.
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

    private static final double HALF = 0.5;
    /// So many days are drawn up stretch by stretch first: as a whole they would take their time only to be read.
    private static final int LONG = 62;

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
        var redrawing = brief.days() > LONG ? stretches() : null;
        if (!best.found() && first() == CpSolverStatus.INFEASIBLE)
            return new Outcome.Impossible(new Conflict(brief, search::left).together());
        if (!best.found()) return new Outcome.Unknown();
        if (!search.over()) improve(redrawing == null ? redrawing() : redrawing);
        return best.drawn();
    }

    private Redrawing stretches() {
        var redrawing = redrawing();
        redrawing.stretches(search.left() * HALF);
        return redrawing;
    }

    private Redrawing redrawing() {
        return new Redrawing(brief, effort, best, search);
    }

    private CpSolverStatus first() {
        return search.first(new Board(brief), search.left() * BRIEFLY, effort.workers, effort.seed);
    }

    /// Parts are drawn anew until that brings nothing, then the whole begins from there, again and again.
    private void improve(Redrawing redrawing) {
        if (brief.days() <= LONG) whole(redrawing.board(), BRIEFLY);
        while (!search.over()) {
            redrawing.parts();
            whole(redrawing.board(), HALF);
        }
    }

    private void whole(Board board, double share) {
        if (search.over()) return;
        board.hint(best.drawn().roster());
        search.solve(board, search.left() * share, effort.workers, effort.seed);
    }
}
