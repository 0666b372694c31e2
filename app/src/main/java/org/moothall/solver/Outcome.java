package org.moothall.solver;

import java.util.List;
import org.moothall.rota.Roster;
import org.moothall.rota.Rule;

/// What came of drawing up.
public sealed interface Outcome {

    /// A roster that keeps every hard rule. No roster is cheaper than `bound`.
    record Drawn(Roster roster, long price, long bound) implements Outcome {

        public boolean proven() {
            return price == bound;
        }
    }

    /// There is no roster: these rules cannot be kept together, while without any one of them (where there was time to
    /// try each) the others can.
    record Impossible(List<Rule> together) implements Outcome {}

    /// Time was over, or it was stopped, before there was a roster or a proof that there is none.
    record Unknown() implements Outcome {}
}
