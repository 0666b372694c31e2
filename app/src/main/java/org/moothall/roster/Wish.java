package org.moothall.roster;

import java.time.LocalDate;
import java.util.UUID;

/// Days on which somebody is away, or would rather serve or not; no reason is asked.
public record Wish(UUID id, String person, LocalDate first, LocalDate last, Kind kind) {

    public enum Kind {
        AWAY,
        RATHER_NOT,
        GLADLY
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
