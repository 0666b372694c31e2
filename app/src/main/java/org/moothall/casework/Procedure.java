package org.moothall.casework;

/// How the city handles one kind of matter, as it wrote it down.
public record Procedure(String procedure, int version) {

    /// What every part of the platform may rely on. Steps are the city's words; phases are ours.
    public enum Phase {
        RECEIVED,
        CONTESTED,
        IN_HAND,
        WAITING,
        ANSWERED,
        CLOSED
    }

    /// Whose turn it is at a step.
    public enum Turn {
        OFFICE,
        CENTRE,
        REPORTER,
        NOBODY
    }

    /// What a move cannot go without.
    public enum Need {
        NOTE,
        DATE,
        OFFICE,
        PERSON
    }
}
