package org.moothall.rota;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;

/// Draws up a roster: the solver alone first, which proves small ones best and impossible ones impossible; then,
/// as long as there is time, it redraws one part after another of what was found.
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

    private static final Duration A_LOOK = Duration.ofMillis(200);

    static {
        Loader.loadNativeLibraries();
    }

    private final Brief brief;
    private final Watcher watcher;
    private final long until;
    private final int seed;
    private final int workers;
    private final Board board;
    private volatile boolean stopped;

    private Drawing(Brief brief, Effort effort, Watcher watcher) {
        this.brief = brief;
        this.watcher = watcher;
        this.seed = effort.seed;
        this.workers = effort.workers;
        until = System.nanoTime() + effort.limit.toNanos();
        board = new Board(brief, false);
    }

    /// @param limit   how long it may take
    /// @param seed    the same seed takes the same ways, which the machine's speed ends sooner or later
    /// @param workers how many of the machine's processors it may use
    public record Effort(Duration limit, int seed, int workers) {}

    public static Outcome draw(Brief brief, Effort effort, Watcher watcher) {
        return new Drawing(brief, effort, watcher).drawn(effort.limit);
    }

    private Outcome drawn(Duration limit) {
        var whole = solve(board.model(), limit.toMillis() / 4000.0, Long.MIN_VALUE);
        if (whole.status == CpSolverStatus.UNKNOWN && !stopped) whole = solve(board.model(), left(), Long.MIN_VALUE);
        return switch (whole.status) {
            case OPTIMAL, FEASIBLE -> better(whole.drawn());
            case INFEASIBLE -> new Outcome.Impossible(new Conflict(brief, this::left).together());
            default -> new Outcome.Unknown();
        };
    }

    /// One part after another, drawn anew beside the rest: a neighbourhood that grows where it is quickly proven
    /// best, and shrinks where time is over first.
    private Outcome.Drawn better(Outcome.Drawn first) {
        var best = first;
        var parts = new Parts(brief, seed);
        while (!best.proven() && !stopped && left() > 0) {
            var part = parts.next(best.roster());
            var found = solve(board.settled(best.roster(), part), Math.min(left(), 3), best.bound());
            parts.heard(part, found.status == CpSolverStatus.OPTIMAL);
            if (found.found() && found.drawn().price() <= best.price())
                best = new Outcome.Drawn(found.drawn().roster(), found.drawn().price(), best.bound());
        }
        return best;
    }

    private double left() {
        return Math.max(0, (until - System.nanoTime()) / 1e9);
    }

    private Found solve(CpModel model, double seconds, long bound) {
        var solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(Math.min(seconds, left()))
                .setRandomSeed(seed)
                .setNumWorkers(workers);
        try (var watch = watch(solver)) {
            return new Found(solver, solver.solve(model, new Told(bound)), bound);
        }
    }

    /// Stops the solver as soon as the watcher says so.
    private Watch watch(CpSolver solver) {
        var thread = Thread.ofVirtual().start(() -> {
            try {
                while (watcher.goesOn()) Thread.sleep(A_LOOK);
                stopped = true;
                // the search may not have begun
                while (true) {
                    solver.stopSearch();
                    Thread.sleep(A_LOOK);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the solver is done
            }
        });
        return thread::interrupt;
    }

    private interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    private final class Found {
        final CpSolverStatus status;
        private final CpSolver solver;
        private final long bound;

        Found(CpSolver solver, CpSolverStatus status, long bound) {
            this.solver = solver;
            this.status = status;
            this.bound = bound;
        }

        boolean found() {
            return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        }

        Outcome.Drawn drawn() {
            var known = bound == Long.MIN_VALUE ? (long) Math.ceil(solver.bestObjectiveBound() - 1e-6) : bound;
            return new Outcome.Drawn(board.roster(solver::booleanValue), Math.round(solver.objectiveValue()), known);
        }
    }

    private final class Told extends CpSolverSolutionCallback {
        private final long bound;

        Told(long bound) {
            this.bound = bound;
        }

        @Override
        public void onSolutionCallback() {
            var known = bound == Long.MIN_VALUE ? (long) Math.ceil(bestObjectiveBound() - 1e-6) : bound;
            var drawn = new Outcome.Drawn(board.roster(this::booleanValue), Math.round(objectiveValue()), known);
            if (watcher.better(drawn)) return;
            stopped = true;
            stopSearch();
        }
    }
}
