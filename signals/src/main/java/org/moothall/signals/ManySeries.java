package org.moothall.signals;

import java.util.stream.IntStream;

/// p-values of many series at once, adjusted so that a cut at q holds for all of them together. Counts are
/// discrete, so their p-values are rather too large than too small, and all of this rather too careful.
public final class ManySeries {

    private ManySeries() {}

    /// At most q of what is called unusual is not, on average, where series are independent or go up
    /// together: the least over j >= i of m p(j) / j. Source: Benjamini and Hochberg, J R Stat Soc B 57
    /// (1995) 289.
    ///
    /// @param p each from 0 to 1
    public static double[] falseDiscovery(double[] p) {
        return upward(p, 1);
    }

    /// The same whatever the series have to do with each other, times 1 + 1/2 + … + 1/m. Source: Benjamini
    /// and Yekutieli, Ann Stat 29 (2001) 1165.
    public static double[] falseDiscoveryAnyhow(double[] p) {
        return upward(
                p, IntStream.rangeClosed(1, p.length).mapToDouble(i -> 1.0 / i).sum());
    }

    /// With probability q at most is there any false alarm: the most over j <= i of (m - j + 1) p(j).
    /// Source: Holm, Scand J Stat 6 (1979) 65.
    public static double[] anyFalseAlarm(double[] p) {
        var order = order(p);
        var adjusted = new double[p.length];
        var most = 0.0;
        for (var j = 0; j < order.length; j++) {
            most = Math.max(most, (order.length - j) * p[order[j]]);
            adjusted[order[j]] = Math.min(1, most);
        }
        return adjusted;
    }

    private static double[] upward(double[] p, double factor) {
        var order = order(p);
        var adjusted = new double[p.length];
        var least = 1.0;
        for (var j = order.length; j >= 1; j--) {
            least = Math.min(least, factor * p.length / j * p[order[j - 1]]);
            adjusted[order[j - 1]] = least;
        }
        return adjusted;
    }

    private static int[] order(double[] p) {
        for (var each : p)
            if (!(each >= 0 && each <= 1)) throw new IllegalArgumentException(each + " is no probability.");
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
    }
}
