package org.moothall.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long to wait after each try that failed for now: three days and a half in all, which outlasts a weekend.
public final class Waits {

    /// How long a try may take; whoever has not said by then what came of it has died.
    public static final Duration HELD = Duration.ofMinutes(10);

    /// How long a platform that is stopped waits for the last one.
    public static final Duration LAST = Duration.ofSeconds(20);

    private static final List<Duration> AFTER = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofHours(24),
            Duration.ofHours(48));

    private Waits() {}

    /// Empty where it was the last.
    public static Optional<Duration> after(int tries) {
        return tries > AFTER.size() ? Optional.empty() : Optional.of(AFTER.get(tries - 1));
    }
}
