package org.moothall.signals.cusum;

import java.util.Arrays;

/// Cumulative sums of log-likelihood ratios, against a mean in control that carries season, weekday and
/// holidays: slow rises that no single count shows. Counts have variance m + a m² (Poisson where a = 0).
///
/// One count's log-likelihood ratio of a mean e^h m against m is l = y h - (y + 1/a) log((1 + a m e^h) / (1
/// + a m)); for a = 0 y h - m (e^h - 1).
///
/// - known shift h (LR): C(t) = max(0, C(t-1) + l(t)), alarm where C(t) >= `limit`, then from 0 again.
/// - unknown shift (GLR): the largest over k, h >= 0 of the sum of l from k to t; after an alarm k begins
///   anew.
///
/// Source: Höhle and Paul, Comput Stat Data Anal 52 (2008) 4357.
///
/// @param shift h, above 0; NaN for GLR
/// @param dispersion a
/// @param limit in natural logarithms
/// @param most counts that GLR looks back over
public record Cusum(double shift, double dispersion, double limit, int most) {

    /// Sums, alarms, and how large a count would have had to be for an alarm (NaN for GLR); NaN and none
    /// where a count is not known: the sum stands still there.
    public record Course(double[] sums, boolean[] alarms, double[] needed) {}

    public Cusum {
        if (!(shift > 0) && !Double.isNaN(shift)) throw new IllegalArgumentException("A shift is above 0.");
        if (!(dispersion >= 0)) throw new IllegalArgumentException("A dispersion is 0 or more.");
        if (!(limit > 0)) throw new IllegalArgumentException("A limit is above 0.");
        if (most < 1) throw new IllegalArgumentException("Look back over one count at least.");
    }

    /// @param means in control, above 0, one for each count
    public Course run(double[] counts, double[] means) {
        if (counts.length != means.length) throw new IllegalArgumentException("Each count needs a mean.");
        var course = new Course(new double[counts.length], new boolean[counts.length], new double[counts.length]);
        Arrays.fill(course.needed, Double.NaN);
        if (Double.isNaN(shift)) search(counts, means, course);
        else follow(counts, means, course);
        return course;
    }

    private void follow(double[] counts, double[] means, Course course) {
        var sum = 0.0;
        for (var t = 0; t < counts.length; t++) {
            var cost = cost(means[t], shift);
            var each = shift - dispersion * cost;
            course.needed[t] = (limit - sum + cost) / each;
            course.sums[t] = Double.NaN;
            if (Double.isNaN(counts[t])) continue;
            sum = Math.max(0, sum + counts[t] * each - cost);
            course.sums[t] = sum;
            course.alarms[t] = sum >= limit;
            if (course.alarms[t]) sum = 0;
        }
    }

    /// (1/a) log((1 + a m e^h) / (1 + a m)): what a count of 0 takes from the sum.
    double cost(double mean, double h) {
        var more = mean * Math.expm1(h);
        return dispersion == 0 ? more : Math.log1p(dispersion * more / (1 + dispersion * mean)) / dispersion;
    }

    private void search(double[] counts, double[] means, Course course) {
        var begin = 0;
        for (var t = 0; t < counts.length; t++) {
            course.sums[t] = Double.NaN;
            if (Double.isNaN(counts[t])) continue;
            var best = 0.0;
            for (var k = t; k >= Math.max(begin, t - most + 1); k--) best = Math.max(best, ratio(counts, means, k, t));
            course.sums[t] = best;
            course.alarms[t] = best >= limit;
            if (course.alarms[t]) begin = t + 1;
        }
    }

    /// The largest sum of l from `from` to `to` over all shifts of 0 or more.
    private double ratio(double[] counts, double[] means, int from, int to) {
        var h = likeliest(counts, means, from, to);
        if (h <= 0) return 0;
        var sum = 0.0;
        for (var i = from; i <= to; i++) {
            if (Double.isNaN(counts[i])) continue;
            var cost = cost(means[i], h);
            sum += counts[i] * (h - dispersion * cost) - cost;
        }
        return sum;
    }

    /// The h where the sum's slope, sum of (y - m e^h) / (1 + a m e^h), is 0. It falls as h grows, so
    /// Newton's steps are kept between what is known to lie below and above.
    private double likeliest(double[] counts, double[] means, int from, int to) {
        var y = 0.0;
        var m = 0.0;
        var low = 0.0;
        var high = 0.0;
        for (var i = from; i <= to; i++) {
            if (Double.isNaN(counts[i])) continue;
            y += counts[i];
            m += means[i];
            if (counts[i] > 0) high = Math.max(high, Math.log(counts[i] / means[i]));
        }
        if (dispersion == 0) return y > m ? Math.log(y / m) : 0;
        if (slope(counts, means, from, to, 0) <= 0) return 0;
        var h = Math.min(high, Math.max(0, Math.log(y / m)));
        for (var step = 0; step < 100; step++) {
            var slope = slope(counts, means, from, to, h);
            if (slope > 0) low = h;
            else high = h;
            var next = h + slope / bend(counts, means, from, to, h);
            if (!(next > low && next < high)) next = (low + high) / 2;
            if (Math.abs(next - h) <= 1e-15 * Math.max(1, h)) return next;
            h = next;
        }
        return h;
    }

    private double slope(double[] counts, double[] means, int from, int to, double h) {
        var slope = 0.0;
        for (var i = from; i <= to; i++) {
            if (Double.isNaN(counts[i])) continue;
            var raised = means[i] * Math.exp(h);
            slope += (counts[i] - raised) / (1 + dispersion * raised);
        }
        return slope;
    }

    /// Less the derivative of [#slope].
    private double bend(double[] counts, double[] means, int from, int to, double h) {
        var bend = 0.0;
        for (var i = from; i <= to; i++) {
            if (Double.isNaN(counts[i])) continue;
            var raised = means[i] * Math.exp(h);
            var below = 1 + dispersion * raised;
            bend += raised * (1 + dispersion * counts[i]) / (below * below);
        }
        return bend;
    }
}
