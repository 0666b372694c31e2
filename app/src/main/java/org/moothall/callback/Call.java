package org.moothall.callback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What became of one call.
///
/// @param office key of the office that called
/// @param entry  position of the case's entry that tells what was said
public record Call(
        UUID id, String receipt, int reply, LocalDate day, Result result, String office, int entry, Instant at) {

    public enum Result {
        SATISFIED,
        /// It goes back to the office or to review, where the procedure offers that; else it is written down.
        NOT_SATISFIED,
        /// Asks for the review that the procedure offers beside the answer.
        REVIEW,
        NOT_REACHED
    }
}
