package org.moothall.signals;

/// [Threshold#PREDICTIVE] in figures. A total of mean m that is foretold with relative error e has variance
/// phi m + (m e)².
final class Predictive {

    private Predictive() {}

    static double p(Threshold.Forecast f, double y) {
        return Double.isNaN(y) ? y : wider(Math.min(1, plain(f, y)), f.freedom() / 2);
    }

    private static double plain(Threshold.Forecast f, double y) {
        var mean = f.mean();
        var alone = NegativeBinomial.midP(y, mean, spread(f, mean));
        if (Double.isNaN(f.before())) return alone;
        if (y <= mean) return chance(f, alone);
        var both = mean + f.meanBefore();
        return chance(f, Math.min(alone, NegativeBinomial.midP(y + f.before(), both, spread(f, both))));
    }

    /// The dispersion is itself an estimate, and of skewed counts a rough one: a normal tail becomes
    /// Student's, with half the freedom.
    private static double wider(double p, double freedom) {
        if (!(p < 0.5)) return p;
        return Special.studentBothTails(Normal.quantile(Math.max(p, 1e-290)), freedom) / 2;
    }

    /// That the last count or, where it is above its mean, the last two together are as rare as that.
    private static double chance(Threshold.Forecast f, double rarer) {
        var mean = f.mean();
        var tail = Math.clamp(rarer * (1 + 1e-9), 1e-290, 1 - 1e-12);
        var both = mean + f.meanBefore();
        return NegativeBinomial.either(
                NegativeBinomial.rare(tail, mean, spread(f, mean)),
                mean,
                spread(f, mean),
                NegativeBinomial.rare(tail, both, spread(f, both)),
                f.meanBefore(),
                spread(f, f.meanBefore()));
    }

    private static double spread(Threshold.Forecast f, double mean) {
        return f.phi() + mean * f.error() * f.error();
    }

    /// The largest y with p > `alpha`; -1 where there is none.
    static double bound(Threshold.Forecast f, double alpha) {
        var y = guess(f, alpha);
        while (y >= 0 && p(f, y) <= alpha) y--;
        while (p(f, y + 1) > alpha) y++;
        return y;
    }

    /// P of a count of `y` or less, of one count or one sum.
    static double fall(Threshold.Forecast f, double y) {
        if (Double.isNaN(y)) return y;
        return wider(Math.min(1, 1 - NegativeBinomial.midP(y, f.mean(), spread(f, f.mean()))), f.freedom() / 2);
    }

    /// The least y with [#fall] > `tail`.
    static double floor(Threshold.Forecast f, double tail) {
        var mean = f.mean();
        var y = Math.max(0, Math.floor(mean - Normal.quantile(tail) * Math.sqrt(spread(f, mean) * mean)));
        while (y > 0 && fall(f, y - 1) > tail) y--;
        while (fall(f, y) <= tail) y++;
        return y;
    }

    private static double guess(Threshold.Forecast f, double alpha) {
        var mean = f.mean();
        if (Double.isNaN(f.before())) return NegativeBinomial.rare(alpha, mean, spread(f, mean)) - 1;
        var alone = NegativeBinomial.rare(0.6 * alpha, mean, spread(f, mean));
        var both = mean + f.meanBefore();
        return Math.max(0, Math.min(alone, NegativeBinomial.rare(0.6 * alpha, both, spread(f, both)) - f.before()) - 1);
    }
}
