package org.moothall.signals.farrington;

import org.moothall.signals.forecast.Forecast;
import org.moothall.signals.forecast.Predictive;
import org.moothall.signals.math.NegativeBinomial;
import org.moothall.signals.math.Normal;

/// How the largest count that is still ordinary is made, given what a model foretells: log mean eta with
/// standard error `error`, variance `phi` times the mean; m = exp(eta), z the standard normal quantile of 1
/// - `alpha`.
public enum Threshold {
    /// U = (m^(2/3) + z sqrt(4/9 m^(1/3) tau))^(3/2), tau = phi + se²/m with se = m error. Source:
    /// Farrington, Andrews, Beale, Catchpole, J R Stat Soc A 159 (1996) 547.
    DELTA {
        @Override
        double bound(Forecast f, double alpha) {
            return Math.pow(Math.max(0, root(f) + Normal.quantile(alpha) * rootSpread(f)), 1.5);
        }

        @Override
        double p(Forecast f, double alpha, double y) {
            return Normal.tail((Math.pow(y, 2.0 / 3) - root(f)) / rootSpread(f));
        }
    },
    /// U = the 1 - alpha quantile of counts with mean m; the error of m is left out, so it rings too often.
    /// Source: Noufaily, Enki, Farrington, Garthwaite, Andrews, Charlett, Stat Med 32 (2013) 1206.
    NB_PLUGIN {
        @Override
        double bound(Forecast f, double alpha) {
            return NegativeBinomial.quantile(alpha, f.mean(), f.phi());
        }

        @Override
        double p(Forecast f, double alpha, double y) {
            return NegativeBinomial.atLeast(y, f.mean(), f.phi());
        }
    },
    /// The same with exp(eta + z error) as the mean. Source: Salmon, Schumacher, Höhle, J Stat Softw 70
    /// (2016) 10.
    MUAN {
        @Override
        double bound(Forecast f, double alpha) {
            return NegativeBinomial.quantile(alpha, highMean(f, alpha), f.phi());
        }

        @Override
        double p(Forecast f, double alpha, double y) {
            return NegativeBinomial.atLeast(y, highMean(f, alpha), f.phi());
        }
    },
    /// Ours: counts are negative binomial with the error of m in their variance, so that alarms come about
    /// as often as `alpha` says; mid-p, because counts are discrete; the last count or, where it is above
    /// its mean, the last two together, whichever is the rarer, with the chance that either is so rare: an
    /// outbreak seldom keeps to one step. What weighing anew does to mean and `phi` without any outbreak is
    /// taken out.
    PREDICTIVE {
        @Override
        double bound(Forecast f, double alpha) {
            return Predictive.bound(f, alpha);
        }

        @Override
        double p(Forecast f, double alpha, double y) {
            return Predictive.p(f, y);
        }
    };

    abstract double bound(Forecast f, double alpha);

    /// P of a count of `y` or more.
    abstract double p(Forecast f, double alpha, double y);

    /// The mean, as large as its error lets it be.
    static double highMean(Forecast f, double alpha) {
        return Math.exp(f.eta() + Normal.quantile(alpha) * f.error());
    }

    private static double root(Forecast f) {
        return Math.exp(f.eta() * 2 / 3);
    }

    private static double rootSpread(Forecast f) {
        var m = f.mean();
        return Math.sqrt(4.0 / 9 * Math.cbrt(m) * (f.phi() + m * f.error() * f.error()));
    }
}
