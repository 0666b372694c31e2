package org.moothall.signals;

/// How the largest count that is still ordinary is made, given what a model foretells: log mean eta with
/// standard error `error`, variance `phi` times the mean; m = exp(eta), z the standard normal quantile of 1
/// - `alpha`.
public enum Threshold {
    /// U = (m^(2/3) + z sqrt(4/9 m^(1/3) tau))^(3/2), tau = phi + se²/m with se = m error. Source:
    /// Farrington, Andrews, Beale, Catchpole, J R Stat Soc A 159 (1996) 547.
    DELTA {
        @Override
        double bound(Forecast f, double alpha) {
            return Math.pow(Math.max(0, f.root() + Normal.quantile(alpha) * f.rootSpread()), 1.5);
        }

        @Override
        double p(Forecast f, double alpha, double y) {
            return Normal.tail((Math.pow(y, 2.0 / 3) - f.root()) / f.rootSpread());
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
            return NegativeBinomial.quantile(alpha, f.highMean(alpha), f.phi());
        }

        @Override
        double p(Forecast f, double alpha, double y) {
            return NegativeBinomial.atLeast(y, f.highMean(alpha), f.phi());
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

    /// What a model foretells of one count.
    ///
    /// @param freedom degrees of, that `phi` was estimated with
    /// @param before the count before it; NaN where it is not known or not to be looked at
    /// @param meanBefore its mean
    record Forecast(double eta, double error, double phi, double freedom, double before, double meanBefore) {

        double mean() {
            return Math.exp(eta);
        }

        double highMean(double alpha) {
            return Math.exp(eta + Normal.quantile(alpha) * error);
        }

        double root() {
            return Math.exp(eta * 2 / 3);
        }

        double rootSpread() {
            var m = mean();
            return Math.sqrt(4.0 / 9 * Math.cbrt(m) * (phi + m * error * error));
        }
    }

    abstract double bound(Forecast f, double alpha);

    /// P of a count of `y` or more.
    abstract double p(Forecast f, double alpha, double y);
}
