package org.moothall.rota;

/// One thing that is kept (hard), or that costs where it is not. Each says it twice: to the solver, and of a finished
/// roster; tests hold the two against each other.
public sealed interface Rule permits Coverage, Spacing, Patterns, Totals, Ties, Wishes {

    /// The price of what must not be.
    long NEVER = -1;

    /// Puts it to the solver.
    void lay(Board board);

    /// What a roster breaks of it, or costs by it.
    void weigh(Brief brief, Roster roster, Scale scale);
}
