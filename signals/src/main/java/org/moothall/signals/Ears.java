package org.moothall.signals;

import java.util.Arrays;
import org.moothall.signals.math.Normal;

/// EARS C1, C2, C3: a count against mean and standard deviation of the few before it. For series that are
/// too young for anything better; it knows neither season nor trend, so it rings much oftener than `alpha`
/// says.
///
/// With m, s of the `baseline` counts before t (C1), or before t - 2 (C2, C3), s with divisor `baseline` -
/// 1 and at least `leastSpread`, and z the standard normal quantile of 1 - `alpha`:
///
/// - C1, C2: alarm if y > m + z s.
/// - C3: alarm if C(t) + max(0, C(t-1) - 1) + max(0, C(t-2) - 1) > z with C(t) = (y - m) / s of C2.
///
/// Source: Hutwagner, Thompson, Seeman, Treadwell, J Urban Health 80 (2003) i89.
///
/// @param leastSpread in counts; 0 as in R, 0.5 to 1 for sparse series (Burkom)
public record Ears(Method method, Mode mode, int baseline, double alpha, double leastSpread) {

    public enum Method {
        C1(0, 0.001),
        C2(2, 0.001),
        C3(2, 0.025);

        private final int gap;
        private final double alpha;

        Method(int gap, double alpha) {
            this.gap = gap;
            this.alpha = alpha;
        }

        /// The customary alarm rate (one-sided).
        public double alpha() {
            return alpha;
        }
    }

    public Ears {
        if (baseline < 3) throw new IllegalArgumentException("EARS needs a baseline of at least 3 counts.");
        if (!(alpha > 0 && alpha < 1)) throw new IllegalArgumentException("alpha lies between 0 and 1.");
        if (!(leastSpread >= 0)) throw new IllegalArgumentException("The least spread is 0 or more.");
    }

    /// Index of the first count that can be judged.
    public int first() {
        return baseline + method.gap + (method == Method.C3 ? 2 : 0);
    }

    /// The largest count at each index that rings no alarm: an alarm is `counts[t] > bounds(counts)[t]`.
    /// NaN where nothing can be said: too early, or what is missing (NaN) stands in the way.
    public double[] bounds(double[] counts) {
        var bounds = new double[counts.length];
        Arrays.fill(bounds, Double.NaN);
        var z = Normal.quantile(alpha);
        for (var t = first(); t < counts.length; t++)
            bounds[t] = method == Method.C3 ? third(counts, t, z) : simple(counts, t, z);
        return bounds;
    }

    private double simple(double[] counts, int t, double z) {
        return mean(counts, t) + z * spread(counts, t);
    }

    /// The sum solved for y. R has y itself where m belongs, so that its C3 hears of a rise a day late.
    private double third(double[] counts, int t, double z) {
        var middle = mode == Mode.SURVEILLANCE ? counts[t] : mean(counts, t);
        return Math.max(0, middle + spread(counts, t) * (z - beyond(counts, t - 1) - beyond(counts, t - 2)));
    }

    /// max(0, C(t) - 1). Counts all alike measure nothing; R goes on with what a division by 0 gives.
    private double beyond(double[] counts, int t) {
        var spread = spread(counts, t);
        if (mode == Mode.RIGHT && (spread == 0 || Double.isNaN(counts[t]))) return 0;
        return Math.max(0, (counts[t] - mean(counts, t)) / spread - 1);
    }

    private double mean(double[] counts, int t) {
        var sum = 0.0;
        var known = 0;
        for (var i = t - method.gap - baseline; i < t - method.gap; i++) {
            if (left(counts[i])) continue;
            sum += counts[i];
            known++;
        }
        return known < 3 ? Double.NaN : sum / known;
    }

    private double spread(double[] counts, int t) {
        var mean = mean(counts, t);
        var squares = 0.0;
        var known = 0;
        for (var i = t - method.gap - baseline; i < t - method.gap; i++) {
            if (left(counts[i])) continue;
            squares += (counts[i] - mean) * (counts[i] - mean);
            known++;
        }
        return Math.max(leastSpread, Math.sqrt(squares / (known - 1)));
    }

    /// A missing count is left out; in R it makes all unknown that looks back at it.
    private boolean left(double count) {
        return mode == Mode.RIGHT && Double.isNaN(count);
    }
}
