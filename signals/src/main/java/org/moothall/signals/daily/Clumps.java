package org.moothall.signals.daily;

/// How much more sums of seven days scatter than so many days that know nothing of each other would: what
/// comes in clumps, or drifts.
final class Clumps {

    private static final int WEEK = 7;
    private static final double UNCLUMPED = 4;

    private final double[] off = new double[WEEK];
    private final double[] means = new double[WEEK];
    private int last;
    private int run;
    private int windows;
    private double squares;

    /// @param off a day's count less its mean, weighed
    void add(int day, double off, double mean) {
        run = run > 0 && day == last + 1 ? run + 1 : 1;
        last = day;
        this.off[day % WEEK] = off;
        means[day % WEEK] = mean;
        if (run < WEEK) return;
        var sum = sum(this.off);
        squares += sum * sum / sum(means);
        windows++;
    }

    /// Held to 1 as if by [#UNCLUMPED] weeks; not below 1.
    ///
    /// @param parameters that the means were fitted with
    /// @param phi variance over mean of a day
    double factor(int parameters, double phi) {
        var weeks = windows / (double) WEEK;
        if (weeks <= parameters) return 1;
        var ratio = squares / WEEK / (weeks - parameters) / phi;
        return Math.max(1, (UNCLUMPED + (weeks - parameters) * ratio) / (UNCLUMPED + weeks - parameters));
    }

    private static double sum(double[] week) {
        double sum = 0;
        for (var each : week) sum += each;
        return sum;
    }
}
