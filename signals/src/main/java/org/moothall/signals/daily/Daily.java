package org.moothall.signals.daily;

import java.util.List;
import java.util.stream.IntStream;
import org.moothall.signals.forecast.Forecast;
import org.moothall.signals.forecast.Predictive;
import org.moothall.signals.forecast.Weighed;

/// The last day of a series, and the sums of the last days, against a log-linear model of all days before:
/// level, slope, waves of the year where at least a year is known, and the types of the days. From about
/// eight weeks on; before that there is `Ears`. One is made for a thread.
///
/// Steps: fit ([DayModel]); dispersion phi = max(1, Pearson's); three times: weigh past outbreaks less, fit
/// again, phi again; take out what that does to series without any outbreak ([Weighed]). Then for the sum y
/// of each span of last days, of mean M and relative error e of M: y is negative binomial with variance phi
/// M + (M e)²; mid-p; Student's tail for the error of phi ([Predictive]). Of a day of which only a share k
/// is known, phi is 1 + (phi - 1) k, as what is missing is missing by chance. Reports come in clumps and
/// levels drift: the variance of sums of seven days is larger by what [Clumps] finds, that of
/// shorter ones in proportion to the days beyond the first.
///
/// p of all spans together is their harmonic mean, which holds though they have days in common. Source:
/// Wilson, Proc Natl Acad Sci 116 (2019) 1195.
public final class Daily {

    /// @param back days that are learnt from, at most
    /// @param guard newest days that nothing is learnt from, so that an outbreak does not hide itself
    /// @param waves a year, where a year is known
    /// @param weighAbove Anscombe's residual from which on a day weighs less
    /// @param spans sums of the last 1 to so many days are judged
    /// @param alpha of the band and of the alarm
    /// @param drops whether too few is an alarm as well, as of a way in that is dead; alpha is then halved
    public record Settings(
            int back, int guard, int waves, boolean sloped, double weighAbove, int spans, double alpha, boolean drops) {

        public Settings {
            if (back < LEAST) throw new IllegalArgumentException("Learn from %d days at least.".formatted(LEAST));
            if (spans < 1 || guard < spans - 1)
                throw new IllegalArgumentException("Of %d days judged, none may be learnt from.".formatted(spans));
            if (waves < 0) throw new IllegalArgumentException("A year has 0 waves or more.");
            if (!(weighAbove > 0)) throw new IllegalArgumentException("The residual to weigh by is above 0.");
            if (!(alpha > 0 && alpha < 0.5)) throw new IllegalArgumentException("alpha lies between 0 and 0.5.");
        }

        /// Three years, a week's guard, two waves, spans of a day to a week, rises only.
        public static Settings usual(double alpha) {
            return new Settings(3 * 365, 7, 2, true, 2.58, 7, alpha, false);
        }

        double tail() {
            return drops ? alpha / 2 : alpha;
        }
    }

    /// The sum of the last `days` days, without those that are not known.
    ///
    /// @param lower the least sum that is not too few
    /// @param upper the largest that is not too many
    /// @param rise probability of so many or more
    /// @param fall of so few or fewer
    public record Span(int days, double count, double expected, double lower, double upper, double rise, double fall) {

        double p(boolean drops) {
            return drops ? Math.min(1, 2 * Math.min(rise, fall)) : rise;
        }
    }

    /// What is said of a day. Where there are too few days before, or it is not known itself, there are no
    /// spans, and all is NaN.
    ///
    /// @param spans the day alone first
    /// @param p of all spans together
    /// @param phi variance over mean
    /// @param slope of the log mean, a day
    public record Judged(List<Span> spans, double p, boolean alarm, double phi, double slope) {

        static final Judged NONE = new Judged(List.of(), Double.NaN, false, Double.NaN, Double.NaN);

        public boolean known() {
            return !spans.isEmpty();
        }
    }

    /// Days that a model needs: six weeks besides the guard.
    public static final int LEAST = 42;

    /// Days for which a season is near enough to a line.
    private static final int LINE = 56;

    private static final int ROUNDS = 3;

    private final Settings settings;
    private final DayModel model = new DayModel();
    private double phi;
    private double shrunk;
    private double clumping;

    public Daily(Settings settings) {
        this.settings = settings;
    }

    public Judged judge(Days days, int day) {
        if (!days.has(day) || !learnt(days, day)) return Judged.NONE;
        var spans = IntStream.rangeClosed(1, settings.spans())
                .mapToObj(length -> span(days, day, length))
                .toList();
        var p = spans.size()
                / spans.stream().mapToDouble(s -> 1 / s.p(settings.drops())).sum();
        return new Judged(spans, p, p <= settings.alpha(), phi, model.slope());
    }

    private boolean learnt(Days days, int day) {
        var from = Math.max(0, day - settings.guard() - settings.back());
        var end = day - settings.guard();
        var learn = IntStream.range(from, end)
                .filter(i -> days.has(i) && !days.left()[i])
                .toArray();
        if (learn.length < LEAST) return false;
        var year = end - learn[0] >= Course.YEAR;
        model.begin(days, day, settings.sloped(), year ? settings.waves() : 0);
        for (var k = year ? 0 : Math.max(0, learn.length - LINE); k < learn.length; k++) model.add(learn[k]);
        return fitted();
    }

    private boolean fitted() {
        if (!model.fit(false)) return false;
        for (var round = 0; round < ROUNDS; round++) {
            model.weighAnew(Math.max(1, model.dispersion()), settings.weighAbove());
            if (!model.fit(true)) return false;
        }
        var weighed = new Weighed(model.typical(), Math.max(1, model.dispersion()), settings.weighAbove());
        phi = weighed.phi();
        shrunk = weighed.shrunk();
        clumping = model.clumping();
        return true;
    }

    private Span span(Days days, int day, int length) {
        double count = 0;
        double mean = 0;
        double variance = 0;
        var gradient = new double[0];
        for (var i = day - length + 1; i <= day; i++) {
            if (!days.has(i)) continue;
            var columns = model.columns(i);
            var known = days.known()[i];
            var each = known * Math.exp(model.predicted(columns)) / shrunk;
            count += days.counts()[i];
            mean += each;
            variance += each * (1 + (phi - 1) * known);
            gradient = plus(gradient, each, columns);
        }
        var clumps = 1 + (clumping - 1) * (length - 1) / 6;
        var error = Math.sqrt(clumps * phi * model.variance(gradient)) / mean;
        var forecast =
                new Forecast(Math.log(mean), error, clumps * variance / mean, model.freedom(), Double.NaN, Double.NaN);
        return span(forecast, length, count);
    }

    private Span span(Forecast forecast, int length, double count) {
        var tail = settings.tail();
        return new Span(
                length,
                count,
                forecast.mean(),
                Predictive.floor(forecast, tail),
                Math.max(0, Predictive.bound(forecast, tail)),
                Predictive.p(forecast, count),
                Predictive.fall(forecast, count));
    }

    private static double[] plus(double[] sum, double times, double[] more) {
        var all = sum.length == 0 ? new double[more.length] : sum;
        for (var j = 0; j < more.length; j++) all[j] += times * more[j];
        return all;
    }
}
