package org.moothall.presence;

import java.time.Instant;
import java.util.UUID;

/// That whoever has a duty was at its post. Nothing says from where, or by which device of theirs.
public record CheckIn(UUID duty, Instant at, Way way) {

    public enum Way {
        CODE,
        NETWORK
    }
}
