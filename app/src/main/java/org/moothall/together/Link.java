package org.moothall.together;

import java.time.Instant;

/// Another case that a case hangs together with.
public record Link(String number, String title, Instant at, How how) {

    public enum How {
        /// It was joined into the other one.
        INTO,
        /// The other one was joined into it.
        JOINED,
        /// It was a part of the other one.
        PART_OF,
        /// The other one was a part of it.
        PART
    }
}
