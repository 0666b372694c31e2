package org.moothall.gauges;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.moothall.gauges.GaugeStore.Crossed;

/// A line that is crossed now: by the order of when readings were measured, whenever they came.
///
/// @param since  measured first
/// @param latest value
record Crossing(Gauge.Line line, Instant since, double latest) {

    /// Of several the one of the highest grade.
    static Optional<Crossing> of(Gauge gauge, Reading latest, List<Crossed> crossed) {
        return crossed.stream()
                .flatMap(one ->
                        gauge.line(one.key()).stream().map(line -> new Crossing(line, one.since(), latest.value())))
                .max(Comparator.comparing(crossing -> crossing.line().grade()));
    }
}
