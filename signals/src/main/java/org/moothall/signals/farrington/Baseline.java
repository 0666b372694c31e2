package org.moothall.signals.farrington;

/// Which earlier counts a count is judged by, and in which season each lies.
///
/// Windows of `around` steps on both sides of the same time in `years` earlier years are one group, the
/// last; what lies between two windows is cut into `groups` - 1 parts, the same in each year (none with a
/// single group). The newest `guard` counts stay out, so that an outbreak does not hide itself.
///
/// @param years how far back; at least 1
/// @param around half a window
/// @param groups 10 in Noufaily 2013, 1 in Farrington 1996
/// @param guard 26 in Noufaily 2013, 3 in Farrington 1996
public record Baseline(int years, int around, int groups, int guard) {

    public Baseline {
        if (years < 1 || around < 0 || groups < 1 || guard < 0)
            throw new IllegalArgumentException("A baseline needs years and groups from 1, window and guard from 0.");
    }

    /// Index of the first count whose baseline lies within the series.
    public int first(Calendar calendar) {
        var t = 0;
        while (calendar.before(t, years) < around) t++;
        return t;
    }

    /// Puts the counts that are known into the model, with times relative to `t`.
    void fill(LogLinear model, double[] counts, Calendar calendar, int t) {
        model.begin(groups, t);
        var end = t - guard;
        for (var year = years; year >= 1; year--) {
            var window = calendar.before(t, year);
            var next = calendar.before(t, year - 1);
            add(model, counts, t, window - around, Math.min(window + around + 1, end), groups - 1);
            if (groups > 1) between(model, counts, t, window + around + 1, next - around, end);
        }
        add(model, counts, t, t - around, end, groups - 1);
    }

    private void between(LogLinear model, double[] counts, int t, int from, int to, int end) {
        var each = (to - from) / (groups - 1);
        var longer = (to - from) % (groups - 1);
        var at = from;
        for (var g = 0; g < groups - 1; g++) {
            var next = at + each + (g < longer ? 1 : 0);
            add(model, counts, t, at, Math.min(next, end), g);
            at = next;
        }
    }

    private static void add(LogLinear model, double[] counts, int t, int from, int to, int group) {
        for (var i = from; i < to; i++) if (!Double.isNaN(counts[i])) model.add(counts[i], i - t, group);
    }
}
