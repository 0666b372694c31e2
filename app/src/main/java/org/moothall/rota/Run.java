package org.moothall.rota;

import java.util.function.IntPredicate;

/// Days of a member in a row, all worked or all free, as one truth of a model.
///
/// @param to       the day after the last
/// @param begins   whether the day before is of the other sort; else of the same
/// @param ends     whether the day after is of the other sort; else of either
/// @param variable its place in the model
public record Run(int member, int from, int to, boolean working, boolean begins, boolean ends, int variable) {

    /// Whether it can be so beside the days that stay as they are.
    public boolean possible(int days, IntPredicate stays, IntPredicate works) {
        for (var day = from; day < to; day++) if (stays.test(day) && works.test(day) != working) return false;
        if (from > 0 && stays.test(from - 1) && (works.test(from - 1) == working) == begins) return false;
        return !ends || to == days || !stays.test(to) || works.test(to) != working;
    }
}
