package org.moothall.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.moothall.places.Spot;

/// What a row became.
sealed interface Mapped {

    /// A report of another system, in this city's terms.
    ///
    /// @param matter key of a leaf of this city's matters
    /// @param area   key of the area it lies in; the root's where only the city is known
    /// @param closed null while it is open
    /// @param target what the other system had promised
    record Report(
            long line,
            String id,
            Instant opened,
            @Nullable Instant closed,
            @Nullable Instant target,
            String title,
            String description,
            String outcome,
            String matter,
            String area,
            @Nullable Spot spot,
            String place)
            implements Mapped {}

    /// A row that cannot become a report, and why, for whoever mends the file or the mapping.
    record Refused(Row row, String why) implements Mapped {}
}
