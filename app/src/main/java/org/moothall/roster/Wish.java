package org.moothall.roster;

import java.time.LocalDate;
import java.time.ZoneId;
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

    /// Whether somebody is away at a time that a duty of theirs touches.
    boolean keepsFrom(Duty duty, ZoneId zone) {
        return kind == Kind.AWAY
                && person.equals(duty.person())
                && !duty.firstDay(zone).isAfter(last)
                && !duty.lastDay(zone).isBefore(first);
    }
}
