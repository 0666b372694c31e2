package org.moothall.signals.farrington;

import java.util.Arrays;
import org.moothall.signals.forecast.Weighed;
import org.moothall.signals.math.Logs;

/// log mean of count i = level of its group + slope times its time, fitted by iteratively weighted least
/// squares, as R's `glm` with a Poisson family does. Within a run of neighbours of one group each mean is
/// the one before times a factor. One is made for a thread and used again and again; nothing is allocated
/// once it has grown.
///
/// Source: McCullagh and Nelder, Generalized Linear Models (1989), 2.5.
final class LogLinear {

    private static final int MOST_STEPS = 25;

    private int n;
    private double[] y = new double[0];
    private double[] time = new double[0];
    private int[] group = new int[0];
    private double[] prior = new double[0];
    private double[] mean = new double[0];
    private double[] log = new double[0];
    /// of the last step: the mean before it times the prior weight
    private double[] weight = new double[0];

    private final Arrow arrow = new Arrow();

    void begin(int groups, int most) {
        n = 0;
        arrow.groups(groups);
        if (y.length < most) {
            y = new double[most];
            time = new double[most];
            group = new int[most];
            prior = new double[most];
            mean = new double[most];
            log = new double[most];
            weight = new double[most];
        }
    }

    void add(double count, double at, int of) {
        y[n] = count;
        time[n] = at;
        group[n] = of;
        prior[n] = 1;
        n++;
    }

    double largest() {
        var largest = 0.0;
        for (var i = 0; i < n; i++) largest = Math.max(largest, y[i]);
        return largest;
    }

    void reset() {
        Arrays.fill(prior, 0, n, 1);
    }

    /// @param warm begins at the means that are there, else at the counts
    /// @return whether the deviance came to rest
    boolean fit(boolean sloped, boolean warm) {
        if (!warm)
            for (var i = 0; i < n; i++) {
                mean[i] = y[i] + 0.1;
                log[i] = Math.log(mean[i]);
            }
        var before = deviance();
        for (var step = 0; step < MOST_STEPS; step++) {
            if (!solve(sloped)) return false;
            means();
            var now = deviance();
            if (!(now < Double.POSITIVE_INFINITY)) return false;
            if (Math.abs(now - before) / (Math.abs(now) + 0.1) < 1e-8) return true;
            before = now;
        }
        return false;
    }

    private boolean solve(boolean sloped) {
        arrow.begin();
        for (var i = 0; i < n; i++) {
            var w = prior[i] * mean[i];
            weight[i] = w;
            arrow.add(group[i], time[i], w, log[i] + (y[i] - mean[i]) / mean[i]);
        }
        return arrow.solve(sloped) && freedom() > 0;
    }

    private void means() {
        var factor = Math.exp(arrow.slope());
        for (var i = 0; i < n; i++) {
            var follows = i > 0 && group[i] == group[i - 1] && time[i] == time[i - 1] + 1;
            log[i] = arrow.at(group[i], time[i]);
            mean[i] = follows ? mean[i - 1] * factor : Math.exp(log[i]);
        }
    }

    private double deviance() {
        var deviance = 0.0;
        for (var i = 0; i < n; i++) deviance += prior[i] * (Logs.times(y[i]) - y[i] * log[i] - y[i] + mean[i]);
        return 2 * deviance;
    }

    /// The mean over all counts.
    double typical() {
        var sum = 0.0;
        for (var i = 0; i < n; i++) sum += mean[i];
        return sum / n;
    }

    boolean has(int g) {
        return arrow.has(g);
    }

    double slope() {
        return arrow.slope();
    }

    int freedom() {
        return n - arrow.parameters();
    }

    /// log of the mean of that group at that time.
    double predicted(int g, double at) {
        return arrow.at(g, at);
    }

    /// Variance of [#predicted], for a dispersion of 1.
    double variance(int g, double at) {
        return arrow.variance(g, at);
    }

    /// Variance of the slope, for a dispersion of 1.
    double slopeVariance() {
        return arrow.slopeVariance();
    }

    /// Pearson's, with the weights of the last step as R has them.
    double dispersionOfLastStep() {
        var squares = 0.0;
        for (var i = 0; i < n; i++) {
            var r = (y[i] - mean[i]) / mean[i];
            squares += weight[i] * r * r;
        }
        return squares / freedom();
    }

    /// Pearson's as it would be, were the mean 1 / weight: R's slip after weighing anew.
    double dispersionOfPriors() {
        var squares = 0.0;
        for (var i = 0; i < n; i++) {
            var r = (y[i] - mean[i]) / mean[i];
            squares += prior[i] * r * r;
        }
        return squares / freedom();
    }

    /// Pearson's: sum of w (y - m)² / m over degrees of freedom.
    double dispersion() {
        var squares = 0.0;
        for (var i = 0; i < n; i++) squares += prior[i] * (y[i] - mean[i]) * (y[i] - mean[i]) / mean[i];
        return squares / freedom();
    }

    /// Past outbreaks count less: with Anscombe's residual s = 3 (y^(2/3) m^(-1/6) - m^(1/2)) / (2
    /// sqrt(phi (1 - h))), h the leverage, the weight is in proportion to s⁻² where s > `above`, else to
    /// 1; the weights' sum is n.
    void weighAnew(double phi, double above) {
        var total = 0.0;
        for (var i = 0; i < n; i++) {
            var leverage = weight[i] * variance(group[i], time[i]);
            var root = Math.sqrt(mean[i]);
            prior[i] = Weighed.weight(
                    1.5 * (Logs.twoThirds(y[i]) / Math.cbrt(root) - root) / Math.sqrt(phi * (1 - leverage)), above);
            total += prior[i];
        }
        var gamma = n / total;
        for (var i = 0; i < n; i++) prior[i] *= gamma;
    }
}
