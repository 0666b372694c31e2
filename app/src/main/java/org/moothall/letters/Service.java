package org.moothall.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.moothall.web.Reader;

/// One thing that happened to a letter on its way to the resident; never changed.
///
/// @param day    of the happening itself: posted on, received on
/// @param reason why it could not be served; blank else
/// @param person who recorded it
public record Service(
        UUID id, UUID letterId, Way way, Step step, LocalDate day, String reason, String person, Instant at) {

    public enum Way {
        PORTAL,
        EMAIL,
        POST
    }

    public enum Step {
        /// Lies ready: on the resident's page.
        READY,
        TO_SEND,
        SENT,
        RECEIVED,
        NOT_SERVED
    }

    public boolean unserved() {
        return step == Step.NOT_SERVED;
    }

    /// “By post: received on 24 November 2026.”
    public String told(Reader reader) {
        var words = reader.t("letters.recorded." + way + "." + step);
        return reason.isEmpty()
                ? reader.t("letters.happened", words, reader.words().date(day))
                : reader.t("letters.happened.why", words, reader.words().date(day), reason);
    }
}
