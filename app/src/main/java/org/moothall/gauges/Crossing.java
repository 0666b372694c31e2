package org.moothall.gauges;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A line that is crossed now: by the order of when readings were measured, whenever they came.
///
/// @param since  measured first
/// @param latest value
record Crossing(Gauge.Line line, Instant since, double latest) {

    /// Of several the one of the highest grade.
    ///
    /// @param readings the oldest first
    static Optional<Crossing> of(Gauge gauge, List<Reading> readings) {
        return gauge.lines().stream()
                .flatMap(line -> of(line, readings).stream())
                .max(Comparator.comparing(crossing -> crossing.line().grade()));
    }

    private static Optional<Crossing> of(Gauge.Line line, List<Reading> readings) {
        Instant since = null;
        for (var reading : readings)
            if (since == null ? line.crossed(reading.value()) : line.back(reading.value()))
                since = since == null ? reading.at() : null;
        return since == null
                ? Optional.empty()
                : Optional.of(new Crossing(line, since, readings.getLast().value()));
    }
}
