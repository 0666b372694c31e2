package org.moothall.detect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.moothall.detect.Finding.Way;
import org.moothall.detect.Lookout.Ways;
import org.moothall.signals.daily.Daily.Judged;
import org.moothall.signals.daily.Daily.Span;
import org.moothall.signals.daily.Days;

/// Areas one by one. All of one level have as large a part of chance together as all of another, so that
/// the whole city is not drowned by its hundred places.
///
/// A day, and the last two to seven together, have one p ([Usual]); what it would tell is first held against
/// what it would have told in the year before.
final class Singles {

    /// Places where less than that is usual in a day are left to [Clusters].
    private static final double LEAST_MEAN = 0.1;
    /// A drop is told where so many were to be expected in a span.
    private static final double LEAST_EXPECTED = 10;
    /// City and county: where drops and slow rises are looked for.
    private static final int WIDE = 2;
    /// A drop is no drop while so much is still to come in.
    private static final double LEAST_KNOWN = 0.9;

    private final Ground ground;
    private final Usual usual;
    private final Settings settings;
    private final List<Region> regions;
    private final Map<Integer, Long> ofLevel;

    Singles(Ground ground, Usual usual, Settings settings) {
        this.ground = ground;
        this.usual = usual;
        this.settings = settings;
        regions = ground.regions().stream().filter(this::looked).toList();
        ofLevel = regions.stream().collect(Collectors.groupingBy(Region::level, Collectors.counting()));
    }

    /// By what was before, as what is looked at must not choose whether it is looked at.
    private boolean looked(Region region) {
        var before = ground.days() - settings.longest();
        return region.level() == 0
                || IntStream.of(region.places())
                                .mapToLong(place -> IntStream.range(0, before)
                                        .map(day -> ground.counts()[place][day])
                                        .sum())
                                .sum()
                        >= LEAST_MEAN * before;
    }

    Stream<Candidate> found(Ways ways) {
        return regions.stream().flatMap(region -> found(region, ways));
    }

    private Stream<Candidate> found(Region region, Ways ways) {
        var series = usual.series(region.places());
        var judged = usual.judge(series, ground.today());
        var rise = rise(region, series, judged, part(region, ofLevel.size()) * ways.of(Way.SERIES));
        if (!ways.gone(Way.DROP) || region.level() >= WIDE) return rise;
        var day = complete();
        var whole = day == ground.today() ? judged : usual.judge(series, day);
        return Stream.concat(rise, drop(region, day, whole, part(region) * ways.of(Way.DROP)));
    }

    /// City and counties.
    Stream<Region> wide() {
        return regions.stream().filter(region -> region.level() < WIDE);
    }

    /// The part of one of them, where only they are looked at.
    double part(Region region) {
        return part(region, (int)
                ofLevel.keySet().stream().filter(level -> level < WIDE).count());
    }

    private double part(Region region, int levels) {
        return 1.0 / levels / ofLevel.getOrDefault(region.level(), 1L);
    }

    private Stream<Candidate> rise(Region region, Days series, Judged judged, double part) {
        if (!(part / Usual.chance(judged) >= settings.interval())) return Stream.of();
        var p = usual.chance(judged, series);
        return judged.spans().stream()
                .filter(span -> span.count() >= settings.least())
                .min(Comparator.comparingDouble(Span::rise))
                .map(span -> Candidate.of(Way.SERIES, region, ground.today(), span, p, part))
                .stream();
    }

    private Stream<Candidate> drop(Region region, int day, Judged judged, double part) {
        var spans = judged.spans().stream()
                .filter(span -> span.expected() >= LEAST_EXPECTED)
                .toList();
        var p = spans.size()
                / spans.stream().mapToDouble(span -> 1 / span.fall()).sum();
        return spans.stream()
                .min(Comparator.comparingDouble(Span::fall))
                .map(span -> Candidate.of(Way.DROP, region, day, span, p, part))
                .stream();
    }

    /// The last day of which nearly all has come in.
    private int complete() {
        return IntStream.iterate(ground.today(), day -> day > 0, day -> day - 1)
                .filter(day -> ground.known()[day] >= LEAST_KNOWN)
                .findFirst()
                .orElse(0);
    }
}
