package org.moothall.rota;

import java.time.Duration;
import java.time.LocalTime;

/// A post's time of the day: it begins at `start` and may end on the next day, or later.
public record Shift(String key, LocalTime start, Duration length) {

    public Shift {
        if (length.isNegative() || length.isZero()) throw new IllegalArgumentException(key + " has no length");
    }

    /// Minutes from its day's midnight.
    int begins() {
        return start.toSecondOfDay() / 60;
    }

    int ends() {
        return begins() + minutes();
    }

    int minutes() {
        return (int) length.toMinutes();
    }
}
