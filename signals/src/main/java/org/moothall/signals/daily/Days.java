package org.moothall.signals.daily;

import java.util.Arrays;

/// Counts a day with what a calendar and a register know of each day.
///
/// @param counts NaN where not known
/// @param types of each day, from 0: Monday to Sunday, holiday, day after a holiday, make-up workday …
/// @param second for each type the one that it is most like (a holiday: Sunday), or itself
/// @param known how much of a day's count has come in by now, 0 to 1; a day with 0 is not known
/// @param left days that nothing is to be learnt from: known outbreaks, other opening hours, a campaign
public record Days(double[] counts, int[] types, int[] second, double[] known, boolean[] left) {

    public Days {
        var n = counts.length;
        if (types.length != n || known.length != n || left.length != n)
            throw new IllegalArgumentException("Each of %d days needs a type, a share and a mark.".formatted(n));
        for (var type : types)
            if (type < 0 || type >= second.length)
                throw new IllegalArgumentException("Type %d is none of 0 to %d.".formatted(type, second.length - 1));
        for (var other : second)
            if (other < 0 || other >= second.length || second[other] != other)
                throw new IllegalArgumentException(
                        "Type %d is no second choice; take one that has none itself.".formatted(other));
        for (var share : known)
            if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException(share + " is no share from 0 to 1.");
        for (var count : counts)
            if (count < 0 || Double.isInfinite(count)) throw new IllegalArgumentException(count + " is no count.");
    }

    /// All of it has come in, and all may be learnt from.
    public static Days of(double[] counts, int[] types, int[] second) {
        var known = new double[counts.length];
        Arrays.fill(known, 1);
        return new Days(counts, types, second, known, new boolean[counts.length]);
    }

    boolean has(int day) {
        return !Double.isNaN(counts[day]) && known[day] > 0;
    }
}
