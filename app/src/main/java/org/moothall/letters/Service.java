package org.moothall.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.web.Reader;

/// One thing that happened to a letter on its way to the resident; never changed.
///
/// @param receipt whose reporter it went to; null for all to whom the letter is
/// @param day    of the happening itself: posted on, received on
/// @param reason why it could not be served; blank else
/// @param person who recorded it
public record Service(
        UUID id,
        UUID letterId,
        @Nullable String receipt,
        Way way,
        Step step,
        LocalDate day,
        String reason,
        String person,
        Instant at) {

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

    /// What may be recorded by hand of a letter's ways, as `WAY.STEP`: besides the page, and that it goes by post now.
    static Stream<String> recordable(List<Service> now) {
        var ways = now.stream()
                .map(Service::way)
                .filter(way -> way != Way.PORTAL)
                .distinct()
                .toList();
        var post = ways.contains(Way.POST) ? Stream.<String>empty() : Stream.of(Way.POST + "." + Step.TO_SEND);
        return Stream.concat(
                ways.stream()
                        .flatMap(way -> Stream.of(Step.SENT, Step.RECEIVED, Step.NOT_SERVED)
                                .map(step -> way + "." + step)),
                post);
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
