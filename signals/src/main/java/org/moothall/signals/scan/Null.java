package org.moothall.signals.scan;

import java.util.SplittableRandom;

/// What chance alone could have brought instead of what was seen.
public interface Null {

    /// One thread's tools.
    Draw open(long seed);

    interface Draw {

        /// Fills `cells` ([area][days back]) with one made-up course. The same number brings the same course, whatever
        /// was drawn before and on whichever thread.
        void fill(int replicate, int[] cells);

        /// What the course just filled in lets expect, where that is not `usual` ([area][days back], summed up).
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
