package org.moothall.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.moothall.rota.Board;

/// Lets the solver look, until time is over or enough is found.
final class Search implements AutoCloseable {

    private static final Duration A_LOOK = Duration.ofMillis(200);
    /// On a few processors the rest of the solver's ways would only take time from those that find or prove something
    /// here.
    private static final List<String> LEFT_OUT = List.of(
            "core",
            "default_lp",
            "fs_random",
            "fs_random_no_lp",
            "no_lp",
            "objective_lb_search",
            "objective_shaving",
            "probing",
            "pseudo_costs",
            "quick_restart",
            "quick_restart_no_lp");

    private final Best best;
    private final long until;
    private final Set<CpSolver> running = ConcurrentHashMap.newKeySet();
    private final Thread watch;
    /// From then on the first roster there is will do.
    private volatile long patient = Long.MAX_VALUE;

    Search(Best best, Duration limit) {
        this.best = best;
        until = System.nanoTime() + limit.toNanos();
        watch = Thread.ofVirtual().unstarted(this::watch);
        watch.start();
    }

    /// Seconds.
    double left() {
        return Math.max(0, (until - System.nanoTime()) / 1e9);
    }

    boolean over() {
        return left() == 0 || best.done();
    }

    private boolean enough() {
        return best.done() || (System.nanoTime() > patient && best.found());
    }

    /// The whole of a board; each roster on the way, and how good one can be, `Best` hears.
    CpSolverStatus solve(Board board, double seconds, int workers, int seed) {
        var solver = solver(seconds, seed);
        // on few processors the solver's ways take turns
        if (workers > 1) solver.getParameters().setNumWorkers(workers + 1).addAllIgnoreSubsolvers(LEFT_OUT);
        var status = solve(solver, board.model(), new Told(board));
        best.bound((long) Math.ceil(solver.bestObjectiveBound() - 1e-6));
        return status;
    }

    /// The same, until there is a roster and some seconds are over.
    CpSolverStatus first(Board board, double seconds, int workers, int seed) {
        patient = System.nanoTime() + Math.round(seconds * 1e9);
        try {
            return solve(board, left(), workers, seed);
        } finally {
            patient = Long.MAX_VALUE;
        }
    }

    /// @param exact whether to look at it as a linear programme too: finds better ones, but the first one later
    Found solve(Slices.Slice slice, double seconds, int seed, boolean exact) {
        var solver = solver(seconds, seed);
        // what a long look at the whole is worth costs a slice half of its time
        solver.getParameters()
                .setLinearizationLevel(exact ? 2 : 0)
                .setSymmetryLevel(0)
                .setCpModelProbingLevel(0);
        return new Found(solve(solver, slice.model(), null), solver, slice);
    }

    private CpSolver solver(double seconds, int seed) {
        var solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(Math.min(seconds, left()))
                .setRandomSeed(seed)
                .setLinearizationLevel(2)
                .setNumWorkers(1);
        return solver;
    }

    private CpSolverStatus solve(CpSolver solver, CpModel model, @Nullable Told told) {
        running.add(solver);
        try {
            return told == null ? solver.solve(model) : solver.solve(model, told);
        } finally {
            running.remove(solver);
        }
    }

    /// Asked again and again, because a search that has not begun yet does not hear it.
    private void watch() {
        try {
            while (true) {
                if (enough()) running.forEach(CpSolver::stopSearch);
                Thread.sleep(A_LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // all is done
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }

    private final class Told extends CpSolverSolutionCallback {
        private final Board board;

        Told(Board board) {
            this.board = board;
        }

        @Override
        public void onSolutionCallback() {
            var roster = board.roster(this::booleanValue);
            best.offer(roster, roster.weigh(board.brief()).price());
            if (enough()) stopSearch();
        }
    }
}
