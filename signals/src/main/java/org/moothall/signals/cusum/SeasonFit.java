package org.moothall.signals.cusum;

import java.util.Arrays;
import org.moothall.signals.math.Cholesky;
import org.moothall.signals.math.Logs;
import org.moothall.signals.math.Special;

/// The likeliest coefficients and size 1/a of a [Season]: in turns the mean given the size, the size given
/// the mean, until the likelihood rests.
final class SeasonFit {

    private static final int MOST_STEPS = 25;

    private final double[] y;
    private final double[][] x;
    private final int width;
    private final double[] mean;
    private double[] beta;
    private double size;

    /// @param x a row of columns for each count
    SeasonFit(double[] y, double[][] x) {
        this.y = y;
        this.x = x;
        width = x[0].length;
        mean = Arrays.stream(y).map(count -> count + 0.1).toArray();
        beta = means(Double.POSITIVE_INFINITY);
        size = likeliestSize();
        inTurns();
    }

    double[] coefficients() {
        return beta;
    }

    double size() {
        return size;
    }

    private void inTurns() {
        var scale = Math.sqrt(2.0 * Math.max(1, y.length - width));
        var likelihood = likelihood();
        var before = likelihood + 2 * scale;
        var moved = 1.0;
        for (var turn = 0;
                turn < MOST_STEPS && Math.abs(before - likelihood) / scale + Math.abs(moved) > 1e-8;
                turn++) {
            var next = likeliestSize(); // of the means before, as MASS has it: its last digits depend on that
            beta = means(size);
            moved = size - next;
            size = next;
            before = likelihood;
            likelihood = likelihood();
        }
    }

    private double[] means(double size) {
        var before = deviance(size);
        for (var step = 0; step < MOST_STEPS; step++) {
            var next = step(size);
            for (var i = 0; i < y.length; i++) mean[i] = Math.exp(dot(x[i], next));
            var now = deviance(size);
            if (!Double.isFinite(now)) break;
            if (Math.abs(now - before) / (Math.abs(now) + 0.1) < 1e-8) return next;
            before = now;
        }
        throw new ArithmeticException("The season's model does not come to rest; give the means as mu0.");
    }

    private double[] step(double size) {
        var a = new double[width][width];
        var b = new double[width];
        for (var i = 0; i < y.length; i++) {
            var w = mean[i] / (1 + mean[i] / size);
            var z = Math.log(mean[i]) + (y[i] - mean[i]) / mean[i];
            for (var r = 0; r < width; r++) {
                b[r] += w * z * x[i][r];
                for (var c = 0; c <= r; c++) a[r][c] += w * x[i][r] * x[i][c];
            }
        }
        return Cholesky.solve(a, b);
    }

    private static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    private double deviance(double size) {
        var sum = 0.0;
        for (var i = 0; i < y.length; i++)
            sum += Double.isInfinite(size)
                    ? Logs.times(y[i]) - y[i] * Math.log(mean[i]) - y[i] + mean[i]
                    : Logs.times(y[i])
                            - y[i] * Math.log(mean[i])
                            - (y[i] + size) * Math.log((y[i] + size) / (mean[i] + size));
        return 2 * sum;
    }

    private double likelihood() {
        var sum = 0.0;
        for (var i = 0; i < y.length; i++)
            sum += Special.logGamma(size + y[i])
                    - Special.logGamma(size)
                    - Special.logGamma(y[i] + 1)
                    + size * Math.log(size)
                    + y[i] * Math.log(mean[i])
                    - (size + y[i]) * Math.log(size + mean[i]);
        return sum;
    }

    /// Newton's steps on the likelihood of the size.
    private double likeliestSize() {
        var squares = 0.0;
        for (var i = 0; i < y.length; i++) squares += Math.pow(y[i] / mean[i] - 1, 2);
        var size = y.length / squares;
        for (var step = 1; step < MOST_STEPS; step++) {
            size = Math.abs(size);
            var score = 0.0;
            var information = 0.0;
            for (var i = 0; i < y.length; i++) {
                var m = size + mean[i];
                var all = size + y[i];
                score += Special.digamma(all) - Special.digamma(size) + Math.log(size) + 1 - Math.log(m) - all / m;
                information += Special.trigamma(size) - Special.trigamma(all) - 1 / size + 2 / m - all / (m * m);
            }
            var moved = score / information;
            size += moved;
            if (Math.abs(moved) <= Math.pow(Math.ulp(1.0), 0.25)) break;
        }
        if (!(size > 0))
            throw new ArithmeticException("These counts vary less than Poisson counts do; take a dispersion of 0.");
        return size;
    }
}
