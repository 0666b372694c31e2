package org.moothall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The clock of every `@CityTest`: stands still until the test moves it; before each test it is set back to `MONDAY`.
public final class SettableClock extends Clock {

    /// Monday 23 November 2026, 10:00 in Lanfeng.
    public static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private volatile Instant now = MONDAY;

    public void set(Instant at) {
        now = at;
    }

    public Instant advance(Duration by) {
        now = now.plus(by);
        return now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("rules use the city's zone, not the clock's");
    }
}
