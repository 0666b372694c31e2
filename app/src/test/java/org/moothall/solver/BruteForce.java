package org.moothall.solver;

import java.util.OptionalLong;
import org.moothall.rota.Brief;
import org.moothall.rota.Roster;

/// The best roster by looking at every one there is, weighed without the solver.
final class BruteForce {

    private final Brief brief;
    private long best = Long.MAX_VALUE;

    private BruteForce(Brief brief) {
        this.brief = brief;
    }

    /// What the cheapest roster costs that keeps all; empty where none does.
    static OptionalLong best(Brief brief) {
        var all = new BruteForce(brief);
        all.from(0, Roster.empty(brief));
        return all.best == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(all.best);
    }

    private void from(int cell, Roster roster) {
        if (cell == brief.members().size() * brief.days()) {
            var scale = roster.weigh(brief);
            if (scale.breaches().isEmpty()) best = Math.min(best, scale.price());
            return;
        }
        for (var shift = Roster.FREE; shift < brief.shifts().size(); shift++)
            from(cell + 1, roster.with(cell / brief.days(), cell % brief.days(), shift));
    }
}
