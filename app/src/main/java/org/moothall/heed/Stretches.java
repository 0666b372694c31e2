package org.moothall.heed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.moothall.detect.Finding.Point;
import org.moothall.figures.Veil;

/// What was counted and what was to be expected, in stretches of days that are so wide that few of them hide.
///
/// @param width days of a stretch; the first and the last of what is unusual may be shorter
public record Stretches(int width, List<Stretch> stretches) {

    private static final int[] WIDTHS = {1, 2, 3, 7, 14, 28};

    static final Stretches NONE = new Stretches(1, List.of());

    /// @param expected NaN where nothing can be said; then the band is NaN too
    /// @param hidden   fewer than five, or what would give those away
    /// @param unusual  whether it lies in what is warned of
    public record Stretch(
            LocalDate from,
            LocalDate until,
            double observed,
            double expected,
            double lower,
            double upper,
            boolean hidden,
            boolean unusual) {

        private Stretch hide() {
            return new Stretch(from, until, observed, expected, lower, upper, true, unusual);
        }
    }

    /// Counts: in the narrowest stretches of which no more than one in four hides.
    ///
    /// @param since first day of what is unusual; a stretch begins there, so that its total gives no part away
    static Stretches of(List<Point> points, LocalDate since) {
        if (points.isEmpty()) return NONE;
        var course = NONE;
        for (var width : WIDTHS) {
            course = of(points, since, width);
            var hidden = course.stretches.stream().filter(Stretch::hidden).count();
            if (4 * hidden <= course.stretches.size()) return course;
        }
        return course;
    }

    /// What stood on each day, of which no sum can be made.
    ///
    /// @param counts whether it is matters that were counted: then few hide
    static Stretches daily(List<Point> points, LocalDate since, boolean counts) {
        return new Stretches(
                1,
                points.stream()
                        .map(point -> sum(List.of(point), since))
                        .map(stretch -> counts && few(stretch) ? stretch.hide() : stretch)
                        .toList());
    }

    private static Stretches of(List<Point> points, LocalDate since, int width) {
        var before =
                points.stream().filter(point -> point.day().isBefore(since)).toList();
        var begin = before.size() % width;
        var stretches = new ArrayList<Stretch>();
        cut(before.subList(begin, before.size()), width, since).stream()
                .map(stretch -> few(stretch) ? stretch.hide() : stretch)
                .forEach(stretches::add);
        stretches.addAll(veiled(cut(points.subList(before.size(), points.size()), width, since)));
        return new Stretches(width, List.copyOf(stretches));
    }

    private static boolean few(Stretch stretch) {
        return stretch.observed() > 0 && stretch.observed() < Veil.FEW;
    }

    private static List<Stretch> cut(List<Point> points, int width, LocalDate since) {
        var stretches = new ArrayList<Stretch>();
        for (var at = 0; at < points.size(); at += width)
            stretches.add(sum(points.subList(at, Math.min(at + width, points.size())), since));
        return stretches;
    }

    /// What is unusual has a total that is shown: where one of it hides, another must.
    private static List<Stretch> veiled(List<Stretch> stretches) {
        if (stretches.isEmpty()) return stretches;
        var cells = stretches.stream()
                .map(stretch -> new long[] {Math.round(stretch.observed())})
                .toArray(long[][]::new);
        var veil = Veil.over(new long[][][] {cells});
        return IntStream.range(0, stretches.size())
                .mapToObj(i -> veil.hides(0, i) ? stretches.get(i).hide() : stretches.get(i))
                .toList();
    }

    /// The band of a sum is narrower than the sum of bands: days are taken as independent of each other.
    private static Stretch sum(List<Point> points, LocalDate since) {
        var expected = points.stream().mapToDouble(Point::expected).sum();
        var up = root(points, Point::upper);
        var down = root(points, Point::lower);
        var first = points.getFirst().day();
        return new Stretch(
                first,
                points.getLast().day(),
                points.stream().mapToInt(Point::observed).sum(),
                expected,
                Math.max(0, expected - down),
                expected + up,
                false,
                !first.isBefore(since));
    }

    private static double root(List<Point> points, java.util.function.ToDoubleFunction<Point> edge) {
        return Math.sqrt(points.stream()
                .mapToDouble(point -> edge.applyAsDouble(point) - point.expected())
                .map(way -> way * way)
                .sum());
    }

    public boolean hides() {
        return stretches.stream().anyMatch(Stretch::hidden);
    }

    /// The highest of what is shown; above 0.
    double top() {
        return stretches.stream()
                .flatMap(stretch -> java.util.stream.Stream.of(
                        stretch.hidden() ? 0 : stretch.observed(), stretch.expected(), stretch.upper()))
                .filter(Double::isFinite)
                .max(Comparator.naturalOrder())
                .filter(top -> top > 0)
                .orElse(1.0);
    }
}
