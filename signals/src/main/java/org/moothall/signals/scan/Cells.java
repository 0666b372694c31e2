package org.moothall.signals.scan;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Counts and means of areas and days, and what a scan looks at of them: `[area][days back]`, today first.
final class Cells {

    private Cells() {}

    static int[][] together(int[][][] kinds) {
        var counts = new int[kinds[0].length][kinds[0][0].length];
        for (var kind : kinds) {
            for (var area = 0; area < counts.length; area++) {
                for (var day = 0; day < counts[area].length; day++) {
                    counts[area][day] += kind[area][day];
                }
            }
        }
        return counts;
    }

    static double[] sizes(int[][] counts) {
        return Arrays.stream(counts)
                .mapToDouble(area -> Arrays.stream(area).sum())
                .toArray();
    }

    static double[] sizes(double[][] means) {
        return Arrays.stream(means)
                .mapToDouble(area -> Arrays.stream(area).sum())
                .toArray();
    }

    /// The newest days, today first.
    static int[] newest(int[][] counts, int depth) {
        return IntStream.range(0, counts.length * depth)
                .map(cell -> counts[cell / depth][counts[0].length - 1 - cell % depth])
                .toArray();
    }

    static double[] newest(double[][] means, int depth) {
        return IntStream.range(0, means.length * depth)
                .mapToDouble(cell -> means[cell / depth][means[0].length - 1 - cell % depth])
                .toArray();
    }

    static double[] summed(double[] cells, int depth) {
        var sums = cells.clone();
        for (var i = 0; i < sums.length; i++) {
            sums[i] += i % depth == 0 ? 0 : sums[i - 1];
        }
        return sums;
    }
}
