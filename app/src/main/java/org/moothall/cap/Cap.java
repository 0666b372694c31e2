package org.moothall.cap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.places.Spot;

/// An alert as its issuer wrote it, in the words of the Common Alerting Protocol.
///
/// @param name       its own, as others refer to it
/// @param references earlier ones that it updates or cancels
record Cap(Name name, Status status, Type type, List<Name> references, List<Info> infos) {

    /// Names an alert for ever.
    record Name(String sender, String identifier, Instant sent) {

        /// The same, however its moment was written.
        String written() {
            return sender + "," + identifier + "," + sent.getEpochSecond();
        }
    }

    enum Status {
        ACTUAL,
        EXERCISE,
        SYSTEM,
        TEST,
        DRAFT
    }

    enum Type {
        ALERT,
        UPDATE,
        CANCEL,
        ACK,
        ERROR
    }

    enum Urgency {
        IMMEDIATE,
        EXPECTED,
        FUTURE,
        PAST,
        UNKNOWN
    }

    enum Severity {
        EXTREME,
        SEVERE,
        MODERATE,
        MINOR,
        UNKNOWN
    }

    enum Certainty {
        OBSERVED,
        LIKELY,
        POSSIBLE,
        UNLIKELY,
        UNKNOWN
    }

    /// One language’s, or one event’s, of an alert.
    ///
    /// @param begins when it is expected to begin, or holds from; null: when it was sent
    record Info(
            String language,
            String event,
            Urgency urgency,
            Severity severity,
            Certainty certainty,
            @Nullable Instant begins,
            @Nullable Instant expires,
            String headline,
            List<Area> areas) {

        /// In a line.
        String said() {
            return headline.isBlank() ? event : headline;
        }

        boolean chinese() {
            return language.startsWith("zh");
        }
    }

    /// @param polygons each closed
    record Area(String words, List<List<Spot>> polygons, List<Circle> circles, List<Code> codes) {}

    /// @param kilometres of its radius
    record Circle(Spot middle, double kilometres) {}

    record Code(String name, String value) {}

    /// The first in this language, else the first of all.
    Optional<Info> in(boolean chinese) {
        return infos.stream()
                .filter(info -> info.chinese() == chinese)
                .findFirst()
                .or(() -> infos.stream().findFirst());
    }

    Instant begins() {
        return infos.stream()
                .flatMap(info -> Optional.ofNullable(info.begins()).stream())
                .min(Instant::compareTo)
                .orElse(name.sent());
    }

    /// The last of its parts; empty where none says.
    Optional<Instant> expires() {
        return infos.stream()
                .flatMap(info -> Optional.ofNullable(info.expires()).stream())
                .max(Instant::compareTo);
    }
}
