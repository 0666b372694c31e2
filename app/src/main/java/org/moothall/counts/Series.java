package org.moothall.counts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;

/// Counts of one unit, one a step; a step that the file leaves out is there as NaN.
///
/// @param first date of the first count; null in files without dates
/// @param numbers the `t` of each count; [#ABSENT] at steps that the file leaves out
/// @param dates as the file has them
/// @param means the in-control mean of each count where the file has a column `mu0`
record Series(
        String unit,
        Step step,
        @Nullable LocalDate first,
        int[] numbers,
        @Nullable LocalDate[] dates,
        double[] counts,
        double @Nullable [] means) {

    static final int ABSENT = Integer.MIN_VALUE;

    int length() {
        return counts.length;
    }

    boolean absent(int index) {
        return numbers[index] == ABSENT;
    }

    /// The file's own name of a step, for sentences.
    String at(int index) {
        var date = dates[index];
        return date == null ? "t = " + numbers[index] : date.toString();
    }

    CannotStart tooShort(String file, int needed, String method) {
        return new CannotStart("%s: the series “%s” has %d counts; %s needs %d or more."
                .formatted(file, unit, length(), method, needed));
    }
}
