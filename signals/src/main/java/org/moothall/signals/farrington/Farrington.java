package org.moothall.signals.farrington;

import org.moothall.signals.Mode;
import org.moothall.signals.forecast.Forecast;
import org.moothall.signals.forecast.Weighed;
import org.moothall.signals.math.Normal;
import org.moothall.signals.math.Special;

/// Farrington's method and Noufaily's: a count against a log-linear model of the same season of earlier
/// years, in which past outbreaks weigh less. One is made for a thread.
///
/// Steps: fit; dispersion phi = max(1, Pearson's); weigh anew by Anscombe's residuals; fit again, phi
/// again. The trend stays if there are three years, its t-test has p < `trendP` and it foretells no more
/// than the largest count of the baseline; else all again without it. Then the bound by [Threshold].
///
/// R takes sum of weight ((y - m) / m)² / freedom for phi in the standard errors and the trend's test,
/// after weighing anew: up to a half too small. [Mode#SURVEILLANCE] does the same, [Mode#RIGHT] does not,
/// and tests the trend before it weighs anew.
///
/// Source: Farrington et al. 1996 and Noufaily et al. 2013, as in [Threshold].
public final class Farrington {

    /// @param weighAbove Anscombe's residual from which on a count weighs less: 2.58 (2013), 1 (1996)
    /// @param trendP 1 (2013: always a trend), 0.05 (1996); 0 for none
    /// @param alpha one-sided
    /// @param leastCases so many cases in the last `leastSpan` steps before an alarm is spoken of: 5 in 4
    /// @param together 2: [Threshold#PREDICTIVE] looks at the last two counts together as well; 1: at one
    public record Settings(
            Mode mode,
            Baseline baseline,
            double weighAbove,
            double trendP,
            Threshold threshold,
            double alpha,
            int leastCases,
            int leastSpan,
            int together) {

        public Settings {
            if (!(alpha > 0 && alpha < 0.5)) throw new IllegalArgumentException("alpha lies between 0 and 0.5.");
            if (!(weighAbove > 0)) throw new IllegalArgumentException("The residual to weigh by is above 0.");
            if (mode == Mode.SURVEILLANCE && threshold == Threshold.PREDICTIVE)
                throw new IllegalArgumentException("R's surveillance has no such bound; take delta, nbPlugin or muan.");
            if (together < 1 || together > 2)
                throw new IllegalArgumentException("One count is judged, or two together.");
            if (leastSpan < 1) throw new IllegalArgumentException("Cases are counted over at least one step.");
        }
    }

    private static final int ROUNDS = 3;

    private final Settings settings;
    private final LogLinear model = new LogLinear();
    private double phi;
    /// the dispersion that standard errors are made with
    private double errors;
    /// the model's means over what they would be without weighing
    private double shrunk = 1;

    public Farrington(Settings settings) {
        this.settings = settings;
    }

    /// @param counts one a step, NaN where not known
    public Judgement judge(double[] counts, Calendar calendar, int t) {
        var baseline = settings.baseline();
        if (calendar.before(t, baseline.years()) < baseline.around()) return Judgement.NONE;
        baseline.fill(model, counts, calendar, t);
        var trend = settings.trendP() > 0 && withTrend();
        if (!trend && !fitted(false)) return Judgement.NONE;
        var last = baseline.groups() - 1;
        if (!model.has(last)) return Judgement.NONE;
        var forecast = forecast(last, settings.together() > 1 && t > 0 ? counts[t - 1] : Double.NaN);
        return judged(counts, t, forecast, trend);
    }

    private Forecast forecast(int group, double before) {
        return new Forecast(
                model.predicted(group, 0) - Math.log(shrunk),
                Math.sqrt(errors * model.variance(group, 0)),
                phi,
                model.freedom(),
                before,
                Math.exp(model.predicted(group, -1)) / shrunk);
    }

    private boolean withTrend() {
        if (!fitted(true)) return false;
        var slope = model.slope();
        var t = slope / Math.sqrt(errors * model.slopeVariance());
        return settings.baseline().years() >= 3
                && Special.studentBothTails(t, model.freedom()) < settings.trendP()
                && Math.exp(model.predicted(settings.baseline().groups() - 1, 0)) <= model.largest();
    }

    private boolean fitted(boolean sloped) {
        model.reset();
        if (!model.fit(sloped, false)) return false;
        for (var round = 0; round < (predictive() ? ROUNDS : 1); round++) {
            model.weighAnew(dispersion(), settings.weighAbove());
            if (!model.fit(sloped, settings.mode() == Mode.RIGHT)) return false;
        }
        phi = dispersion();
        shrunk = 1;
        if (predictive()) restore();
        errors = settings.mode() == Mode.RIGHT ? phi : model.dispersionOfPriors();
        return true;
    }

    private double dispersion() {
        return Math.max(1, settings.mode() == Mode.RIGHT ? model.dispersion() : model.dispersionOfLastStep());
    }

    private boolean predictive() {
        return settings.threshold() == Threshold.PREDICTIVE;
    }

    /// Weighing makes mean and dispersion smaller even where there never was an outbreak; by how much, the
    /// model itself says.
    private void restore() {
        var weighed = new Weighed(model.typical(), phi, settings.weighAbove());
        phi = weighed.phi();
        shrunk = weighed.shrunk();
    }

    private Judgement judged(double[] counts, int t, Forecast forecast, boolean trend) {
        var threshold = settings.threshold();
        var y = counts[t];
        var bound = threshold.bound(forecast, settings.alpha());
        var p = threshold.p(forecast, settings.alpha(), y);
        var from = from(forecast);
        var score = predictive() ? Math.log(p) / Math.log(settings.alpha()) : (y - from) / (bound - from);
        var enough = enough(counts, t);
        var above = settings.mode() == Mode.RIGHT ? y > bound : score > 1;
        return new Judgement(
                true,
                bound,
                enough && above,
                forecast.mean(),
                mean(forecast),
                phi,
                score,
                p,
                enough,
                trend,
                trend ? model.slope() : Double.NaN);
    }

    /// R counts scores of negative binomial bounds from the log of the mean.
    private double from(Forecast forecast) {
        var logged = settings.mode() == Mode.SURVEILLANCE && settings.threshold() != Threshold.DELTA;
        return logged ? forecast.eta() : forecast.mean();
    }

    /// R writes exp(m + z se) here for [Threshold#DELTA].
    private double mean(Forecast f) {
        return switch (settings.threshold()) {
            case NB_PLUGIN, PREDICTIVE -> f.mean();
            case MUAN -> Threshold.highMean(f, settings.alpha());
            case DELTA ->
                settings.mode() == Mode.RIGHT
                        ? f.mean()
                        : Math.exp(f.mean() * (1 + Normal.quantile(settings.alpha()) * f.error()));
        };
    }

    private boolean enough(double[] counts, int t) {
        var cases = 0.0;
        for (var i = Math.max(0, t - settings.leastSpan() + 1); i <= t; i++) if (counts[i] > 0) cases += counts[i];
        return cases >= settings.leastCases();
    }
}
