package org.moothall.signals.scan;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.moothall.signals.scan.nulls.Margins;
import org.moothall.signals.scan.nulls.Null;
import org.moothall.signals.scan.nulls.Shifts;

/// What was seen, what was to be expected, and what chance could have brought instead. Counts and means come as
/// `[area][day]`, the last day being today; of them only the newest days are looked at.
///
/// @param size    of each area, for the share that a zone may have
/// @param depth   how many days back windows may reach
/// @param counts  `[area][days back]`, as they came
/// @param means   `[area][days back]`, summed up from today on
/// @param cells   what is scanned: `counts`, or in units of a thousandth of what tells as much as one report
/// @param scanned what is expected of `cells`
/// @param minimum no window with fewer is looked at
public record Model(
        double[] size,
        int depth,
        int[] counts,
        double[] means,
        int[] cells,
        double[] scanned,
        Statistic statistic,
        Null chance,
        int minimum) {

    private static final int UNITS = 1000;

    /// Space-time permutation: expects of each area and day the product of their sums, so that neither a populous area
    /// nor a busy day is news. Kulldorff 2005 (PLoS Med 2:e59).
    public static Model permutation(int[][] counts, int depth, int minimum) {
        return permutation(new int[][][] {counts}, depth, minimum);
    }

    /// The same where reports are of several kinds, each with its own sums: by age and sex, or by weekday where areas
    /// have weekdays of their own ([#byWeekday]).
    ///
    /// @param kinds `[kind][area][day]`
    public static Model permutation(int[][][] kinds, int depth, int minimum) {
        return permutation(kinds, depth, minimum, Null.permutation(kinds, depth));
    }

    /// The same with SaTScan's own replicates, for comparing.
    public static Model satscan(int[][] counts, int depth, int minimum) {
        return permutation(new int[][][] {counts}, depth, minimum, Null.satscan(counts, depth));
    }

    /// The same, held against courses that keep how each area's reports come in clumps: see [Shifts].
    public static Model shifted(int[][] counts, int depth, int minimum, Shifts.Span span) {
        return permutation(new int[][][] {counts}, depth, minimum, new Shifts(counts, depth, span));
    }

    private static Model permutation(int[][][] kinds, int depth, int minimum, Null chance) {
        var counts = Cells.together(kinds);
        return plain(Cells.sizes(counts), counts, Margins.means(kinds, depth), depth, minimum, ratio(counts), chance);
    }

    /// Counts as seven kinds, one for each day of the week.
    public static int[][][] byWeekday(int[][] counts) {
        var kinds = new int[7][counts.length][counts[0].length];
        for (var area = 0; area < counts.length; area++) {
            for (var day = 0; day < counts[area].length; day++) {
                kinds[day % 7][area][day] = counts[area][day];
            }
        }
        return kinds;
    }

    /// Poisson given the total: cases fall on areas and days as the people at risk do. Kulldorff 1997, 2001.
    ///
    /// @param means in any unit; only their proportions matter
    public static Model poisson(int[][] counts, double[][] means, int depth, int minimum) {
        var all = Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
        var sum = Arrays.stream(means).flatMapToDouble(Arrays::stream).sum();
        var expected = Arrays.stream(means)
                .map(area -> Arrays.stream(area).map(mean -> mean * all / sum).toArray())
                .toArray(double[][]::new);
        var newest = Cells.newest(expected, depth);
        return plain(
                Cells.sizes(expected),
                counts,
                Cells.summed(newest, depth),
                depth,
                minimum,
                ratio(counts),
                Null.poisson(newest, all));
    }

    /// Poisson round means that stand by themselves, from a model of each series: finds city-wide rises
    /// too. Neill 2009.
    public static Model expectation(int[][] counts, double[][] means, int depth, int minimum) {
        var newest = Cells.newest(means, depth);
        return plain(
                Cells.sizes(means),
                counts,
                Cells.summed(newest, depth),
                depth,
                minimum,
                new Statistic.Expectation(),
                Null.poisson(newest));
    }

    /// Negative-binomial round such means, with variance m + m²/dispersion: Tango's score. A report weighs the less the
    /// more its cell scatters.
    public static Model scattered(int[][] counts, double[][] means, double dispersion, int depth) {
        var newest = Cells.newest(means, depth);
        var units = Arrays.stream(newest)
                .mapToInt(mean -> (int) Math.round(UNITS / (1 + mean / dispersion)))
                .toArray();
        var seen = Cells.newest(counts, depth);
        var cells = IntStream.range(0, seen.length).map(i -> seen[i] * units[i]).toArray();
        var scanned = IntStream.range(0, seen.length)
                .mapToDouble(i -> newest[i] * units[i])
                .toArray();
        return new Model(
                Cells.sizes(means),
                depth,
                seen,
                Cells.summed(newest, depth),
                cells,
                Cells.summed(scanned, depth),
                new Statistic.Score(UNITS),
                Null.scattered(newest, dispersion, units),
                0);
    }

    private static Model plain(
            double[] size, int[][] counts, double[] means, int depth, int minimum, Statistic statistic, Null chance) {
        var seen = Cells.newest(counts, depth);
        return new Model(size, depth, seen, means, seen, means, statistic, chance, minimum);
    }

    public Model {
        for (var cell = 0; cell < counts.length; cell++) {
            var before = cell % depth == 0 ? 0 : means[cell - 1];
            if (counts[cell] > 0 && means[cell] <= before) {
                throw new IllegalArgumentException(
                        "Area %d has a report %d days before the last where none was expected."
                                .formatted(cell / depth, cell % depth));
            }
        }
    }

    int areas() {
        return size.length;
    }

    /// What is expected of an area in a window, as scanned.
    double mean(int area, int skipped, int back) {
        return scanned[area * depth + back - 1] - (skipped == 0 ? 0 : scanned[area * depth + skipped - 1]);
    }

    double scannedInAll() {
        return IntStream.range(0, areas())
                .mapToDouble(area -> mean(area, 0, depth))
                .sum();
    }

    private static Statistic ratio(int[][] counts) {
        return new Statistic.Ratio(
                Arrays.stream(counts).flatMapToInt(Arrays::stream).sum());
    }
}
