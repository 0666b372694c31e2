package org.moothall.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/// Somebody on duty from one moment to another: a whole shift, or the part of it that they have.
///
/// @param day     on which the shift begins
/// @param pinned  stays, whatever is drawn up anew
/// @param version how often this line has changed: calendars ask for it
public record Duty(
        UUID id,
        String desk,
        String post,
        String shift,
        LocalDate day,
        String person,
        Instant begins,
        Instant ends,
        boolean pinned,
        int version,
        Instant changedAt) {

    public boolean at(Instant moment) {
        return !begins.isAfter(moment) && ends.isAfter(moment);
    }

    LocalDate firstDay(ZoneId zone) {
        return LocalDate.ofInstant(begins, zone);
    }

    LocalDate lastDay(ZoneId zone) {
        return LocalDate.ofInstant(ends.minusSeconds(1), zone);
    }

    boolean fills(Planned planned) {
        return day.equals(planned.day())
                && post.equals(planned.post())
                && shift.equals(planned.shift())
                && person.equals(planned.person());
    }

    /// A line of a roster that is to be published.
    public record Planned(LocalDate day, String post, String shift, String person) {}

    /// What changed at a desk, told to all in the transaction of the change: whoever tells people listens.
    public record Changed(Desk desk, java.util.List<Duty> gone, java.util.List<Duty> come, String by) {}
}
