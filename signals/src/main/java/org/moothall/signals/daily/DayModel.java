package org.moothall.signals.daily;

import java.util.Arrays;
import org.moothall.signals.forecast.Weighed;
import org.moothall.signals.math.Logs;

/// log mean of a day = level + slope t + waves of the year + its type's effect (and that of the type it is
/// most like) + log of the share that is known; quasi-Poisson, by iteratively weighted least squares.
///
/// The normal equations, and what holds young and sparse series, are [DayEquations]. One is made for a
/// thread.
///
/// Source: McCullagh and Nelder, Generalized Linear Models (1989), 2.5.
final class DayModel {

    private static final int MOST_STEPS = 25;

    private Days days;
    private Course course = new Course(0, false, 0);
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
        course = new Course(today, sloped, waves);
        width = course.width();
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
        course.fill(row, n * width, at);
        n++;
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
        course.fill(columns, 0, day);
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

    double clumping() {
        var clumps = new Clumps();
        for (var i = 0; i < n; i++) clumps.add(day[i], Math.sqrt(prior[i]) * (y[i] - mean[i]), mean[i]);
        return clumps.factor(width, Math.max(1, dispersion()));
    }

    /// The mean over all days.
    double typical() {
        return Arrays.stream(mean, 0, n).average().orElse(Double.NaN);
    }

    /// The slope of the log mean, a day.
    double slope() {
        return course.sloped() ? equations.beta(1) / Course.YEAR : 0;
    }

    /// Past outbreaks count less, as in Farrington's model.
    void weighAnew(double phi, double above) {
        var total = 0.0;
        for (var i = 0; i < n; i++) {
            var root = Math.sqrt(mean[i]);
            var s = 1.5 * (Logs.twoThirds(y[i]) / Math.cbrt(root) - root) / Math.sqrt(phi);
            prior[i] = s > above / 2 ? Weighed.weight(s / Math.sqrt(1 - leverage(i)), above) : 1;
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
