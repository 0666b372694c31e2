package org.moothall.timekeeper;

import java.time.Duration;
import java.time.Instant;

/// Rounds come every few seconds; what looks at whole rosters does so once a minute.
public final class EachMinute {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant last = Instant.EPOCH;

    public synchronized boolean due(Instant at) {
        if (Duration.between(last, at).abs().compareTo(MINUTE) < 0) return false;
        last = at;
        return true;
    }
}
