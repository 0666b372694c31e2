package org.moothall.signals.scan;

import java.util.Arrays;

/// Scans one course of counts, centre by centre, one zone after the other: what was seen, and replicates that bring
/// means of their own.
final class Exact {

    /// The best window of one centre.
    ///
    /// @param near   how many of the areas round the centre; 0 where nothing is above its mean
    /// @param window its number
    record Best(int centre, int near, int window, double value) {}

    private final Zones zones;
    private final Windows windows;
    private final Statistic statistic;
    private final int minimum;
    private final int rows;
    private final int[] sums;
    private final double[] means;
    private final double[] most;

    Exact(Model model, Zones zones, Windows windows) {
        this.zones = zones;
        this.windows = windows;
        statistic = model.statistic();
        minimum = model.minimum();
        rows = model.depth();
        sums = new int[rows + 1];
        means = new double[rows + 1];
        most = new double[windows.count()];
    }

    /// The best of each centre.
    Best[] each(int[] cells, double[] expected) {
        tallyMost(cells);
        var best = new Best[zones.centres()];
        Arrays.setAll(best, centre -> walk(centre, cells, expected, 0));
        return best;
    }

    /// The best of all, without saying where.
    double most(int[] cells, double[] expected) {
        tallyMost(cells);
        var best = 0.0;
        for (var centre = 0; centre < zones.centres(); centre++) {
            best = walk(centre, cells, expected, best).value();
        }
        return best;
    }

    private void tallyMost(int[] cells) {
        Arrays.fill(sums, 0);
        for (var at = 0; at < cells.length; at++) {
            sums[at % rows + 1] += cells[at];
        }
        for (var row = 1; row <= rows; row++) {
            sums[row] += sums[row - 1];
        }
        Arrays.setAll(most, w -> sums[windows.back[w]] - sums[windows.skipped[w]]);
    }

    private Best walk(int centre, int[] cells, double[] expected, double least) {
        Arrays.fill(sums, 0);
        Arrays.fill(means, 0);
        var best = new Best(centre, 0, 0, least);
        var near = zones.near(centre);
        for (var i = 0; i < near.length; i++) {
            for (int row = 1, at = near[i] * rows, sum = 0; row <= rows; row++, at++) {
                sum += cells[at];
                sums[row] += sum;
                means[row] += expected[at];
            }
            best = better(best, i + 1);
        }
        return best;
    }

    private Best better(Best best, int near) {
        for (var w = 0; w < most.length; w++) {
            double count = sums[windows.back[w]] - sums[windows.skipped[w]];
            var mean = means[windows.back[w]] - means[windows.skipped[w]];
            if (count > mean
                    && count >= minimum
                    && (count - mean) * (count - mean) * (1 + 1e-9)
                            >= 2 * best.value() * statistic.spread(mean, most[w])) {
                var value = statistic.of(count, mean);
                if (value > best.value()) {
                    best = new Best(best.centre(), near, w, value);
                }
            }
        }
        return best;
    }
}
