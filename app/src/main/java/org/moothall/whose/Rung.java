package org.moothall.whose;

/// Who decides an objection; what one rung has decided and is objected to again goes to the next.
public enum Rung {
    /// The office that sent the case; where a rule sent it, the coordination centre.
    FORWARDER,
    /// The head of the lowest office that all offices in the dispute answer to; where there is none below the centre,
    /// the centre's.
    SUPERIOR,
    /// The joint conference. What it decides is final.
    CONFERENCE;

    Rung next() {
        return this == FORWARDER ? SUPERIOR : CONFERENCE;
    }
}
