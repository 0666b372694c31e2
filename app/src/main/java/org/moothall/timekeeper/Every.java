package org.moothall.timekeeper;

import java.time.Duration;
import java.time.Instant;

/// Rounds come every few seconds; what looks at whole rosters does so more rarely.
public final class Every {

    private final Duration length;
    private Instant last = Instant.EPOCH;

    public Every(Duration length) {
        this.length = length;
    }

    public synchronized boolean due(Instant at) {
        if (Duration.between(last, at).abs().compareTo(length) < 0) return false;
        last = at;
        return true;
    }
}
