package org.moothall.signals.scan.nulls;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Reports that come independently of each other, each cell with its own mean.
final class Independent implements Null {

    /// How many come in all, given what all cells of the days looked at expect together.
    interface Total {
        int draw(SplittableRandom random, double mean);
    }

    private final double[] keep;
    private final int[] other;
    private final double mean;
    private final Total total;

    /// @param means of each cell of the days looked at
    Independent(double[] means, Total total) {
        this.total = total;
        mean = Arrays.stream(means).sum();
        keep = new double[means.length];
        other = new int[means.length];
        balance(means);
    }

    /// So many in all days, as many as expected; those looked at get their part.
    static Total outOf(int all) {
        return (random, mean) -> binomial(random, all, mean / all);
    }

    /// Walker's table: each cell keeps its own part of one n-th and lends the rest to one other.
    private void balance(double[] means) {
        var part = Arrays.stream(means).map(m -> m * means.length / mean).toArray();
        int[] stack = new int[means.length];
        int poor = 0, rich = means.length;
        for (var i = 0; i < part.length; i++) {
            stack[part[i] < 1 ? poor++ : --rich] = i;
        }
        Arrays.fill(keep, 1);
        while (poor > 0 && rich < stack.length) {
            int small = stack[--poor], large = stack[rich];
            keep[small] = part[small];
            other[small] = large;
            part[large] -= 1 - part[small];
            if (part[large] < 1) {
                stack[poor++] = large;
                rich++;
            }
        }
    }

    @Override
    public Draw open(long seed) {
        return (replicate, cells) -> {
            var random = Null.stream(seed, replicate);
            for (var left = total.draw(random, mean); left > 0; left--) {
                var place = random.nextDouble() * keep.length;
                var cell = (int) place;
                cells[place - cell < keep[cell] ? cell : other[cell]]++;
            }
        };
    }

    /// How many of n uniform numbers are below p, bit by bit for all of them at once: exact, in about n/32 steps.
    static int binomial(SplittableRandom random, int n, double p) {
        var below = 0;
        var open = n;
        for (var rest = p; open > 0 && rest > 0; ) {
            rest *= 2;
            var ones = coins(random, open);
            if (rest >= 1) {
                rest -= 1;
                below += open - ones;
                open = ones;
            } else {
                open -= ones;
            }
        }
        return below;
    }

    private static int coins(SplittableRandom random, int n) {
        var ones = 0;
        for (var left = n; left > 0; left -= Long.SIZE) {
            var word = random.nextLong();
            ones += Long.bitCount(left < Long.SIZE ? word >>> (Long.SIZE - left) : word);
        }
        return ones;
    }

    /// Counts the steps of a Poisson process.
    static int poisson(SplittableRandom random, double mean) {
        var count = 0;
        for (var time = random.nextExponential(); time < mean; time += random.nextExponential()) {
            count++;
        }
        return count;
    }

    /// Negative-binomial counts of each cell, in units: a Poisson count whose mean is itself drawn (gamma).
    record Scattered(double[] means, double size, int[] units) implements Null {

        @Override
        public Draw open(long seed) {
            return (replicate, cells) -> {
                var random = Null.stream(seed, replicate);
                for (var i = 0; i < means.length; i++) {
                    cells[i] = means[i] > 0 ? units[i] * poisson(random, means[i] / size * gamma(random, size)) : 0;
                }
            };
        }

        /// Marsaglia and Tsang 2000.
        private static double gamma(SplittableRandom random, double shape) {
            if (shape < 1) {
                return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
            }
            var d = shape - 1.0 / 3;
            while (true) {
                var x = random.nextGaussian();
                var v = 1 + x / Math.sqrt(9 * d);
                v = v * v * v;
                if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d * (1 - v + Math.log(v))) {
                    return d * v;
                }
            }
        }
    }
}
