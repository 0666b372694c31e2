package org.moothall.heed;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.moothall.heed.Stretches.Stretch;

/// A course as a picture of 1000 by 100 units, stretched to the room there is; words and numbers stand beside it, in
/// the
/// page's own letters.
public record Chart(Stretches course) {

    private static final double WIDTH = 1000, HEIGHT = 100, GAP = 0.2, LEAST = 0.6;
    private static final List<Integer> STEPS = List.of(1, 2, 5);

    /// @param look `is-unusual`, `is-hidden` or nothing
    public record Bar(String look, String x, String y, String width, String height) {}

    public boolean any() {
        return !course.stretches().isEmpty();
    }

    /// The round number at the upper edge.
    public long top() {
        for (var power = 1L; ; power *= 10)
            for (var step : STEPS) if (step * power >= course.top()) return step * power;
    }

    private double wide() {
        return WIDTH / course.stretches().size();
    }

    private double y(double value) {
        return HEIGHT - HEIGHT * Math.clamp(value / top(), 0, 1);
    }

    public List<Bar> bars() {
        return IntStream.range(0, course.stretches().size()).mapToObj(this::bar).toList();
    }

    private Bar bar(int i) {
        var stretch = course.stretches().get(i);
        var height = stretch.hidden() ? HEIGHT : HEIGHT - y(stretch.observed());
        var shown = stretch.observed() > 0 ? Math.max(LEAST, height) : 0;
        var look = stretch.hidden() ? "is-hidden" : stretch.unusual() ? "is-unusual" : "";
        return new Bar(
                look,
                number((i + GAP / 2) * wide()),
                number(HEIGHT - shown),
                number((1 - GAP) * wide()),
                number(shown));
    }

    /// The band as a surface for each run of stretches of which something can be said.
    public String band() {
        var path = new StringBuilder();
        for (var from = 0; from < course.stretches().size(); from++) {
            if (!said(from)) continue;
            var to = from;
            while (to + 1 < course.stretches().size() && said(to + 1)) to++;
            run(path, from, to);
            from = to;
        }
        return path.toString();
    }

    private boolean said(int i) {
        var stretch = course.stretches().get(i);
        return Double.isFinite(stretch.upper()) && Double.isFinite(stretch.lower());
    }

    private void run(StringBuilder path, int from, int to) {
        path.append('M').append(at(from, 0, course.stretches().get(from).upper()));
        for (var i = from; i <= to; i++) side(path, i, course.stretches().get(i).upper(), 0, 1);
        for (var i = to; i >= from; i--) side(path, i, course.stretches().get(i).lower(), 1, 0);
        path.append('Z');
    }

    private void side(StringBuilder path, int i, double value, int from, int to) {
        path.append('L').append(at(i, from, value)).append('L').append(at(i, to, value));
    }

    /// What was to be expected, step by step.
    public String line() {
        var path = new StringBuilder();
        var on = false;
        for (var i = 0; i < course.stretches().size(); i++) {
            var expected = course.stretches().get(i).expected();
            if (Double.isFinite(expected))
                path.append(on ? 'L' : 'M')
                        .append(at(i, 0, expected))
                        .append('L')
                        .append(at(i, 1, expected));
            on = Double.isFinite(expected);
        }
        return path.toString();
    }

    private String at(int i, int edge, double value) {
        return number((i + edge) * wide()) + " " + number(y(value));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    public Stretch first() {
        return course.stretches().getFirst();
    }

    public Stretch last() {
        return course.stretches().getLast();
    }
}
