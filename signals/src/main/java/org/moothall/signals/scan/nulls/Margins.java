package org.moothall.signals.scan.nulls;

/// Sums of areas and of days, and what follows from them where area and day have nothing to do with each other.
public record Margins(double[] areas, double[] days, double all) {

    static Margins of(int[][] counts) {
        var areas = new double[counts.length];
        var days = new double[counts[0].length];
        var all = 0L;
        for (var area = 0; area < areas.length; area++) {
            for (var day = 0; day < days.length; day++) {
                areas[area] += counts[area][day];
                days[day] += counts[area][day];
            }
            all += (long) areas[area];
        }
        return new Margins(areas, days, all);
    }

    /// Of kinds of reports that are looked at apart, together: `[area][days back]`, summed up from the last day on.
    public static double[] means(int[][][] kinds, int depth) {
        var means = new double[kinds[0].length * depth];
        for (var kind : kinds) {
            of(kind).addTo(means, depth);
        }
        return means;
    }

    double[] means(int depth) {
        var means = new double[areas.length * depth];
        addTo(means, depth);
        return means;
    }

    private void addTo(double[] means, int depth) {
        for (var area = 0; area < areas.length && all > 0; area++) {
            var sum = 0.0;
            for (var back = 0; back < depth; back++) {
                sum += areas[area] * days[days.length - 1 - back] / all;
                means[area * depth + back] += sum;
            }
        }
    }
}
