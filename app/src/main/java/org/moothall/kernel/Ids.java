package org.moothall.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/// What rows are told apart and put in order by. UUIDv7: new rows land at the end of their index.
public final class Ids {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /// Before every other: where a list by ids begins.
    public static final UUID FIRST = new UUID(0, 0);

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /// A moment out of the address of a list's next page, which anybody may have written: refuses, besides what
    /// `Instant.parse` does, what the database cannot hold.
    public static Instant moment(String written) {
        var moment = Instant.parse(written);
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))
            throw new DateTimeException("too far away: " + written);
        return moment;
    }
}
