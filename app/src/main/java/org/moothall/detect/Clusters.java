package org.moothall.detect;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.moothall.detect.Finding.Way;
import org.moothall.detect.Lookout.Ways;
import org.moothall.signals.scan.Cluster;
import org.moothall.signals.scan.Findings;
import org.moothall.signals.scan.Model;
import org.moothall.signals.scan.Scan;
import org.moothall.signals.scan.Shifts;
import org.moothall.signals.scan.Windows;
import org.moothall.signals.scan.Zones;

/// Neighbouring places that have more than their part of the last days: circles, half of all at most, held
/// against courses of the same places moved by whole weeks ([Shifts]). What the whole city has more of is
/// no cluster; [Singles] sees it.
final class Clusters {

    private static final int WEEK = 7, YEAR = 52 * WEEK;
    /// So many ways to move a course by weeks, so that chance has room.
    private static final int LEAST_MOVES = 8;
    /// With fewer reports before, nothing is known of what is usual.
    private static final int LEAST_REPORTS = 20;
    /// A single report is no cluster, however unlikely its place.
    private static final int LEAST = 2;
    /// A first few replicates show most days to be ordinary.
    private static final int FIRST = 19, ORDINARY = 4;
    /// One in so many replicates, the largest, tells how long the tail is.
    private static final int TAIL = 10;

    private final Ground ground;
    private final Usual usual;
    private final Settings settings;
    private final int depth;

    Clusters(Ground ground, Usual usual, Settings settings) {
        this.ground = ground;
        this.usual = usual;
        this.settings = settings;
        depth = settings.longest();
    }

    /// Whether there are places and weeks enough.
    boolean possible() {
        var weeks = Math.min(YEAR, ground.days()) / WEEK;
        var looked = (depth + WEEK - 1) / WEEK;
        return ground.places().size() > 2 && weeks - 2 * looked + 1 >= LEAST_MOVES;
    }

    Stream<Candidate> found(Ways ways) {
        if (!ways.gone(Way.CLUSTER)) return Stream.of();
        var counts = counts();
        var all = Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
        var late = Arrays.stream(counts).mapToInt(this::late).sum();
        if (all - late < LEAST_REPORTS || late < settings.least()) return Stream.of();
        var model = Model.shifted(counts, depth, LEAST, Shifts.Span.PAST);
        var zones = Zones.circles(ground.globe(), model.size(), 0.5, Double.POSITIVE_INFINITY, settings.threads());
        var scan = new Scan(model, zones, Windows.alive(depth));
        var first = scan.run(new Scan.Trials(FIRST, settings.seed(), settings.threads()));
        if (first.centres().isEmpty() || first.above(first.centres().getFirst().value()) >= ORDINARY)
            return Stream.of();
        var findings = scan.run(new Scan.Trials(settings.replicates(), settings.seed(), settings.threads()));
        return findings.apart().stream().flatMap(cluster -> candidate(cluster, findings, ways.of(Way.CLUSTER)));
    }

    private int late(int[] days) {
        return Arrays.stream(days, days.length - depth, days.length).sum();
    }

    /// The scan says how rare it is; how many are too many is told by what is usual for these places,
    /// whatever the others had: the scan's own expectation counts the burst in, and where all others have
    /// fewer, as many as ever are no news.
    private Stream<Candidate> candidate(Cluster cluster, Findings findings, double part) {
        var p = Math.max(findings.probability(cluster.value()), beyond(findings.maxima(), cluster.value()));
        if (part < settings.interval() * p) return Stream.of();
        var places = Arrays.stream(cluster.areas()).sorted().toArray();
        var from = ground.days() - cluster.back();
        var total = usual.total(places, from, ground.today());
        if (total.observed() < settings.least() || total.observed() <= total.expected()) return Stream.of();
        return Stream.of(new Candidate(
                Way.CLUSTER,
                IntStream.of(cluster.areas())
                        .mapToObj(i -> ground.places().get(i).key())
                        .toList(),
                places,
                from,
                ground.today(),
                total.observed(),
                total.expected(),
                p,
                part));
    }

    /// Few reports that come in clumps have a longer tail than Gumbel's: the tenth of the replicates that
    /// is largest falls off exponentially, at its own pace.
    private static double beyond(double[] maxima, double value) {
        var sorted = Arrays.stream(maxima).sorted().toArray();
        var from = sorted.length - 1 - sorted.length / TAIL;
        var excess = Arrays.stream(sorted, from + 1, sorted.length)
                .map(one -> one - sorted[from])
                .average()
                .orElse(0);
        var part = (sorted.length - 1.0 - from) / sorted.length;
        if (value <= sorted[from]) return part;
        return excess == 0 ? part : part * Math.exp((sorted[from] - value) / excess);
    }

    /// The last year's. What is masked becomes what was to be expected of the place by its part of the city
    /// and the day.
    private int[][] counts() {
        var from = Math.max(0, ground.days() - YEAR);
        var counts = Arrays.stream(ground.counts())
                .map(days -> Arrays.copyOfRange(days, from, ground.days()))
                .toArray(int[][]::new);
        var whole = IntStream.range(0, ground.places().size()).toArray();
        var shares = ground.shares(whole);
        var left = usual.series(whole).left();
        for (var day = 0; day < counts[0].length; day++) fill(counts, day, from + day, shares, left[from + day]);
        return counts;
    }

    private void fill(int[][] counts, int day, int at, double[] shares, boolean storm) {
        var sum = 0.0;
        var part = 0.0;
        for (var place = 0; place < counts.length; place++) {
            if (storm || ground.masked()[place][at]) continue;
            sum += counts[place][day];
            part += shares[place];
        }
        for (var place = 0; place < counts.length; place++)
            if (storm || ground.masked()[place][at])
                counts[place][day] = part < 0.5 ? 0 : (int) Math.round(sum / part * shares[place]);
    }
}
