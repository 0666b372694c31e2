package org.moothall.dials;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.moothall.gauges.Gauge;
import org.moothall.gauges.Reading;
import org.moothall.gauges.Written;
import org.moothall.web.Words;

/// Readings and lines as a drawing of `WIDTH` times `HEIGHT`.
///
/// @param pieces of the course, each the points of a polyline; where nothing came for long it is broken
public record Chart(List<String> pieces, List<Mark> lines, List<Mark> values, List<Mark> times) {

    public static final int WIDTH = 720, HEIGHT = 260;
    private static final int LEFT = 46, RIGHT = 8, TOP = 10, BOTTOM = 24, STEPS = 4, MOST = 300;
    private static final double AIR = 0.08;

    /// @param at along the axis
    public record Mark(String at, String words) {}

    static Chart of(Gauge gauge, List<Reading> readings, Instant from, Instant until, Words words) {
        var values = Stream.concat(
                        readings.stream().map(Reading::value),
                        gauge.lines().stream().map(Gauge.Line::at))
                .sorted()
                .toList();
        var scale = Scale.of(values, from, until);
        return new Chart(
                pieces(gauge, thin(readings), scale),
                gauge.lines().stream()
                        .map(line -> new Mark(scale.y(line.at()), line.name().in(words.language())))
                        .toList(),
                scale.values(),
                scale.times(words));
    }

    /// Of many that stand close only the lowest and the highest are drawn.
    private static List<Reading> thin(List<Reading> readings) {
        if (readings.size() <= MOST) return readings;
        var thin = new ArrayList<Reading>();
        var each = 2 * readings.size() / MOST + 1;
        for (var i = 0; i < readings.size(); i += each) {
            var some = readings.subList(i, Math.min(i + each, readings.size()));
            var low = some.stream()
                    .min(Comparator.comparingDouble(Reading::value))
                    .orElseThrow();
            var high = some.stream()
                    .max(Comparator.comparingDouble(Reading::value))
                    .orElseThrow();
            Stream.of(low, high)
                    .distinct()
                    .sorted(Comparator.comparing(Reading::at))
                    .forEach(thin::add);
        }
        return thin;
    }

    private static List<String> pieces(Gauge gauge, List<Reading> readings, Scale scale) {
        var longest = Duration.ofMinutes(gauge.silent() == 0 ? Integer.MAX_VALUE : gauge.silent());
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        Instant last = Instant.MAX;
        for (var reading : readings) {
            if (last.isBefore(reading.at().minus(longest)) && !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(scale.x(reading.at()))
                    .append(',')
                    .append(scale.y(reading.value()))
                    .append(' ');
            last = reading.at();
        }
        if (!piece.isEmpty()) pieces.add(piece.toString());
        return pieces;
    }

    private record Scale(double low, double high, Instant from, Instant until) {

        static Scale of(List<Double> sorted, Instant from, Instant until) {
            if (sorted.isEmpty()) return new Scale(0, 1, from, until);
            var spread = sorted.getLast() - sorted.getFirst();
            var air = spread > 0 ? spread * AIR : 1;
            return new Scale(sorted.getFirst() - air, sorted.getLast() + air, from, until);
        }

        String x(Instant at) {
            var part = (double) from.until(at, ChronoUnit.SECONDS) / Math.max(1, from.until(until, ChronoUnit.SECONDS));
            return written(LEFT + part * (WIDTH - LEFT - RIGHT));
        }

        String y(double value) {
            return written(HEIGHT - BOTTOM - (value - low) / (high - low) * (HEIGHT - TOP - BOTTOM));
        }

        List<Mark> values() {
            var marks = new ArrayList<Mark>();
            for (var i = 0; i <= STEPS; i++) {
                var value = low + (high - low) * i / STEPS;
                marks.add(new Mark(y(value), Written.number(Math.round(value * 100) / 100.0)));
            }
            return marks;
        }

        List<Mark> times(Words words) {
            var marks = new ArrayList<Mark>();
            var step = Duration.between(from, until).dividedBy(STEPS);
            for (var i = 0; i < STEPS; i++) {
                var at = from.plus(step.multipliedBy(i));
                marks.add(new Mark(x(at), words.shortDate(at) + " " + words.time(at)));
            }
            return marks;
        }

        private static String written(double number) {
            return String.format(Locale.ROOT, "%.1f", number);
        }
    }
}
