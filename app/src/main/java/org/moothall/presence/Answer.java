package org.moothall.presence;

import java.time.Duration;

/// What came of checking in.
public sealed interface Answer {

    record In(CheckIn checkIn) implements Answer {}

    /// Too many were wrong.
    record Wait(Duration rest) implements Answer {}

    /// Why not.
    enum No implements Answer {
        /// Nothing to check in for now: too early, or no duty.
        NOT_NOW,
        WRONG,
        /// It was the right one some minutes ago.
        OLD,
        /// Somebody else took it.
        USED,
        /// Not from the post's network.
        ELSEWHERE
    }
}
