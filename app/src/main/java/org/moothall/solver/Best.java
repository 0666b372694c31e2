package org.moothall.solver;

import org.jspecify.annotations.Nullable;
import org.moothall.rota.Roster;

/// The best roster so far, and what is known of how good one can be.
final class Best {

    private final Drawing.Watcher watcher;
    private Outcome.@Nullable Drawn drawn;
    private long bound; // no rule pays
    private boolean enough;

    Best(Drawing.Watcher watcher) {
        this.watcher = watcher;
    }

    /// Keeps it where it is as good; the watcher hears of it where it is better.
    ///
    /// @return whether it is better
    synchronized boolean offer(Roster roster, long price) {
        if (drawn != null && price > drawn.price()) return false;
        var better = drawn == null || price < drawn.price();
        drawn = new Outcome.Drawn(roster, price, bound);
        if (better && !watcher.better(drawn)) enough = true;
        return better;
    }

    /// No roster is cheaper than this.
    synchronized void bound(long known) {
        bound = Math.max(bound, known);
        if (drawn != null) drawn = new Outcome.Drawn(drawn.roster(), drawn.price(), bound);
    }

    synchronized boolean found() {
        return drawn != null;
    }

    synchronized Outcome.Drawn drawn() {
        if (drawn == null) throw new IllegalStateException("Nothing is drawn yet");
        return drawn;
    }

    /// Nothing better can come, or nobody wants it.
    synchronized boolean done() {
        return enough || (drawn != null && drawn.proven()) || !watcher.goesOn();
    }
}
