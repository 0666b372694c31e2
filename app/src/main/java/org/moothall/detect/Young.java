package org.moothall.detect;

import java.util.List;
import java.util.stream.IntStream;
import org.moothall.signals.daily.Daily.Judged;
import org.moothall.signals.daily.Daily.Span;
import org.moothall.signals.daily.Days;
import org.moothall.signals.math.NegativeBinomial;
import org.moothall.signals.math.Normal;

/// Series of fewer than eight weeks: a day, and the last two and three together, against the one to four
/// whole weeks up to two days before, as EARS C2 does; days of work and of rest apart from two weeks on. In
/// place of its normal bound, which rings several times as often as it says, counts are negative binomial
/// with the errors of mean and dispersion.
///
/// Of S reports in n such days the mean is m = (S + 1/2) / n; with Pearson's phi of all days the sum of w
/// days has mean M = w m and variance phi M (1 + M / (S + 1/2)); then mid-p, and Student's tail (by Wallace
/// 1959, Ann Math Stat 30:1121).
final class Young {

    private static final int WEEK = 7, MOST = 4 * WEEK, GAP = 2;

    /// What was usual in the weeks before.
    ///
    /// @param sums  reports on days of work, and of rest
    /// @param shares how many such days, as far as they are known
    private record Before(double[] sums, double[] shares, double phi, double freedom) {

        double mean(int rest) {
            return (sums[rest] + 0.5) / shares[rest];
        }
    }

    Judged judge(Days series, int day) {
        var weeks = Math.min(MOST, (day - GAP) / WEEK * WEEK);
        var learn = IntStream.range(day - GAP - weeks, day - GAP)
                .filter(i -> i >= 0 && has(series, i) && !series.left()[i])
                .toArray();
        if (learn.length < WEEK || !has(series, day)) return none();
        var before = before(series, learn);
        var spans = IntStream.rangeClosed(1, GAP + 1)
                .mapToObj(length -> span(series, before, day, length))
                .toList();
        return new Judged(spans, Double.NaN, false, before.phi(), 0);
    }

    private static boolean has(Days series, int day) {
        return series.known()[day] > 0 && !Double.isNaN(series.counts()[day]);
    }

    private static Judged none() {
        return new Judged(List.of(), Double.NaN, false, Double.NaN, Double.NaN);
    }

    private static int rest(Days series, int day) {
        return Storms.rests(series.types()[day]) ? 1 : 0;
    }

    private static Before before(Days series, int[] learn) {
        var ofRest = IntStream.of(learn).filter(i -> rest(series, i) == 1).count();
        var apart = learn.length >= 2 * WEEK && Math.min(ofRest, learn.length - ofRest) >= 4;
        var sums = new double[2];
        var shares = new double[2];
        for (var i : learn) {
            for (var rest = 0; rest < 2; rest++) {
                if (apart && rest(series, i) != rest) continue;
                sums[rest] += series.counts()[i];
                shares[rest] += series.known()[i];
            }
        }
        var rough = new Before(sums, shares, 1, learn.length - (apart ? 2 : 1));
        var squares = 0.0;
        for (var i : learn) {
            var mean = rough.mean(rest(series, i)) * series.known()[i];
            squares += (series.counts()[i] - mean) * (series.counts()[i] - mean) / mean;
        }
        return new Before(sums, shares, Math.max(1, squares / rough.freedom()), rough.freedom());
    }

    private static Span span(Days series, Before before, int day, int length) {
        double count = 0;
        double mean = 0;
        double error = 0;
        for (var i = day - length + 1; i <= day; i++) {
            if (!has(series, i)) continue;
            var rest = rest(series, i);
            count += series.counts()[i];
            mean += before.mean(rest) * series.known()[i];
            error += before.mean(rest) * series.known()[i] / (before.sums()[rest] + 0.5);
        }
        return span(before, length, count, mean, before.phi() * (1 + error));
    }

    private static Span span(Before before, int length, double count, double mean, double phi) {
        var rise = NegativeBinomial.midP(count, mean, phi);
        var upper = NegativeBinomial.quantile(Usual.ALPHA / 2, mean, phi);
        var lower = NegativeBinomial.quantile(1 - Usual.ALPHA / 2, mean, phi);
        return new Span(length, count, mean, lower, upper, wider(rise, before), wider(1 - rise, before));
    }

    private static double wider(double p, Before before) {
        if (!(p < 0.5)) return p;
        var t = Normal.quantile(Math.max(p, 1e-290));
        var freedom = before.freedom();
        return Normal.tail((8 * freedom + 1) / (8 * freedom + 3) * Math.sqrt(freedom * Math.log1p(t * t / freedom)));
    }
}
