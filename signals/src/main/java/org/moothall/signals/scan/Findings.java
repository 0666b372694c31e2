package org.moothall.signals.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.moothall.signals.Recurrence;

/// What a scan found.
///
/// @param centres the best window of each centre, the most unusual first
/// @param maxima  of the replicates, in order
/// @param stopped whether no more were made, as enough of them reached what was seen
/// @param gumbel  fitted to them
public record Findings(List<Cluster> centres, double[] maxima, boolean stopped, Gumbel gumbel) {

    private static final double ALIKE = 1e-9; // two sums of logarithms that differ by less are a tie

    Findings(List<Cluster> centres, double[] maxima, boolean stopped) {
        this(centres, maxima, stopped, Gumbel.of(maxima));
    }

    /// How many replicates do as well or better; ties count.
    public int above(double value) {
        return (int) Arrays.stream(maxima).filter(m -> m >= bar(value)).count();
    }

    static double bar(double value) {
        return value * (1 - ALIKE);
    }

    /// The probability by counting: never below 1/(replicates + 1). Where replicates were stopped it is their share,
    /// as the last of them was waited for.
    public double p(double value) {
        return stopped ? above(value) / (double) maxima.length : (above(value) + 1.0) / (maxima.length + 1);
    }

    /// The probability used: by Gumbel's tail where fewer than ten reach it and counting is too coarse.
    public double probability(double value) {
        return above(value) < 9 ? gumbel.tail(value) : p(value);
    }

    /// Days until chance alone does as well again, at one analysis every so many days.
    ///
    /// @param analyses how many of them `maxima` were taken over
    public double recurrence(double value, double days, int analyses) {
        return Recurrence.interval(probability(value), days, Math.max(1, analyses));
    }

    /// Those that share no area with a more unusual one.
    public List<Cluster> apart() {
        var kept = new ArrayList<Cluster>();
        for (var cluster : centres) {
            if (kept.stream().allMatch(cluster::apart)) {
                kept.add(cluster);
            }
        }
        return List.copyOf(kept);
    }
}
