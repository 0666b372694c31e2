package org.moothall.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.moothall.signals.daily.Daily;
import org.moothall.signals.daily.Daily.Judged;

/// What is usual for some places together: by the days before, learnt up to two weeks ago, from eight weeks
/// on ([Daily]); before that by the last weeks alone ([Young]).
final class Usual {

    /// Of the band; half of it on each side.
    static final double ALPHA = 0.01;
    /// Sums of the last one to so many days are looked at.
    static final int SPANS = 7;
    /// How much of the course is shown with a finding.
    private static final int SHOWN = 8 * 7;

    private static final int YEAR = 365, LONG = 8 * 7;

    private final Ground ground;
    private final Settings settings;
    private final Daily daily;
    private final Young young = new Young();

    Usual(Ground ground, Settings settings) {
        this.ground = ground;
        this.settings = settings;
        var guard = Math.max(SPANS, settings.longest());
        daily = new Daily(new Daily.Settings(3 * YEAR, guard, 2, true, 2.58, SPANS, ALPHA, true));
    }

    /// Whether seasons are known, so that what has been growing for weeks need not be one.
    boolean seasoned() {
        return ground.days() >= YEAR + LONG;
    }

    /// Sums of up to the last eight weeks, by what was known before them.
    Judged longAgo(org.moothall.signals.daily.Days series, int day) {
        return new Daily(new Daily.Settings(3 * YEAR, LONG, 2, true, 2.58, LONG, ALPHA, false)).judge(series, day);
    }

    org.moothall.signals.daily.Days series(int[] places) {
        return ground.series(places, settings.longest());
    }

    Judged judge(org.moothall.signals.daily.Days series, int day) {
        var judged = daily.judge(series, day);
        return judged.known() ? judged : young.judge(series, day);
    }

    /// Some days together, as their course has them; days of which nothing is known are in neither.
    record Total(int observed, double expected) {

        static Total of(List<Finding.Point> days) {
            var known =
                    days.stream().filter(day -> !Double.isNaN(day.expected())).toList();
            return new Total(
                    known.stream().mapToInt(Finding.Point::observed).sum(),
                    known.stream().mapToDouble(Finding.Point::expected).sum());
        }
    }

    Total total(int[] places, int from, int to) {
        return Total.of(days(places, from, from, to));
    }

    /// Day by day up to the last one that is unusual. From `since` on nothing is learnt.
    List<Finding.Point> course(int[] places, int since, int to) {
        return days(places, since, Math.max(0, Math.min(since, to + 1 - SHOWN)), to);
    }

    private List<Finding.Point> days(int[] places, int since, int from, int to) {
        var series = series(places);
        Arrays.fill(series.left(), since, ground.days(), true);
        var points = new ArrayList<Finding.Point>();
        for (var day = from; day <= to; day++) points.add(point(day, series.counts()[day], judge(series, day)));
        return List.copyOf(points);
    }

    private Finding.Point point(int day, double count, Judged judged) {
        if (!judged.known())
            return new Finding.Point(ground.date(day), (int) count, Double.NaN, Double.NaN, Double.NaN);
        var span = judged.spans().getFirst();
        return new Finding.Point(ground.date(day), (int) count, span.expected(), span.lower(), span.upper());
    }
}
