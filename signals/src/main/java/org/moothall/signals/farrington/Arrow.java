package org.moothall.signals.farrington;

import java.util.Arrays;

/// The normal equations of a [LogLinear]: one weight a group and one row for the slope, the shape of an
/// arrow, so that they are solved without a matrix.
final class Arrow {

    private int groups;
    private double[] level = new double[0];
    private double[] sum = new double[0];
    private double[] centre = new double[0];
    private double[] right = new double[0];
    private double slope;
    private double spread;
    private double across;
    private boolean sloped;
    private int parameters;

    void groups(int groups) {
        this.groups = groups;
        if (level.length >= groups) return;
        level = new double[groups];
        sum = new double[groups];
        centre = new double[groups];
        right = new double[groups];
    }

    void begin() {
        Arrays.fill(sum, 0, groups, 0);
        Arrays.fill(centre, 0, groups, 0);
        Arrays.fill(right, 0, groups, 0);
        spread = 0;
        across = 0;
    }

    /// A count of weight `w` and working response `z`.
    void add(int g, double time, double w, double z) {
        var wt = w * time;
        sum[g] += w;
        centre[g] += wt;
        right[g] += w * z;
        spread += wt * time;
        across += wt * z;
    }

    /// @return whether there is a slope, where one is asked for
    boolean solve(boolean sloped) {
        this.sloped = sloped;
        parameters = sloped ? 1 : 0;
        for (var g = 0; g < groups; g++) {
            if (sum[g] <= 0) continue;
            parameters++;
            centre[g] /= sum[g];
            right[g] /= sum[g];
            spread -= sum[g] * centre[g] * centre[g];
            across -= sum[g] * centre[g] * right[g];
        }
        slope = sloped ? across / spread : 0;
        for (var g = 0; g < groups; g++) level[g] = right[g] - slope * centre[g];
        return Double.isFinite(slope);
    }

    /// The solution for that group at that time.
    double at(int g, double time) {
        return level[g] + slope * time;
    }

    double slope() {
        return slope;
    }

    /// Groups that have counts, and the slope.
    int parameters() {
        return parameters;
    }

    boolean has(int g) {
        return sum[g] > 0;
    }

    /// Variance of [#at].
    double variance(int g, double time) {
        var away = time - centre[g];
        return 1 / sum[g] + (sloped ? away * away / spread : 0);
    }

    double slopeVariance() {
        return 1 / spread;
    }
}
