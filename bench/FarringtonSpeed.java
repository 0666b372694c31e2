package org.moothall.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.moothall.signals.Mode;
import org.moothall.signals.farrington.Baseline;
import org.moothall.signals.farrington.Calendar;
import org.moothall.signals.farrington.Farrington;
import org.moothall.signals.farrington.Judgement;
import org.moothall.signals.farrington.Threshold;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One count judged by Farrington Flexible (5 years, 10 groups, 234 weeks), beside a plain reference in the same run: the same
/// two fits on a full design matrix, solved by normal equations, without any bound or p.
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FarringtonSpeed {

    private static final int T = 320;
    private static final int GUARD = 26;
    private static final int WIDTH = 11;

    @Param({"1", "10", "100"})
    private double mean;

    private final double[] counts = new double[T + 1];
    private final Calendar calendar = Calendar.steps(52);
    private Farrington compatible;
    private Farrington predictive;
    private double[][] design;
    private double[] y;

    @Setup
    public void setup() {
        var random = new Random(7);
        for (var t = 0; t <= T; t++)
            counts[t] = Math.max(0, Math.rint(mean * (1 + 0.3 * Math.sin(t * 2 * Math.PI / 52)) + Math.sqrt(1.5 * mean) * random.nextGaussian()));
        compatible = new Farrington(new Farrington.Settings(Mode.SURVEILLANCE, new Baseline(5, 3, 10, GUARD), 2.58, 1, Threshold.NB_PLUGIN, 0.005, 5, 4, 1));
        predictive = new Farrington(new Farrington.Settings(Mode.RIGHT, new Baseline(5, 3, 10, GUARD), 2.58, 1, Threshold.PREDICTIVE, 0.005, 5, 4, 2));
        matrix();
        var theirs = plain();
        var ours = nbPlugin().expected();
        if (Math.abs(theirs / ours - 1) > 1e-8) throw new IllegalStateException(theirs + " is not " + ours);
    }

    @Benchmark
    public Judgement nbPlugin() {
        return compatible.judge(counts, calendar, T);
    }

    @Benchmark
    public Judgement predictive() {
        return predictive.judge(counts, calendar, T);
    }

    /// The mean that is expected.
    @Benchmark
    public double plain() {
        var n = y.length;
        var weights = new double[n];
        java.util.Arrays.fill(weights, 1);
        var a = new double[WIDTH][WIDTH];
        var last = new double[n];
        var mu = fit(weights, a, last);
        var phi = 0.0;
        for (var i = 0; i < n; i++) phi += last[i] * Math.pow((y[i] - mu[i]) / mu[i], 2);
        phi = Math.max(1, phi / (n - WIDTH));
        var total = 0.0;
        for (var i = 0; i < n; i++) {
            var h = last[i] * dot(design[i], solve(a, design[i].clone(), true));
            var s = 1.5 * (Math.pow(y[i], 2.0 / 3) * Math.pow(mu[i], -1.0 / 6) - Math.sqrt(mu[i])) / Math.sqrt(phi * (1 - h));
            weights[i] = s > 2.58 ? 1 / (s * s) : 1;
            total += weights[i];
        }
        for (var i = 0; i < n; i++) weights[i] *= n / total;
        fit(weights, a, last);
        var row = new double[WIDTH];
        row[0] = 1;
        row[WIDTH - 1] = 1;
        return Math.exp(dot(row, beta));
    }

    private double[] beta;

    private double[] fit(double[] weights, double[][] a, double[] last) {
        var n = y.length;
        var mu = new double[n];
        var eta = new double[n];
        for (var i = 0; i < n; i++) eta[i] = Math.log(mu[i] = y[i] + 0.1);
        var before = deviance(mu, weights);
        for (var step = 0; step < 25; step++) {
            var b = new double[WIDTH];
            for (var row : a) java.util.Arrays.fill(row, 0);
            for (var i = 0; i < n; i++) {
                var w = last[i] = weights[i] * mu[i];
                var z = eta[i] + (y[i] - mu[i]) / mu[i];
                for (var r = 0; r < WIDTH; r++) {
                    b[r] += w * z * design[i][r];
                    for (var c = 0; c <= r; c++) a[r][c] += w * design[i][r] * design[i][c];
                }
            }
            beta = solve(a, b, false);
            for (var i = 0; i < n; i++) mu[i] = Math.exp(eta[i] = dot(design[i], beta));
            var now = deviance(mu, weights);
            if (Math.abs(now - before) / (Math.abs(now) + 0.1) < 1e-8) break;
            before = now;
        }
        return mu;
    }

    private double deviance(double[] mu, double[] weights) {
        var sum = 0.0;
        for (var i = 0; i < y.length; i++) sum += weights[i] * ((y[i] > 0 ? y[i] * Math.log(y[i] / mu[i]) : 0) - y[i] + mu[i]);
        return 2 * sum;
    }

    private static double dot(double[] x, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < x.length; i++) sum += x[i] * b[i];
        return sum;
    }

    /// Cholesky, or with the factor that is there already.
    private static double[] solve(double[][] a, double[] b, boolean factored) {
        if (!factored)
            for (var r = 0; r < WIDTH; r++)
                for (var c = 0; c <= r; c++) {
                    var sum = a[r][c];
                    for (var k = 0; k < c; k++) sum -= a[r][k] * a[c][k];
                    a[r][c] = r == c ? Math.sqrt(sum) : sum / a[c][c];
                }
        for (var r = 0; r < WIDTH; r++) {
            for (var k = 0; k < r; k++) b[r] -= a[r][k] * b[k];
            b[r] /= a[r][r];
        }
        for (var r = WIDTH - 1; r >= 0; r--) {
            for (var k = r + 1; k < WIDTH; k++) b[r] -= a[k][r] * b[k];
            b[r] /= a[r][r];
        }
        return b;
    }

    /// Level, time, groups 2 to 10: windows of 7 weeks are the tenth, the 45 between are nine groups of 5.
    private void matrix() {
        var first = T - 5 * 52 - 3;
        var n = T - GUARD - first;
        design = new double[n][WIDTH];
        y = new double[n];
        for (var i = 0; i < n; i++) {
            var group = i % 52 < 7 ? 9 : (i % 52 - 7) / 5;
            y[i] = counts[first + i];
            design[i][0] = 1;
            design[i][1] = (first + i - T) / 52.0;
            if (group > 0) design[i][1 + group] = 1;
        }
    }
}
