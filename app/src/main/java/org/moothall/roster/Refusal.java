package org.moothall.roster;

import java.util.Locale;

/// Why somebody cannot have a duty.
public enum Refusal {
    NOT_OF_DESK,
    NOT_ABLE,
    BUSY,
    AWAY,
    OVER,
    GONE;

    /// The key of the sentence that says it.
    public String text() {
        return "roster.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
