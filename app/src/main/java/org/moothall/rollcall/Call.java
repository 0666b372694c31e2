package org.moothall.rollcall;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post that was called.
///
/// @param slot       the drawn moment that it is for; null where a leader called by hand
/// @param within     minutes
/// @param answeredAt by whoever is on the post; null while nobody has
public record Call(
        UUID id,
        @Nullable UUID slot,
        String desk,
        String post,
        Instant calledAt,
        int within,
        @Nullable Instant answeredAt) {

    /// After that nobody has to answer it any more; it stays unanswered.
    static final Duration OVER = Duration.ofHours(2);

    boolean open(Instant at) {
        return answeredAt == null && at.isBefore(calledAt.plus(OVER));
    }

    public Instant due() {
        return calledAt.plus(Duration.ofMinutes(within));
    }
}
