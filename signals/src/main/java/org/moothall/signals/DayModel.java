package org.moothall.signals;

import java.util.Arrays;

/// log mean of a day = level + slope t + waves of the year + its type's effect (and that of the type it is
/// most like) + log of the share that is known; quasi-Poisson, by iteratively weighted least squares.
///
/// The normal equations, and what holds young and sparse series, are [DayEquations]. One is made for a
/// thread.
///
/// Source: McCullagh and Nelder, Generalized Linear Models (1989), 2.5.
final class DayModel {

    static final double YEAR = 365.25;

    private static final int MOST_STEPS = 25;
    private static final int WEEK = 7;
    private static final double UNCLUMPED = 4;

    private Days days;
    private int today;
    private boolean sloped;
    private int width;

    private int n;
    private int[] day = new int[0];
    private double[] y = new double[0];
    private int[] type = new int[0];
    private double[] offset = new double[0];
    private double[] row = new double[0];
    private double[] prior = new double[0];
    private double[] mean = new double[0];
    private double[] log = new double[0];

    private DayEquations equations;
    private double[][] inverse = new double[0][];

    DayModel() {
        days = Days.of(y, type, type);
        equations = new DayEquations(1, type);
    }

    /// @param today the day from which time is counted
    void begin(Days days, int today, boolean sloped, int waves) {
        this.days = days;
        this.today = today;
        this.sloped = sloped;
        width = 1 + (sloped ? 1 : 0) + 2 * waves;
        equations = new DayEquations(width, days.second());
        n = 0;
        if (y.length < today) room(today);
        if (row.length < today * width) row = new double[today * width];
    }

    private void room(int most) {
        day = new int[most];
        y = new double[most];
        type = new int[most];
        offset = new double[most];
        prior = new double[most];
        mean = new double[most];
        log = new double[most];
    }

    void add(int at) {
        day[n] = at;
        y[n] = days.counts()[at];
        type[n] = days.types()[at];
        offset[n] = Math.log(days.known()[at]);
        prior[n] = 1;
        fill(row, n * width, at);
        n++;
    }

    private void fill(double[] row, int at, int day) {
        var next = at;
        row[next++] = 1;
        if (sloped) row[next++] = (day - today) / YEAR;
        var angle = 2 * Math.PI / YEAR * day;
        for (var wave = 1; next < at + width; wave++) {
            row[next++] = Math.cos(wave * angle);
            row[next++] = Math.sin(wave * angle);
        }
    }

    /// @param warm begins at the means that are there, else at the counts
    /// @return whether the deviance came to rest
    boolean fit(boolean warm) {
        if (!warm)
            for (var i = 0; i < n; i++) {
                mean[i] = y[i] + 0.1;
                log[i] = Math.log(mean[i]);
            }
        var before = Double.POSITIVE_INFINITY;
        for (var step = 0; step < MOST_STEPS; step++) {
            solve();
            means();
            var now = deviance();
            if (!Double.isFinite(now)) return false;
            if (Math.abs(now - before) / (Math.abs(now) + 0.1) < 1e-9) {
                inverse = equations.inverse();
                return true;
            }
            before = now;
        }
        return false;
    }

    private void solve() {
        equations.begin();
        for (var i = 0; i < n; i++) {
            var z = log[i] - offset[i] + (y[i] - mean[i]) / mean[i];
            equations.add(type[i], row, i * width, prior[i] * mean[i], z);
        }
        equations.solve();
    }

    private void means() {
        for (var i = 0; i < n; i++) {
            var sum = equations.effect(type[i]) + offset[i];
            for (int j = 0, at = i * width; j < width; j++) sum += row[at + j] * equations.beta(j);
            log[i] = sum;
            mean[i] = Math.exp(sum);
        }
    }

    private double deviance() {
        var deviance = 0.0;
        for (var i = 0; i < n; i++) deviance += prior[i] * (Logs.times(y[i]) - y[i] * log[i] - y[i] + mean[i]);
        return 2 * deviance + equations.strain();
    }

    /// The columns of a day.
    double[] columns(int day) {
        var columns = new double[equations.size()];
        fill(columns, 0, day);
        equations.mark(columns, days.types()[day]);
        return columns;
    }

    /// log of the mean of a whole day.
    double predicted(double[] columns) {
        var sum = 0.0;
        for (var j = 0; j < columns.length; j++) sum += columns[j] * equations.beta(j);
        return sum;
    }

    /// cᵀ V c: variance of the sum of `c` times the coefficients, for a dispersion of 1.
    double variance(double[] c) {
        var sum = 0.0;
        for (var j = 0; j < c.length; j++)
            if (c[j] != 0) for (var k = 0; k < c.length; k++) sum += c[j] * inverse[j][k] * c[k];
        return sum;
    }

    /// Days less the parameters that are free to move.
    double freedom() {
        return n - equations.free(inverse);
    }

    /// Pearson's: sum of w (y - m)² / m over degrees of freedom.
    double dispersion() {
        var squares = 0.0;
        for (var i = 0; i < n; i++) squares += prior[i] * (y[i] - mean[i]) * (y[i] - mean[i]) / mean[i];
        return squares / freedom();
    }

    /// How much more sums of seven days scatter than so many days that know nothing of each other would: what
    /// comes in clumps, or drifts. Held to 1 as if by [#UNCLUMPED] weeks; not below 1.
    double clumping() {
        var squares = 0.0;
        var windows = 0;
        for (int i = 0, from = 0; i < n; i++) {
            if (i > 0 && day[i] != day[i - 1] + 1) from = i;
            if (i - from < WEEK - 1) continue;
            squares += square(i - WEEK + 1);
            windows++;
        }
        var weeks = windows / (double) WEEK;
        if (weeks <= width) return 1;
        var ratio = squares / WEEK / (weeks - width) / Math.max(1, dispersion());
        return Math.max(1, (UNCLUMPED + (weeks - width) * ratio) / (UNCLUMPED + weeks - width));
    }

    private double square(int from) {
        double off = 0;
        double means = 0;
        for (var i = from; i < from + WEEK; i++) {
            off += Math.sqrt(prior[i]) * (y[i] - mean[i]);
            means += mean[i];
        }
        return off * off / means;
    }

    /// The mean over all days.
    double typical() {
        return Arrays.stream(mean, 0, n).average().orElse(Double.NaN);
    }

    /// The slope of the log mean, a day.
    double slope() {
        return sloped ? equations.beta(1) / YEAR : 0;
    }

    /// Past outbreaks count less, as in [LogLinear#weighAnew].
    void weighAnew(double phi, double above) {
        var total = 0.0;
        for (var i = 0; i < n; i++) {
            var root = Math.sqrt(mean[i]);
            var s = 1.5 * (Logs.twoThirds(y[i]) / Math.cbrt(root) - root) / Math.sqrt(phi);
            prior[i] = s > above / 2 ? LogLinear.weight(s / Math.sqrt(1 - leverage(i)), above) : 1;
            total += prior[i];
        }
        for (var i = 0; i < n; i++) prior[i] *= n / total;
    }

    private double leverage(int i) {
        var columns = new double[equations.size()];
        System.arraycopy(row, i * width, columns, 0, width);
        equations.mark(columns, type[i]);
        return Math.min(0.999, prior[i] * mean[i] * variance(columns));
    }
}
