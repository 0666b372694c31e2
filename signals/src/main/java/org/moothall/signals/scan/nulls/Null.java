package org.moothall.signals.scan.nulls;

import java.util.SplittableRandom;

/// What chance alone could have brought instead of what was seen.
public interface Null {

    /// The days of all reports dealt anew among them, for each kind of reports by itself.
    ///
    /// @param kinds `[kind][area][day]`
    static Null permutation(int[][][] kinds, int depth) {
        return Permutation.of(kinds, depth);
    }

    /// The same as SaTScan 10 draws it, for comparing.
    static Null satscan(int[][] counts, int depth) {
        return LehmerPermutation.of(counts, depth);
    }

    /// Reports that come independently of each other.
    ///
    /// @param means of each cell of the days looked at: `[area][days back]`
    static Null poisson(double[] means) {
        return new Independent(means, Independent::poisson);
    }

    /// The same given how many come in all days, of which those looked at get their part.
    static Null poisson(double[] means, int all) {
        return new Independent(means, Independent.outOf(all));
    }

    /// Negative-binomial counts of each cell, variance m + m²/size, counted in units.
    static Null scattered(double[] means, double size, int[] units) {
        return new Independent.Scattered(means, size, units);
    }

    /// One thread's tools.
    Draw open(long seed);

    interface Draw {

        /// Fills `cells` (`[area][days back]`) with one made-up course. The same number brings the same course,
        /// whatever
        /// was drawn before and on whichever thread.
        void fill(int replicate, int[] cells);

        /// What the course just filled in lets expect, where that is not `usual` (`[area][days back]`, summed up).
        default double[] means(double[] usual) {
            return usual;
        }
    }

    /// Whether courses bring means of their own, so that each must be walked by itself.
    default boolean ownMeans() {
        return false;
    }

    /// A stream of its own for each replicate.
    static SplittableRandom stream(long seed, int replicate) {
        var mixed = (seed ^ replicate * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
        return new SplittableRandom(mixed ^ (mixed >>> 32));
    }
}
