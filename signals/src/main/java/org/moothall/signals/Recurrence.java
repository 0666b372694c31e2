package org.moothall.signals;

/// How rare something is, in days: as often as once in so many days would chance alone bring it.
///
/// Source: Kleinman, Lazarus, Platt, Am J Epidemiol 159 (2004) 217.
public final class Recurrence {

    private Recurrence() {}

    /// `days` / p.
    ///
    /// @param days from one look to the next
    public static double interval(double p, double days) {
        return days / p;
    }

    /// For a p that holds for `looks` looks together: `days` / (1 - (1 - p)^(1 / `looks`)).
    public static double interval(double p, double days, int looks) {
        return days / -Math.expm1(Math.log1p(-p) / looks);
    }

    /// The p at which an alarm comes back once in `interval` days by chance; what a city promises as its
    /// budget.
    public static double p(double interval, double days) {
        return Math.min(1, days / interval);
    }
}
