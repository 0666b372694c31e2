package org.moothall.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.moothall.signals.daily.Daily;
import org.moothall.signals.daily.Daily.Judged;
import org.moothall.signals.daily.Days;

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
    /// Every so many days of the past are judged, and so many at least tell how long the tail is.
    private static final int EVERY = 2, ENOUGH = 50;
    /// So many a day are no longer few.
    private static final double FEW = 5;
    /// One in so many, the largest, tells it.
    private static final int TAIL = 10;

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
    Judged longAgo(Days series, int day) {
        return new Daily(new Daily.Settings(3 * YEAR, LONG, 2, true, 2.58, LONG, ALPHA, false)).judge(series, day);
    }

    Days series(int[] places) {
        return ground.series(places, settings.longest());
    }

    Judged judge(Days series, int day) {
        var judged = daily.judge(series, day);
        return judged.known() ? judged : young.judge(series, day);
    }

    /// The chance of all spans of a day together: their harmonic mean, which holds though they have days in
    /// common (Wilson 2019, Proc Natl Acad Sci 116:1195).
    static double chance(Judged judged) {
        return judged.spans().size()
                / judged.spans().stream().mapToDouble(span -> 1 / span.rise()).sum();
    }

    /// That chance, where few are usual in the light of what would have been said of the days of the last year:
    /// reports that come in clumps have a longer tail than any model of few of them, and where it rang for as
    /// much before, as much is no longer rare. Where many are usual a past storm would hide the next one.
    double chance(Judged judged, Days series) {
        var p = chance(judged);
        if (judged.spans().getLast().expected() >= FEW * judged.spans().size()) return p;
        var until = ground.today() - settings.longest();
        var past = IntStream.iterate(Math.max(LONG, until - YEAR), day -> day < until, day -> day + EVERY)
                .filter(day -> !series.left()[day])
                .mapToObj(day -> judge(series, day))
                .filter(Judged::known)
                .mapToDouble(day -> -Math.log(chance(day)))
                .toArray();
        return past.length < ENOUGH ? p : Math.max(p, beyond(past, -Math.log(p)));
    }

    /// The tenth of values that is largest falls off exponentially, at its own pace: the chance of one as large
    /// as this, or larger.
    static double beyond(double[] values, double value) {
        var sorted = Arrays.stream(values).sorted().toArray();
        var from = sorted.length - 1 - sorted.length / TAIL;
        var excess = Arrays.stream(sorted, from + 1, sorted.length)
                .map(one -> one - sorted[from])
                .average()
                .orElse(0);
        var part = (sorted.length - 1.0 - from) / sorted.length;
        if (value <= sorted[from]) return part;
        return excess == 0 ? part : part * Math.exp((sorted[from] - value) / excess);
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
