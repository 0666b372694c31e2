package org.moothall.signals.scan.places;

import java.util.stream.IntStream;

/// People counted now and then, by kind (age and sex, say): how many cases each area and interval would have if people
/// of one kind had the same risk everywhere (indirect standardisation). Between two censuses people are
/// interpolated linearly, before the first and after the last they stay as they were.
///
/// @param censuses their days, ascending
/// @param people   `[kind][census][area]`
public record Population(int[] censuses, double[][][] people) {

    /// @param cases how many cases each kind has in all
    /// @param edges days: interval i goes from `edges[i]` up to `edges[i+1]`
    /// @return `[area][interval]`; sums to all cases
    public double[][] expected(int[] cases, int[] edges) {
        var shares = IntStream.range(0, edges.length - 1)
                .mapToObj(i -> shares(edges[i], edges[i + 1]))
                .toArray(double[][]::new);
        var expected = new double[people[0][0].length][shares.length];
        for (var kind = 0; kind < people.length; kind++) {
            add(expected, people[kind], shares, cases[kind]);
        }
        return expected;
    }

    private static void add(double[][] expected, double[][] people, double[][] shares, int cases) {
        var years = new double[expected.length][shares.length];
        var all = 0.0;
        for (var area = 0; area < years.length; area++) {
            for (var i = 0; i < shares.length; i++) {
                for (var census = 0; census < people.length; census++) {
                    years[area][i] += people[census][area] * shares[i][census];
                }
                all += years[area][i];
            }
        }
        for (var area = 0; area < years.length && cases > 0; area++) {
            for (var i = 0; i < shares.length; i++) {
                expected[area][i] += years[area][i] * cases / all;
            }
        }
    }

    /// How many days of an interval each census speaks for; noon stands for its day, which is exact where censuses
    /// are taken at midnight.
    private double[] shares(int from, int until) {
        var shares = new double[censuses.length];
        for (var day = from; day < until; day++) {
            var noon = day + 0.5;
            var next = 0;
            while (next < censuses.length && censuses[next] <= noon) {
                next++;
            }
            if (next == 0 || next == censuses.length) {
                shares[Math.max(0, next - 1)]++;
            } else {
                var part = (noon - censuses[next - 1]) / (censuses[next] - censuses[next - 1]);
                shares[next - 1] += 1 - part;
                shares[next] += part;
            }
        }
        return shares;
    }
}
