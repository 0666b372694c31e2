package org.moothall.solver;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.moothall.rota.Board;
import org.moothall.rota.Brief;
import org.moothall.rota.Rule;

/// Which rules cannot be kept together, and as few of them as there is time to find.
final class Conflict {

    private static final double A_TRY = 2;

    private final Brief brief;
    private final DoubleSupplier left;

    Conflict(Brief brief, DoubleSupplier left) {
        this.brief = brief;
        this.left = left;
    }

    List<Rule> together() {
        var rules = new ArrayList<>(enough());
        for (var size = Math.max(1, rules.size() / 2); size >= 1; size /= 2)
            for (var at = 0; at < rules.size() && left.getAsDouble() > 0; ) {
                var fewer = new ArrayList<>(rules);
                fewer.subList(at, Math.min(at + size, rules.size())).clear();
                if (impossible(fewer)) rules = fewer;
                else at += size;
            }
        return List.copyOf(rules);
    }

    /// Enough rules to make it impossible, as the solver's own proof names them.
    private List<Rule> enough() {
        var board = Board.asking(brief);
        board.model()
                .addAssumptions(board.held().stream().map(Board.Held::literal).toArray(Literal[]::new));
        var solver = solver(Math.max(A_TRY, left.getAsDouble()));
        if (solver.solve(board.model()) != CpSolverStatus.INFEASIBLE) return brief.rules();
        var blamed = new HashSet<>(solver.sufficientAssumptionsForInfeasibility());
        var rules = board.held().stream()
                .filter(held -> blamed.contains(held.literal().getIndex()))
                .map(Board.Held::rule)
                .toList();
        return rules.isEmpty() ? brief.rules() : rules;
    }

    private boolean impossible(List<Rule> rules) {
        var solver = solver(Math.min(A_TRY, left.getAsDouble()));
        return solver.solve(new Board(brief.under(rules)).model()) == CpSolverStatus.INFEASIBLE;
    }

    private static CpSolver solver(double seconds) {
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(1);
        return solver;
    }
}
