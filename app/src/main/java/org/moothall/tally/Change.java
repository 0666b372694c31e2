package org.moothall.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A known change of how much is reported: a campaign, a new channel, an event that everybody knows. Its days say
/// nothing
/// about what is usual.
///
/// @param kind  key of a kind or branch; blank for all
/// @param area  key; blank for the whole city
/// @param until last day; null while it goes on
/// @param by    key of whoever said so
public record Change(
        UUID id,
        String kind,
        String area,
        LocalDate since,
        @Nullable LocalDate until,
        String words,
        String by,
        Instant at) {

    public Mask mask() {
        return new Mask(kind, area, since, until);
    }
}
