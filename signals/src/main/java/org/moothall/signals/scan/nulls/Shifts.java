package org.moothall.signals.scan.nulls;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A null that keeps how the reports of one area come in clumps (one inspector's tour, one neighbour with a list): the
/// course of each area moves by whole weeks of its own, so that weekdays stay and only what areas have in common at
/// one time is torn apart. The sums of days, and with them the means, are taken anew.
public record Shifts(int[][] counts, int depth, Span span) implements Null {

    /// How far courses move, in weeks round the newest whole weeks of the period.
    public enum Span {
        /// Anywhere.
        ROUND,
        /// At most eight weeks, so that summer stays summer.
        NEAR,
        /// Anywhere but where the days looked at would be themselves: what is news now is no part of what is usual.
        PAST;

        private int weeks(SplittableRandom random, int all, int looked) {
            return switch (this) {
                case ROUND -> random.nextInt(all);
                case NEAR -> Math.floorMod(random.nextInt(17) - 8, all);
                case PAST -> looked + random.nextInt(all - 2 * looked + 1);
            };
        }
    }

    private static final int WEEK = 7;

    public Shifts {
        if (counts[0].length < 2 * depth + 2 * WEEK) {
            throw new IllegalArgumentException("To move courses by weeks, the period must be at least two weeks longer"
                    + " than twice what windows reach: %d days.".formatted(2 * depth + 2 * WEEK));
        }
    }

    @Override
    public boolean ownMeans() {
        return true;
    }

    @Override
    public Draw open(long seed) {
        return new Mover(seed, Margins.of(counts));
    }

    /// Moves only the days that are looked at: sums of areas stay.
    private final class Mover implements Draw {

        private final long seed;
        private final Margins margins;

        private Mover(long seed, Margins margins) {
            this.seed = seed;
            this.margins = margins;
        }

        @Override
        public void fill(int replicate, int[] cells) {
            var random = Null.stream(seed, replicate);
            int days = counts[0].length, whole = days / WEEK * WEEK, looked = (depth + WEEK - 1) / WEEK;
            Arrays.fill(margins.days(), days - depth, days, 0);
            for (var area = 0; area < counts.length; area++) {
                var by = span.weeks(random, whole / WEEK, looked) * WEEK;
                for (var back = 0; back < depth; back++) {
                    var count = counts[area][days - 1 - (back + by) % whole];
                    margins.days()[days - 1 - back] += count;
                    cells[area * depth + back] = count;
                }
            }
        }

        @Override
        public double[] means(double[] usual) {
            return margins.means(depth);
        }
    }
}
