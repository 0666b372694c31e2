package org.moothall.kernel;

import java.time.DateTimeException;
import java.time.Instant;

/// What the address of a list's next page holds, and anybody may have written.
public final class PageKey {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private PageKey() {}

    /// A moment; refuses, besides what `Instant.parse` does, what the database cannot hold.
    public static Instant moment(String written) {
        var moment = Instant.parse(written);
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))
            throw new DateTimeException("too far away: " + written);
        return moment;
    }
}
