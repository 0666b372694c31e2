package org.moothall.signals.scan;

import java.util.Arrays;

/// The tail beyond what the replicates reached: their maxima follow a Gumbel distribution, fitted by its moments.
/// Abrams, Kulldorff and Kleinman 2010 (IJHG 9:61).
///
/// @param mode where it is densest
/// @param beta its scale: √6/π times the standard deviation
public record Gumbel(double mode, double beta) {

    private static final double EULER = 0.577215664901532861;

    public static Gumbel of(double[] maxima) {
        var mean = Arrays.stream(maxima).average().orElseThrow();
        var variance = Arrays.stream(maxima)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        var beta = Math.sqrt(6 * variance) / Math.PI;
        return new Gumbel(mean - EULER * beta, beta);
    }

    /// How likely chance brings so much or more.
    public double tail(double value) {
        return beta == 0 ? (value > mode ? 0 : 1) : -Math.expm1(-Math.exp((mode - value) / beta));
    }
}
