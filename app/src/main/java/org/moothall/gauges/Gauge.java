package org.moothall.gauges;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;
import org.moothall.warning.Warning.Grade;

/// A sensor as the city wrote it in `gauges.yaml`.
///
/// @param unit        of readings and lines
/// @param area        key of the area that it stands in
/// @param office      key of the office that answers for it
/// @param sender      key of who sends its readings
/// @param silent      minutes after its last reading from which on it is told as silent; 0: never
/// @param silentGrade null: blue
public record Gauge(
        String key,
        Text name,
        String unit,
        String area,
        String office,
        String sender,
        Range plausible,
        int silent,
        @Nullable Grade silentGrade,
        List<Line> lines) {

    public Gauge {
        lines = List.copyOf(Objects.requireNonNullElse(lines, List.of()));
    }

    /// What a sound sensor can measure, both included.
    public record Range(double from, double to) {

        public boolean holds(double value) {
            return value >= from && value <= to;
        }
    }

    /// @param below crossed by falling, not by rising
    /// @param back  by so much a reading must be on the good side again before it counts as back
    public record Line(String key, Text name, double at, boolean below, double back, Grade grade) {}

    Grade whenSilent() {
        return Objects.requireNonNullElse(silentGrade, Grade.BLUE);
    }

    public Optional<Line> line(String line) {
        return lines.stream().filter(one -> one.key().equals(line)).findFirst();
    }

    /// Of its warnings.
    String source() {
        return "gauge:" + key;
    }
}
