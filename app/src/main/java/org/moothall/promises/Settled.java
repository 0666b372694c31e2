package org.moothall.promises;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One run of one limit of one case that is over.
///
/// @param run    counts from 1 within the case's limit
/// @param office key of the office that owed it
/// @param moved  kept, but only by a date that had been put off: it counts as moved, not as kept
/// @param due    null where the clock stood still when it ended
public record Settled(
        UUID record,
        String procedure,
        String limit,
        int run,
        String office,
        Instant startedAt,
        @Nullable Instant due,
        Instant endedAt,
        boolean kept,
        boolean moved) {}
