package org.moothall.signals.math;

/// Functions that tails and likelihoods are made of, to about fifteen digits. Source: Abramowitz and
/// Stegun, Handbook of Mathematical Functions (1964), 6.1.40, 6.3.18, 6.4.12, 26.5.8.
public final class Special {

    private static final double LOG_SQRT_2PI = 0.91893853320467274178;
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400
    };
    private static final double[] DIGAMMA = {
        -1.0 / 12, 1.0 / 120, -1.0 / 252, 1.0 / 240, -1.0 / 132, 691.0 / 32760, -1.0 / 12
    };
    private static final double[] TRIGAMMA = {1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6
    };
    private static final double TINY = 1e-300;

    private Special() {}

    /// log Gamma(x), x > 0.
    public static double logGamma(double x) {
        var shift = 1.0;
        var at = x;
        while (at < 10) shift *= at++;
        return (at - 0.5) * Math.log(at) - at + LOG_SQRT_2PI + stirling(at) - Math.log(shift);
    }

    /// log Gamma(x) less (x - 1/2) log x - x + log sqrt(2 pi), x >= 10.
    static double stirling(double x) {
        return series(STIRLING, x) / x;
    }

    /// The derivative of log Gamma.
    public static double digamma(double x) {
        var below = 0.0;
        var at = x;
        while (at < 10) below += 1 / at++;
        return Math.log(at) - 0.5 / at + series(DIGAMMA, at) / (at * at) - below;
    }

    /// The second derivative of log Gamma.
    public static double trigamma(double x) {
        var below = 0.0;
        var at = x;
        while (at < 10) {
            below += 1 / (at * at);
            at++;
        }
        return 1 / at + 0.5 / (at * at) + series(TRIGAMMA, at) / (at * at * at) + below;
    }

    /// c0 + c1/x² + c2/x⁴ + …
    private static double series(double[] c, double x) {
        var y = 1 / (x * x);
        var sum = 0.0;
        for (var i = c.length - 1; i >= 0; i--) sum = sum * y + c[i];
        return sum;
    }

    /// I_x(a, b), the regularised incomplete beta function.
    static double beta(double x, double a, double b) {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        return x > (a + 1) / (a + b + 2) ? 1 - lowerBeta(1 - x, b, a) : lowerBeta(x, a, b);
    }

    private static double lowerBeta(double x, double a, double b) {
        var front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
        var c = 1.0;
        var d = 1 / (1 - (a + b) * x / (a + 1));
        var h = d;
        for (var m = 1; m < 10_000; m++) {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < 1e-16) break;
        }
        return front * h / a;
    }

    private static double away(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    /// P(|T| >= |t|) of Student's t with `freedom` degrees.
    public static double studentBothTails(double t, double freedom) {
        return beta(freedom / (freedom + t * t), freedom / 2, 0.5);
    }
}
