package org.moothall.signals.scan;

/// Sums of areas and of days, and what follows from them where area and day have nothing to do with each other.
record Margins(double[] areas, double[] days, double all) {

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

    /// Of kinds of reports that are looked at apart, together: [area][days back], summed up from the last day on.
    static double[] means(int[][][] kinds, int depth) {
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

    /// How much more the days of each area scatter than chance would have them (Pearson); never below 1.
    ///
    /// @param until the first day that is not looked at
    double[] scatter(int[][] counts, int until) {
        var scatter = new double[areas.length];
        for (var area = 0; area < scatter.length; area++) {
            var sum = 0.0;
            for (var day = 0; day < until; day++) {
                var mean = all == 0 ? 0 : areas[area] * days[day] / all;
                sum += mean > 0 ? (counts[area][day] - mean) * (counts[area][day] - mean) / mean : 0;
            }
            scatter[area] = Math.max(1, sum / until);
        }
        return scatter;
    }
}
