package org.moothall.signals.forecast;

import org.moothall.signals.math.Logs;
import org.moothall.signals.math.NegativeBinomial;

/// What weighing anew does to counts among which there is no outbreak: as large ones weigh less, mean and
/// dispersion come out too small, though not by more than half: beyond that nothing is known. The
/// dispersion that, weighed so, comes out as it did, and the share of the mean that is left.
///
/// @param phi variance over mean without weighing
/// @param shrunk mean with weighing over mean without
public record Weighed(double phi, double shrunk) {

    /// @param mean a typical one of the series
    /// @param seen the dispersion that came out
    public Weighed(double mean, double seen, double above) {
        this(sums(mean, seen, seen, above), mean, seen, above);
    }

    private Weighed(double[] first, double mean, double seen, double above) {
        this(sums(mean, Math.max(1, seen / Math.max(0.5, first[0])), seen, above), seen);
    }

    private Weighed(double[] sums, double seen) {
        this(Math.max(1, seen / Math.max(0.5, sums[0])), Math.max(0.5, sums[1]));
    }

    /// Of counts with that mean and `phi`, weighed as if it were `seen`: dispersion over `phi`, and mean
    /// over mean.
    private static double[] sums(double mean, double phi, double seen, double above) {
        var root = Math.sqrt(mean);
        var sixth = Math.cbrt(root);
        var spread = 1.5 / Math.sqrt(seen);
        var last = mean + 12 * Math.sqrt(phi * mean) + 20;
        double weights = 0;
        double counts = 0;
        double squares = 0;
        var from = Math.max(0, Math.floor(mean - 10 * Math.sqrt(phi * mean)));
        var chance = NegativeBinomial.probability(from, mean, phi);
        for (var k = from; k < last; k++) {
            var w = chance * weight(spread * (Logs.twoThirds(k) / sixth - root), above);
            weights += w;
            counts += w * k;
            squares += w * (k - mean) * (k - mean);
            chance *= (mean + k * (phi - 1)) / (phi * (k + 1));
        }
        return new double[] {squares / weights / (phi * mean), counts / weights / mean};
    }

    /// Of a count whose residual is `s`.
    public static double weight(double s, double above) {
        return s > above ? 1 / (s * s) : 1;
    }
}
