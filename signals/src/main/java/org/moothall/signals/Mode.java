package org.moothall.signals;

/// Whose answer is wanted.
public enum Mode {
    /// What the formulas say, with what is known to be wrong in other programs mended.
    RIGHT,
    /// What R's package surveillance says, number for number, its slips included.
    SURVEILLANCE
}
