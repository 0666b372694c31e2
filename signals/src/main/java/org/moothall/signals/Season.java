package org.moothall.signals;

import java.util.Arrays;

/// A mean in control: log m(t) = level + slope t + waves of a year, fitted to counts with variance m + a m²
/// by maximum likelihood, as `glm.nb` of R's MASS does, which `glrnb` of R's surveillance calls.
///
/// Source: Venables and Ripley, Modern Applied Statistics with S (2002), 7.4.
///
/// @param coefficients level, slope (where there is one), cosine and sine of each wave
/// @param dispersion a
public record Season(double[] coefficients, double dispersion, boolean sloped, double perYear) {

    private static final int MOST_STEPS = 25;

    /// @param counts of a time without outbreaks; NaN are left out
    /// @param first `t` of the first of them
    /// @param waves a year; 0 for none
    /// @throws ArithmeticException where there is no such model of these counts
    public static Season fit(double[] counts, int first, int waves, boolean sloped, double perYear) {
        var known = (int) Arrays.stream(counts).filter(y -> !Double.isNaN(y)).count();
        var width = 1 + (sloped ? 1 : 0) + 2 * waves;
        if (known <= width) throw new ArithmeticException("There are too few counts to learn a season from.");
        var y = new double[known];
        var x = new double[known][];
        for (int i = 0, at = 0; i < counts.length; i++) {
            if (Double.isNaN(counts[i])) continue;
            y[at] = counts[i];
            x[at++] = row(first + i, waves, sloped, perYear);
        }
        if (Arrays.stream(y).sum() == 0) throw new ArithmeticException("All counts to learn from are 0.");
        return new Fit(y, x, width).season(sloped, perYear);
    }

    private static double[] row(double t, int waves, boolean sloped, double perYear) {
        var row = new double[1 + (sloped ? 1 : 0) + 2 * waves];
        row[0] = 1;
        var at = 1;
        if (sloped) row[at++] = t;
        for (var wave = 1; wave <= waves; wave++) {
            row[at++] = Math.cos(2 * wave * Math.PI / perYear * t);
            row[at++] = Math.sin(2 * wave * Math.PI / perYear * t);
        }
        return row;
    }

    public double mean(double t) {
        var row = row(t, (coefficients.length - (sloped ? 2 : 1)) / 2, sloped, perYear);
        var log = 0.0;
        for (var i = 0; i < row.length; i++) log += row[i] * coefficients[i];
        return Math.exp(log);
    }

    private static final class Fit {
        private final double[] y;
        private final double[][] x;
        private final int width;
        private final double[] mean;
        private double[] beta;

        Fit(double[] y, double[][] x, int width) {
            this.y = y;
            this.x = x;
            this.width = width;
            mean = new double[y.length];
            beta = new double[width];
        }

        /// In turns: the mean given the size 1/a, the size given the mean, until the likelihood rests.
        Season season(boolean sloped, double perYear) {
            for (var i = 0; i < y.length; i++) mean[i] = y[i] + 0.1;
            means(Double.POSITIVE_INFINITY);
            var size = size();
            var scale = Math.sqrt(2.0 * Math.max(1, y.length - width));
            var likelihood = likelihood(size);
            var before = likelihood + 2 * scale;
            var moved = 1.0;
            for (var turn = 0;
                    turn < MOST_STEPS && Math.abs(before - likelihood) / scale + Math.abs(moved) > 1e-8;
                    turn++) {
                var next = size(); // of the means before, as MASS has it: its last digits depend on that
                means(size);
                moved = size - next;
                size = next;
                before = likelihood;
                likelihood = likelihood(size);
            }
            return new Season(beta, 1 / size, sloped, perYear);
        }

        private void means(double size) {
            var before = deviance(size);
            for (var step = 0; step < MOST_STEPS; step++) {
                beta = step(size);
                for (var i = 0; i < y.length; i++) mean[i] = Math.exp(dot(x[i], beta));
                var now = deviance(size);
                if (!Double.isFinite(now)) break;
                if (Math.abs(now - before) / (Math.abs(now) + 0.1) < 1e-8) return;
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

        private double likelihood(double size) {
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
        private double size() {
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
}
