package org.moothall.whose;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of a case's history as far as it tells whose the case is.
///
/// @param position the entry's
/// @param person   key of who did it; empty where it was no officer
/// @param by       key of that person's office
/// @param office   key of the office that has the case from then on; null where that does not change
public record Passed(
        int position,
        What what,
        String person,
        @Nullable String by,
        @Nullable String office,
        String reason,
        Instant at) {

    public enum What {
        OPENED,
        OBJECTED,
        /// Whoever decides named an office.
        SENT,
        /// The lead office gave it to another.
        HANDED,
        /// Its office is kept away, so another has it.
        AWAY,
        /// The resident asked to look again, or brought new facts: what offices disputed before is over.
        AGAIN,
        /// Withdrawn or closed.
        ENDED
    }
}
