package org.moothall.warning;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Ids;
import org.moothall.warning.Warning.Grade;

/// Where a page of warnings begins: behind the last one of the page before.
///
/// @param rank  of its state, from 1
/// @param worst of its grade, from 1 for red
record Turn(int rank, int worst, Instant at, UUID id) {

    static final Turn FIRST = new Turn(0, 0, Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private static final int PARTS = 4;

    static Turn of(Warning last) {
        var worst = Grade.values().length - last.grade().ordinal();
        return new Turn(last.state().ordinal() + 1, worst, last.raisedAt(), last.id());
    }

    String written() {
        return rank + "~" + worst + "~" + at + "~" + id;
    }

    /// Empty for what no page of ours has written.
    static Optional<Turn> read(String written) {
        var parts = written.split("~", -1);
        if (parts.length != PARTS) return Optional.empty();
        try {
            return Optional.of(new Turn(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Ids.moment(parts[2]),
                    UUID.fromString(parts[3])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty(); // an address that somebody has cut: begin at the first page
        }
    }
}
