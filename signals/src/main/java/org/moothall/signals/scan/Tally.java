package org.moothall.signals.scan;

import java.util.Arrays;

/// The largest statistics of replicates, and when there are enough of them: once so many, counted in their
/// order, reached what was seen. Pieces of work may end in any order; what is kept is the same.
///
/// Source: Besag and Clifford, Biometrika 78 (1991) 301.
final class Tally {

    final double[] maxima;
    private final int width;
    private final double bar;
    private final int stopAt;
    private final boolean[] done;
    private int next;
    private int reached;
    private int kept;
    private volatile boolean enough;

    /// @param width replicates of one piece of work
    /// @param seen the statistic that they are held against
    /// @param stopAt so many of them; 0: never
    Tally(int replicates, int width, double seen, int stopAt) {
        maxima = new double[replicates];
        this.width = width;
        bar = Findings.bar(seen);
        this.stopAt = stopAt;
        done = new boolean[pieces()];
    }

    int pieces() {
        return (maxima.length + width - 1) / width;
    }

    boolean enough() {
        return enough;
    }

    synchronized void done(int piece) {
        done[piece] = true;
        while (!enough && next < done.length && done[next]) count(next++);
    }

    private void count(int piece) {
        var end = Math.min(maxima.length, (piece + 1) * width);
        while (kept < end && !enough) {
            if (maxima[kept++] >= bar) reached++;
            enough = stopAt > 0 && reached == stopAt;
        }
    }

    /// Up to the last that was needed.
    double[] kept() {
        return Arrays.copyOf(maxima, kept);
    }
}
