package org.moothall.fairness;

/// What an office or a person would have to do with a case.
public enum Part {
    /// Read it, or help on it.
    SHARE,
    /// Own it: lead, handle, review, decide.
    DECIDE
}
