package org.moothall.conference;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conference of offices on one case or several.
///
/// @param number  `CC-2026-000012`
/// @param office  key of the office that called it and writes its minutes
/// @param place   where, or how to take part, in words
/// @param minutes a draft until it is held
/// @param present keys of the offices that were there
/// @param reason  why it was cancelled; blank where it was not
/// @param version counts the savings of the minutes
public record Conference(
        UUID id,
        String number,
        String office,
        String person,
        String subject,
        Instant starts,
        String place,
        List<String> agenda,
        State state,
        String minutes,
        List<String> present,
        String reason,
        int version,
        Instant at,
        @Nullable Instant endedAt) {

    public enum State {
        CALLED,
        /// Its minutes are closed.
        HELD,
        CANCELLED
    }

    /// An office that is asked to come, and what it answered.
    ///
    /// @param words what it sends word of
    public record Invited(
            UUID meetingId,
            String office,
            Answer answer,
            String words,
            @Nullable String person,
            @Nullable Instant answeredAt) {

        public enum Answer {
            OPEN,
            COMES,
            /// Does not come and says so, with its view.
            SENDS_WORD
        }

        static Invited open(UUID meeting, String office) {
            return new Invited(meeting, office, Answer.OPEN, "", null, null);
        }
    }

    public boolean called() {
        return state == State.CALLED;
    }

    public boolean held() {
        return state == State.HELD;
    }
}
