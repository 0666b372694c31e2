package org.moothall.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody asked for at a counter.
///
/// @param askedBy  key of the officer to whom they showed who they are
/// @param refused  why not; null where it was confirmed, and before
/// @param openedAt when the person first had it
public record Request(
        UUID id,
        String number,
        What what,
        Shown shown,
        String askedBy,
        String office,
        Instant at,
        @Nullable Why refused,
        @Nullable String sentence,
        @Nullable Instant decidedAt,
        @Nullable Instant openedAt) {

    /// A second person confirms within this, or it is asked anew.
    static final Duration WAITS = Duration.ofDays(7);

    /// The person has it within this after it is confirmed.
    static final Duration LIES = Duration.ofDays(14);

    /// Then the number and phrase open nothing any more.
    static final Duration OPEN = Duration.ofMinutes(60);

    public enum What {
        REPORT,
        ERASURE,
        /// That no link to a case of theirs opens it any more.
        LINKS
    }

    /// What was shown; never its number.
    public enum Shown {
        ID_CARD,
        PASSPORT,
        OTHER_DOCUMENT,
        /// A document of their own, and the written authority of whom they act for.
        AUTHORITY
    }

    public enum Why {
        NOT_SHOWN,
        NOT_THEIRS,
        REPEATED,
        LAW
    }

    public enum State {
        WAITS,
        READY,
        REFUSED,
        OVER
    }

    public State state(Instant now) {
        if (refused != null) return State.REFUSED;
        if (decidedAt == null) return at.plus(WAITS).isAfter(now) ? State.WAITS : State.OVER;
        var until = openedAt == null ? decidedAt.plus(LIES) : openedAt.plus(OPEN);
        return until.isAfter(now) ? State.READY : State.OVER;
    }
}
