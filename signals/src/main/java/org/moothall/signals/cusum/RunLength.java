package org.moothall.signals.cusum;

import java.util.Arrays;
import org.moothall.signals.math.NegativeBinomial;

/// After how many counts a [Cusum] of a known shift rings, on average: of nothing where the means are as
/// foretold, so that its limit can be set by how often it may; and how soon where they are larger.
///
/// The sum is a Markov chain. It is followed on a grid from 0 to the limit, a value between two points being
/// shared by both so that its mean is kept, until the share that has not rung shrinks by the same factor each
/// time round; the rest is a geometric series. Good to about a hundredth; less so where many counts bring
/// the sum to the limit within a thousandth, as there the true length jumps.
///
/// Source: Brook and Evans, Biometrika 59 (1972) 539, with unequal means as `LRCUSUM.runlength` of R's
/// surveillance has them.
public final class RunLength {

    private static final int POINTS = 256;
    private static final int LEAST_ROUND = 32;
    private static final int MOST_ROUNDS = 100_000;
    private static final double FORGOTTEN = 1e-12;

    private final Cusum cusum;
    private final double[][] chances;
    private final int[] first;
    private final double[] cost;
    private final double[] each;
    private double[] now = new double[POINTS + 1];
    private double[] next = new double[POINTS + 1];

    private RunLength(Cusum cusum, double[] means, double times) {
        this.cusum = cusum;
        var n = means.length;
        chances = new double[n][];
        first = new int[n];
        cost = new double[n];
        each = new double[n];
        for (var t = 0; t < n; t++) {
            cost[t] = cusum.cost(means[t], cusum.shift());
            each[t] = cusum.shift() - cusum.dispersion() * cost[t];
            chances(t, means[t] * times);
        }
    }

    /// @param means in control, above 0, taken up again from the first after the last
    /// @param times the true means are so many times as large; 1: false alarms
    public static double of(Cusum cusum, double[] means, double times) {
        check(cusum.shift(), means);
        if (!(times > 0)) throw new IllegalArgumentException("Means are multiplied by a factor above 0.");
        return new RunLength(cusum, means, times).length();
    }

    /// The least limit, to a thousandth, with so many counts between false alarms.
    public static double limit(double shift, double dispersion, double[] means, double wished) {
        check(shift, means);
        if (!(wished > 1 && wished <= 1e9))
            throw new IllegalArgumentException("So many counts between alarms are more than 1, and at most 1e9.");
        var low = 0.0;
        var high = 1.0;
        while (length(shift, dispersion, high, means) < wished) {
            low = high;
            high *= 2;
        }
        while (high - low > 5e-4 * high) {
            var middle = (low + high) / 2;
            if (length(shift, dispersion, middle, means) < wished) low = middle;
            else high = middle;
        }
        return high;
    }

    private static double length(double shift, double dispersion, double limit, double[] means) {
        return new RunLength(new Cusum(shift, dispersion, limit, 1), means, 1).length();
    }

    private static void check(double shift, double[] means) {
        if (!(shift > 0)) throw new IllegalArgumentException("Only of a known shift can the run length be told.");
        if (means.length == 0) throw new IllegalArgumentException("A run length needs a mean at least.");
        for (var mean : means)
            if (!(mean > 0 && mean < 1e6))
                throw new IllegalArgumentException(mean + " is no mean between 0 and a million.");
    }

    private void chances(int t, double mean) {
        var phi = 1 + cusum.dispersion() * mean;
        var last = (int) NegativeBinomial.quantile(FORGOTTEN, mean, phi);
        first[t] = (int) Math.max(0, NegativeBinomial.quantile(1 - FORGOTTEN, mean, phi) - 1);
        chances[t] = new double[last - first[t] + 1];
        for (var k = 0; k < chances[t].length; k++)
            chances[t][k] = NegativeBinomial.probability(first[t] + k, mean, phi);
    }

    private double length() {
        Arrays.fill(now, 0);
        now[0] = 1;
        var sum = 0.0;
        var begun = 1.0;
        var shrunk = 0.0;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var before = sum;
            for (var k = 0; k < Math.max(1, LEAST_ROUND / each.length); k++)
                for (var t = 0; t < each.length; t++) {
                    sum += Arrays.stream(now).sum();
                    step(t);
                }
            var left = Arrays.stream(now).sum();
            var factor = left / begun;
            if (left < 1e-15) return sum;
            if (Math.abs(factor - shrunk) <= 1e-6 * (1 - factor)) return sum + (sum - before) * factor / (1 - factor);
            begun = left;
            shrunk = factor;
        }
        return sum;
    }

    private void step(int t) {
        Arrays.fill(next, 0);
        var grid = cusum.limit() / POINTS;
        for (var from = 0; from <= POINTS; from++) {
            if (now[from] == 0) continue;
            var sum = from * grid - cost[t] + first[t] * each[t];
            for (var chance : chances[t]) {
                if (sum >= cusum.limit()) break;
                share(Math.max(0, sum) / grid, now[from] * chance);
                sum += each[t];
            }
        }
        var old = now;
        now = next;
        next = old;
    }

    private void share(double at, double chance) {
        var below = Math.min(POINTS - 1, (int) at);
        var above = at - below;
        next[below] += chance * (1 - above);
        next[below + 1] += chance * above;
    }
}
