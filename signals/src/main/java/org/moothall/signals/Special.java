package org.moothall.signals;

/// Functions that tails and likelihoods are made of, to about fifteen digits. Source: Abramowitz and Stegun, Handbook
/// of
/// Mathematical Functions (1964), 6.1.40, 6.3.18, 6.4.12, 26.2.10, 26.2.14, 26.5.8; Wichura, Algorithm AS 241 (1988).
final class Special {

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
    static double logGamma(double x) {
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
    static double digamma(double x) {
        var below = 0.0;
        var at = x;
        while (at < 10) below += 1 / at++;
        return Math.log(at) - 0.5 / at + series(DIGAMMA, at) / (at * at) - below;
    }

    /// The second derivative of log Gamma.
    static double trigamma(double x) {
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
    static double studentBothTails(double t, double freedom) {
        return beta(freedom / (freedom + t * t), freedom / 2, 0.5);
    }

    /// P(Z >= z) of the standard normal, with full relative accuracy in the upper tail.
    static double normalTail(double z) {
        if (z < 0) return 1 - normalTail(-z);
        var density = Math.exp(-0.5 * z * z - LOG_SQRT_2PI);
        if (z < 3) {
            var term = z;
            var sum = z;
            for (var k = 1; term > 1e-17 * sum; k++) sum += term *= z * z / (2 * k + 1);
            return 0.5 - density * sum;
        }
        var fraction = 0.0;
        for (var k = 200; k > 0; k--) fraction = k / (z + fraction);
        return density / (z + fraction);
    }

    private static final double[] CENTRE = {
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080
    };
    private static final double[] CENTRE_BELOW = {
        5.2264952788528545610e3,
        2.8729085735721942674e4,
        3.9307895800092710610e4,
        2.1213794301586595867e4,
        5.3941960214247511077e3,
        6.8718700749205790830e2,
        4.2313330701600911252e1,
        1
    };
    private static final double[] MIDDLE = {
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
        3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734
    };
    private static final double[] MIDDLE_BELOW = {
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940,
        2.05319162663775882187,
        1
    };
    private static final double[] FAR = {
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720
    };
    private static final double[] FAR_BELOW = {
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1
    };

    /// z with P(Z >= z) = tail.
    static double normalQuantile(double tail) {
        var q = 0.5 - tail;
        if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, CENTRE_BELOW, 0.180625 - q * q);
        var r = Math.sqrt(-Math.log(q < 0 ? 1 - tail : tail));
        var z = r <= 5 ? ratio(MIDDLE, MIDDLE_BELOW, r - 1.6) : ratio(FAR, FAR_BELOW, r - 5);
        return q < 0 ? -z : z;
    }

    private static double ratio(double[] above, double[] below, double x) {
        double a = 0;
        double b = 0;
        for (var i = 0; i < above.length; i++) {
            a = a * x + above[i];
            b = b * x + below[i];
        }
        return a / b;
    }
}
