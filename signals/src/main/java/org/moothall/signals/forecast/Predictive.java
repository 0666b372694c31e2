package org.moothall.signals.forecast;

import org.moothall.signals.math.NegativeBinomial;
import org.moothall.signals.math.Normal;
import org.moothall.signals.math.Special;

/// Counts are negative binomial with the error of the mean in their variance, so that alarms come about as
/// often as asked for; mid-p, because counts are discrete; the last count or, where it is above its mean,
/// the last two together, whichever is the rarer, with the chance that either is so rare: an outbreak
/// seldom keeps to one step.
public final class Predictive {

    /// Steps from a good guess; after so many it is time to ask whether there is an end.
    private static final int PATIENCE = 100;
    private static final double BEYOND_ALL = 1e15;

    private Predictive() {}

    public static double p(Forecast f, double y) {
        return Double.isNaN(y) ? y : wider(Math.min(1, plain(f, y)), f.freedom() / 2);
    }

    private static double plain(Forecast f, double y) {
        var mean = f.mean();
        var alone = NegativeBinomial.midP(y, mean, f.spread(mean));
        if (Double.isNaN(f.before())) return alone;
        if (y <= mean) return chance(f, alone);
        var both = mean + f.meanBefore();
        return chance(f, Math.min(alone, NegativeBinomial.midP(y + f.before(), both, f.spread(both))));
    }

    /// The dispersion is itself an estimate, and of skewed counts a rough one: a normal tail becomes
    /// Student's, with half the freedom.
    private static double wider(double p, double freedom) {
        if (!(p < 0.5)) return p;
        return Special.studentBothTails(Normal.quantile(Math.max(p, 1e-290)), freedom) / 2;
    }

    /// That the last count or, where it is above its mean, the last two together are as rare as that.
    private static double chance(Forecast f, double rarer) {
        var mean = f.mean();
        var tail = Math.clamp(rarer * (1 + 1e-9), 1e-290, 1 - 1e-12);
        var both = mean + f.meanBefore();
        return NegativeBinomial.either(
                NegativeBinomial.rare(tail, mean, f.spread(mean)),
                mean,
                f.spread(mean),
                NegativeBinomial.rare(tail, both, f.spread(both)),
                f.meanBefore(),
                f.spread(f.meanBefore()));
    }

    /// The largest y with p > `alpha`; -1 where there is none, infinity where no count is so rare: with
    /// few degrees of freedom Student's tail ends in what a double can tell from nothing.
    public static double bound(Forecast f, double alpha) {
        var y = guess(f, alpha);
        while (y >= 0 && p(f, y) <= alpha) y--;
        for (var steps = 0; p(f, y + 1) > alpha; steps++, y++)
            if (steps == PATIENCE && p(f, BEYOND_ALL) > alpha) return Double.POSITIVE_INFINITY;
        return y;
    }

    /// P of a count of `y` or less, of one count or one sum.
    public static double fall(Forecast f, double y) {
        if (Double.isNaN(y)) return y;
        return wider(Math.min(1, 1 - NegativeBinomial.midP(y, f.mean(), f.spread(f.mean()))), f.freedom() / 2);
    }

    /// The least y with [#fall] > `tail`.
    public static double floor(Forecast f, double tail) {
        var mean = f.mean();
        var y = Math.max(0, Math.floor(mean - Normal.quantile(tail) * Math.sqrt(f.spread(mean) * mean)));
        while (y > 0 && fall(f, y - 1) > tail) y--;
        while (fall(f, y) <= tail) y++;
        return y;
    }

    private static double guess(Forecast f, double alpha) {
        var mean = f.mean();
        if (Double.isNaN(f.before())) return NegativeBinomial.rare(alpha, mean, f.spread(mean)) - 1;
        var alone = NegativeBinomial.rare(0.6 * alpha, mean, f.spread(mean));
        var both = mean + f.meanBefore();
        return Math.max(0, Math.min(alone, NegativeBinomial.rare(0.6 * alpha, both, f.spread(both)) - f.before()) - 1);
    }
}
