package org.moothall.erasure;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// That a key was shredded, and with it what it opened; as a line `2026-11-26T09:00:00Z IDENTITY 018f…`.
///
/// @param at to the microsecond, as the database keeps it
/// @param id of the person's sealed row, or of the case whose words it opened
public record Shredded(Instant at, What what, UUID id) {

    /// What cannot be read any more.
    public enum What {
        /// Who reported.
        IDENTITY,
        /// What was said on a sealed case.
        WORDS
    }

    static Shredded now(Instant at, What what, UUID id) {
        return new Shredded(at.truncatedTo(ChronoUnit.MICROS), what, id);
    }

    String line() {
        return at + " " + what + " " + id;
    }

    /// Empty for a line that nobody finished.
    static Optional<Shredded> of(String line) {
        var parts = line.split(" ");
        if (parts.length != 3 || parts[2].length() != 36) return Optional.empty();
        try {
            return Optional.of(
                    new Shredded(Instant.parse(parts[0]), What.valueOf(parts[1]), UUID.fromString(parts[2])));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
