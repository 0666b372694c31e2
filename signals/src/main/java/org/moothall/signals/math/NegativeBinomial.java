package org.moothall.signals.math;

/// Counts with mean m and variance `phi` m: negative binomial of size m / (phi - 1), Poisson where `phi` is
/// 1. All tails are sums of probabilities, each made of the one before by P(k+1) = P(k) (m + k (phi - 1)) /
/// (phi (k + 1)), so that nothing is lost as `phi` comes near to 1. Source: Johnson, Kemp, Kotz, Univariate
/// Discrete Distributions (2005), chapter 5.
public final class NegativeBinomial {

    /// Beyond this `phi` the sums grow long, and the incomplete beta function is the shorter way.
    private static final double MANY_TERMS = 50;

    /// Means that no count has; a model that knows nothing of a season foretells them. They are taken as normal.
    private static final double TOO_LARGE = 1e9;

    private NegativeBinomial() {}

    /// P(Y = y).
    public static double probability(double y, double mean, double phi) {
        if (mean <= 0) return y == 0 ? 1 : 0;
        var over = phi - 1;
        var none = over < 1e-12 ? mean : mean * Math.log1p(over) / over;
        return Math.exp(rising(y, over <= 0 ? Double.POSITIVE_INFINITY : mean / over)
                + y * Math.log(mean / phi)
                - Special.logGamma(y + 1)
                - none);
    }

    /// log of Gamma(r + y) / (Gamma(r) r^y).
    private static double rising(double y, double r) {
        if (r > 1e15) return 0;
        if (r < 10) return Special.logGamma(r + y) - Special.logGamma(r) - y * Math.log(r);
        return (y + r - 0.5) * Math.log1p(y / r) - y + Special.stirling(r + y) - Special.stirling(r);
    }

    /// P(Y >= y).
    public static double atLeast(double y, double mean, double phi) {
        if (y <= 0 || mean == Double.POSITIVE_INFINITY) return 1;
        if (mean > TOO_LARGE) return Normal.tail((y - 0.5 - mean) / Math.sqrt(phi * mean));
        if (phi > MANY_TERMS) return Special.beta((phi - 1) / phi, y, mean / (phi - 1));
        return y > mean ? upward(y, mean, phi) : 1 - downward(y - 1, mean, phi);
    }

    /// P(Y > y) + P(Y = y) / 2: as often below a as a says, on average over many series, where P(Y >= y) is
    /// so less often.
    public static double midP(double y, double mean, double phi) {
        return atLeast(y, mean, phi) - probability(y, mean, phi) / 2;
    }

    private static double upward(double y, double mean, double phi) {
        var term = probability(y, mean, phi);
        var sum = term;
        for (var k = y; counts(term, sum); k++) sum += term *= (mean + k * (phi - 1)) / (phi * (k + 1));
        return sum;
    }

    private static double downward(double y, double mean, double phi) {
        var term = probability(y, mean, phi);
        var sum = term;
        for (var k = y; k > 0 && counts(term, sum); k--) sum += term *= phi * k / (mean + (k - 1) * (phi - 1));
        return sum;
    }

    /// Below the normal numbers a term times 0.9 may be itself again, for ever.
    private static boolean counts(double term, double sum) {
        return term >= Double.MIN_NORMAL && term > 1e-17 * sum;
    }

    /// The least y with P(Y > y) <= `tail`.
    public static double quantile(double tail, double mean, double phi) {
        if (!(tail > 0 && tail < 1)) throw new IllegalArgumentException(tail + " is no tail between 0 and 1.");
        if (mean <= 0) return 0;
        var allowed = tail + 64 * Math.ulp(1 - tail);
        var y = guess(tail, mean, phi);
        if (mean > TOO_LARGE) return y;
        var above = atLeast(y + 1, mean, phi);
        while (above > allowed) {
            y += 1 + Math.floor(0.1 * Math.sqrt(phi * mean));
            above = atLeast(y + 1, mean, phi);
        }
        for (var term = probability(y, mean, phi); y > 0 && above + term <= allowed; y--) {
            above += term;
            term *= phi * y / (mean + (y - 1) * (phi - 1));
        }
        return y;
    }

    /// The least y with [#midP] <= `tail`.
    public static double rare(double tail, double mean, double phi) {
        var y = quantile(tail, mean, phi);
        return midP(y, mean, phi) <= tail ? y : y + 1;
    }

    /// P(X >= x, or X > its mean and X + Y >= sum) of two counts that know nothing of each other.
    public static double either(double x, double meanX, double phiX, double sum, double meanY, double phiY) {
        var from = x - 1;
        var all = atLeast(x, meanX, phiX);
        if (from <= meanX) return all;
        var chance = probability(from, meanX, phiX);
        var rest = sum - from;
        var tail = atLeast(rest, meanY, phiY);
        var at = probability(rest, meanY, phiY);
        for (var k = from; k > meanX && chance > 1e-17 * all && tail > 0; k--) {
            all += chance * tail;
            chance *= phiX * k / (meanX + (k - 1) * (phiX - 1));
            tail -= at;
            at *= (meanY + rest * (phiY - 1)) / (phiY * (rest + 1));
            rest++;
        }
        return all;
    }

    /// By the first three moments (Cornish and Fisher), rather above than below.
    private static double guess(double tail, double mean, double phi) {
        var z = Normal.quantile(tail);
        var skew = (2 * phi - 1) * (z * z - 1) / 6;
        return Math.max(0, Math.floor(mean + z * Math.sqrt(phi * mean) + skew + 1));
    }
}
