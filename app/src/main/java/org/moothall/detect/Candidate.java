package org.moothall.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.moothall.detect.Finding.Way;
import org.moothall.signals.daily.Daily.Span;

/// What may become a finding.
///
/// @param areas  keys
/// @param places numbers of the places in them, sorted
/// @param from   first day
/// @param to     last day
/// @param part   of all chance, which this one may use up
record Candidate(
        Way way,
        List<String> areas,
        int[] places,
        int from,
        int to,
        int observed,
        double expected,
        double p,
        double part) {

    /// Rarer than that, nothing is known.
    private static final double RAREST = 1e-12;

    Candidate {
        p = Math.max(p, RAREST);
    }

    /// The sum of the last days up to one, in one area.
    static Candidate of(Way way, Region region, int day, Span span, double p, double part) {
        return new Candidate(
                way,
                List.of(region.key()),
                region.places(),
                day - span.days() + 1,
                day,
                (int) span.count(),
                span.expected(),
                p,
                part);
    }

    double interval() {
        return part / p;
    }

    private double excess() {
        return Math.abs(observed - expected);
    }

    /// One of those that share a place, the most unusual first: of a wider area and a smaller one in it the
    /// smaller where it has half of what the wider has too much, else the wider; of others the more
    /// unusual. More than usual and fewer are looked at apart. A cluster has more than its part of the whole:
    /// that all have more does not explain it, and both are told.
    ///
    /// @param whole places in all
    static List<Candidate> apart(List<Candidate> all, int whole) {
        var narrow = new ArrayList<Candidate>();
        all.stream().sorted(Comparator.comparingInt(one -> one.places.length)).forEach(one -> {
            if (one.cluster() || narrow.stream().noneMatch(one::hasHalfIn)) narrow.add(one);
        });
        // clusters last: places that the whole's rise explains must not stand for a cluster around them
        var own = without(
                narrow, one -> narrow.stream().anyMatch(other -> !other.cluster() && other.explains(one, whole)));
        var clear = without(own, one -> one.cluster() && own.stream().anyMatch(one::hasHalfIn));
        var kept = new ArrayList<Candidate>();
        without(clear, one -> clear.stream().anyMatch(other -> other.cluster() && other.explains(one, whole))).stream()
                .sorted(Comparator.comparingDouble(Candidate::interval).reversed())
                .forEach(one -> {
                    if (kept.stream().noneMatch(other -> one.overlaps(other, whole))) kept.add(one);
                });
        return kept;
    }

    private static List<Candidate> without(List<Candidate> all, Predicate<Candidate> some) {
        return all.stream().filter(some.negate()).toList();
    }

    private boolean cluster() {
        return way == Way.CLUSTER;
    }

    private boolean hasHalfIn(Candidate other) {
        return alike(other) && widerThan(other) && 2 * other.excess() >= excess();
    }

    private boolean explains(Candidate other, int whole) {
        return alike(other) && widerThan(other) && !beside(other, whole);
    }

    private boolean overlaps(Candidate other, int whole) {
        return alike(other) && shared(other) > 0 && !beside(other, whole) && !other.beside(this, whole);
    }

    private boolean beside(Candidate other, int whole) {
        return places.length == whole && !cluster() && other.cluster();
    }

    private boolean widerThan(Candidate other) {
        return places.length > other.places.length && shared(other) == other.places.length;
    }

    private boolean alike(Candidate other) {
        return (way == Way.DROP) == (other.way == Way.DROP);
    }

    private int shared(Candidate other) {
        return (int) IntStream.of(places)
                .filter(place -> Arrays.binarySearch(other.places, place) >= 0)
                .count();
    }

    /// However it was found, its numbers are those that its course shows.
    Finding finding(Ground ground, Usual usual) {
        var course = usual.course(places, from, to);
        var total = Usual.Total.of(course.subList(course.size() - (to - from + 1), course.size()));
        return new Finding(
                ground.kind(),
                areas,
                ground.date(from),
                ground.date(to),
                total.observed(),
                total.expected(),
                p,
                interval(),
                way,
                course);
    }
}
