package org.moothall.signals.scan;

import java.util.Arrays;

/// The most unusual window of one centre.
///
/// @param areas    nearest first
/// @param skipped  newest days that it leaves out; 0 where it is still going on
/// @param back     its first day, counted back from the last: a window of today alone has 1
/// @param observed reports
/// @param value    the statistic
public record Cluster(int centre, int[] areas, int skipped, int back, int observed, double expected, double value) {

    boolean apart(Cluster other) {
        return Arrays.stream(areas).noneMatch(a -> Arrays.stream(other.areas).anyMatch(b -> a == b));
    }
}
