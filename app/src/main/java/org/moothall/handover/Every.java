package org.moothall.handover;

import java.time.Duration;
import java.time.Instant;

/// Rounds come every few seconds; what looks at whole rosters does so more rarely.
final class Every {

    private final Duration length;
    private Instant last = Instant.EPOCH;

    Every(Duration length) {
        this.length = length;
    }

    synchronized boolean due(Instant at) {
        if (Duration.between(last, at).abs().compareTo(length) < 0) return false;
        last = at;
        return true;
    }
}
