package org.moothall.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/// Tells rate and time left about every second.
final class Progress {
    private final Consumer<String> say;
    private final Rows rows;
    private final Clock clock;
    private final Instant begun;
    private Instant told;
    private long read;

    Progress(Consumer<String> say, Rows rows, Clock clock) {
        this.say = say;
        this.rows = rows;
        this.clock = clock;
        begun = clock.instant();
        told = begun;
    }

    void step() {
        if (++read % 500 != 0) return;
        var now = clock.instant();
        if (Duration.between(told, now).toMillis() < 1_000) return;
        told = now;
        double seconds = Duration.between(begun, now).toMillis() / 1e3;
        double done = Math.max(rows.done(), 1e-6);
        say.accept(String.format(
                Locale.ROOT,
                "%,d rows, %.0f %%, %,.0f rows/s, %.0f s left",
                read,
                100 * done,
                read / seconds,
                seconds / done - seconds));
    }

    Duration lasted() {
        return Duration.between(begun, clock.instant());
    }

    long read() {
        return read;
    }
}
