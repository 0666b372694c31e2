package org.moothall.solver;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;

/// What came of a slice.
record Found(CpSolverStatus status, CpSolver solver, Slices.Slice slice) {

    boolean some() {
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    /// Of the whole, with the rest as it was.
    long price() {
        return Math.round(solver.objectiveValue());
    }

    long[] values() {
        return slice.values(solver);
    }
}
