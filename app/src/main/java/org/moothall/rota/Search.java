package org.moothall.rota;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Lets the solver look, until time is over or enough is found; what it finds on its way goes to `Best`.
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

    /// @param board what the model was made of
    /// @param workers above one, the solver's own ways share them
    CpSolverStatus solve(Board board, CpModel model, double seconds, int workers, int seed) {
        var solver = new CpSolver();
        var settings = solver.getParameters()
                .setMaxTimeInSeconds(Math.min(seconds, left()))
                .setRandomSeed(seed)
                .setLinearizationLevel(2)
                .setNumWorkers(workers);
        if (workers > 1) settings.addAllIgnoreSubsolvers(LEFT_OUT);
        running.add(solver);
        try {
            var status = solver.solve(model, new Told(board));
            if (model == board.model()) best.bound(ceiling(solver.bestObjectiveBound()));
            return status;
        } finally {
            running.remove(solver);
        }
    }

    private static long ceiling(double bound) {
        return (long) Math.ceil(bound - 1e-6);
    }

    /// Asked again and again, because a search that has not begun yet does not hear it.
    private void watch() {
        try {
            while (true) {
                if (best.done()) running.forEach(CpSolver::stopSearch);
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
            best.offer(board.roster(this::booleanValue), Math.round(objectiveValue()));
            if (best.done()) stopSearch();
        }
    }
}
