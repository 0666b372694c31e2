package org.moothall.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.mail.Sent;
import org.moothall.web.Reader;

/// One thing that happened to a letter on its way to the resident; never changed.
///
/// @param receipt whose reporter it went to; null for all to whom the letter is
/// @param day    of the happening itself: posted on, received on
/// @param reason why it could not be served, as somebody wrote it; blank else
/// @param why    the same, as the mail server had it; null else
/// @param code   its answer; 0 where there was none
/// @param person who recorded it
public record Service(
        UUID id,
        UUID letterId,
        @Nullable String receipt,
        Way way,
        Step step,
        LocalDate day,
        String reason,
        Sent.@Nullable Why why,
        int code,
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
        return unserved()
                ? reader.t("letters.happened.why", words, reader.words().date(day), because(reader, reason, why, code))
                : reader.t("letters.happened", words, reader.words().date(day));
    }

    /// Why it could not be served, in the reader's language where a machine says it.
    public static String because(Reader reader, String reason, Sent.@Nullable Why why, int code) {
        if (why == null) return reason;
        var words = reader.t("letters.refused." + why);
        return code == 0 ? words : reader.t("letters.refused.code", words, String.valueOf(code));
    }
}
