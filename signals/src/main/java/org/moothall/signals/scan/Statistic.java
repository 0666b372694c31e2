package org.moothall.signals.scan;

/// How unusual a count is against what was expected; 0 where it is not above.
public sealed interface Statistic {

    double of(double count, double mean);

    /// A bound that spares the logarithms: the statistic is at most (count - mean)² / (2 spread), for any count up to
    /// `most`.
    double spread(double mean, double most);

    /// Kulldorff's log-likelihood ratio given the total C: c ln(c/m) + (C-c) ln((C-c)/(C-m)) where c > m.
    /// Kulldorff 1997, and for permutations 2005 (PLoS Med 2:e59). Bound: each logarithm
    /// by its parabola, the second with a curvature of at most 1/(C-c).
    record Ratio(double total) implements Statistic {

        @Override
        public double of(double count, double mean) {
            if (count <= mean) {
                return 0;
            }
            double rest = total - count;
            return count * Math.log(count / mean) + (rest > 0 ? rest * Math.log(rest / (total - mean)) : 0);
        }

        @Override
        public double spread(double mean, double most) {
            var rest = Math.max(0, total - most);
            return rest == 0 ? 0 : mean * rest / (rest + mean);
        }
    }

    /// The same against an expectation that stands by itself: c ln(c/m) - (c - m) where c > m. Neill 2009 (IJHG 8:20).
    record Expectation() implements Statistic {

        @Override
        public double of(double count, double mean) {
            return count <= mean ? 0 : count * Math.log(count / mean) - (count - mean);
        }

        @Override
        public double spread(double mean, double most) {
            return mean;
        }
    }

    /// Half the square of Tango's score for negative-binomial counts: ((c - m) / √m)² / 2 where c and m are sums of
    /// counts and means that were each divided by 1 + mean/size, and then counted in units.
    record Score(double units) implements Statistic {

        @Override
        public double of(double count, double mean) {
            return count <= mean ? 0 : (count - mean) * (count - mean) / (2 * mean * units);
        }

        @Override
        public double spread(double mean, double most) {
            return mean * units;
        }
    }
}
