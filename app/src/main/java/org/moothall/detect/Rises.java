package org.moothall.detect;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.moothall.detect.Finding.Way;
import org.moothall.detect.Lookout.Ways;
import org.moothall.signals.cusum.Cusum;
import org.moothall.signals.cusum.RunLength;
import org.moothall.signals.daily.Daily.Span;

/// Slow rises of the city and its counties, which no week shows: a cumulative sum over the last eight weeks
/// ([Cusum], of half as many again as usual), against the means that were to be expected eight weeks ago.
/// Only where seasons are known, else each spring would be one; and only where the means could be foretold so
/// well that twice as many in all these weeks would be unusual: of few reports nobody knows eight weeks ahead
/// what will be usual.
///
/// A sum of C has as p one over the run length that a limit of C would have; but no less than that of all
/// reports since the sum left 0, which knows of the error of the means.
final class Rises {

    private static final double SHIFT = Math.log(1.5);
    /// Sums below that are so common that their run length is not worth the time.
    private static final double WORTH_ASKING = 3;

    /// The band's upper end over the mean of all these weeks, above which the means are too uncertain.
    private static final double VAGUE = 2;

    /// In place of the mean of a day that is not known.
    private static final double LITTLE = 1e-9;

    private final Ground ground;
    private final Usual usual;
    private final Singles singles;

    /// The last days, the oldest first; counts NaN where they are not known.
    private record Weeks(double[] counts, double[] means) {}

    Rises(Ground ground, Usual usual, Singles singles) {
        this.ground = ground;
        this.usual = usual;
        this.singles = singles;
    }

    Stream<Candidate> found(Ways ways) {
        if (!ways.gone(Way.RISE)) return Stream.of();
        return singles.wide().flatMap(region -> found(region, singles.part(region) * ways.of(Way.RISE)));
    }

    private Stream<Candidate> found(Region region, double part) {
        var judged = usual.longAgo(usual.series(region.places()), ground.today());
        if (!judged.known() || vague(judged.spans().getLast())) return Stream.of();
        var weeks = weeks(judged.spans());
        var dispersion = Math.max(0, judged.phi() - 1)
                / IntStream.range(0, weeks.means().length)
                        .mapToDouble(i -> weeks.means()[i])
                        .average()
                        .orElse(1);
        var sums = new Cusum(SHIFT, dispersion, Double.MAX_VALUE, 1)
                .run(weeks.counts(), weeks.means())
                .sums();
        var sum = sums[sums.length - 1];
        var length = IntStream.range(0, sums.length)
                .filter(i -> sums[sums.length - 1 - i] <= 0)
                .findFirst()
                .orElse(sums.length);
        if (!(sum > WORTH_ASKING) || length <= Usual.SPANS) return Stream.of();
        var chance = 1 / RunLength.of(new Cusum(SHIFT, dispersion, sum, 1), weeks.means(), 1);
        var span = judged.spans().get(length - 1);
        return Stream.of(Candidate.of(Way.RISE, region, ground.today(), span, Math.max(chance, span.rise()), part));
    }

    private static boolean vague(Span all) {
        return all.upper() > VAGUE * all.expected();
    }

    /// What each day brought, out of the sums of the last days.
    private static Weeks weeks(List<Span> spans) {
        var days = spans.size();
        var counts = new double[days];
        var means = new double[days];
        for (var back = 0; back < days; back++) {
            var before = back == 0 ? null : spans.get(back - 1);
            means[days - 1 - back] = spans.get(back).expected() - (before == null ? 0 : before.expected());
            counts[days - 1 - back] = spans.get(back).count() - (before == null ? 0 : before.count());
            if (means[days - 1 - back] > 0) continue;
            means[days - 1 - back] = LITTLE;
            counts[days - 1 - back] = Double.NaN;
        }
        return new Weeks(counts, means);
    }
}
