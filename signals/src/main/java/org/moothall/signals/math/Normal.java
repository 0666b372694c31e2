package org.moothall.signals.math;

/// The standard normal distribution, to about fifteen digits. Source: Abramowitz and Stegun, Handbook of
/// Mathematical Functions (1964), 26.2.10, 26.2.14; Wichura, Algorithm AS 241, Appl Stat 37 (1988) 477.
public final class Normal {

    private static final double LOG_SQRT_2PI = 0.91893853320467274178;

    private Normal() {}

    /// P(Z >= z) of the standard normal, with full relative accuracy in the upper tail.
    public static double tail(double z) {
        if (z < 0) return 1 - tail(-z);
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
    public static double quantile(double tail) {
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
