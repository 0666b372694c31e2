package org.moothall.counts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    /// How far apart the counts of a file lie.
    enum Step {
        DAY(365),
        WEEK(52),
        MONTH(12);

        private final int year;

        Step(int year) {
            this.year = year;
        }

        /// Steps that a year has, about.
        int year() {
            return year;
        }

        /// Steps from the first date, to the nearest: a week's count may bear another weekday's date.
        int index(LocalDate first, LocalDate date) {
            return switch (this) {
                case DAY -> Math.toIntExact(ChronoUnit.DAYS.between(first, date));
                case WEEK -> Math.toIntExact(Math.floorDiv(ChronoUnit.DAYS.between(first, date) + 3, 7L));
                case MONTH ->
                    Math.toIntExact(ChronoUnit.MONTHS.between(first.withDayOfMonth(1), date.withDayOfMonth(1)));
            };
        }

        /// By the usual distance between neighbours.
        ///
        /// @param dates in order, each once
        static Step of(List<LocalDate> dates, String file) {
            if (dates.size() < 2) return WEEK;
            var days = new long[dates.size() - 1];
            for (var i = 0; i < days.length; i++) days[i] = ChronoUnit.DAYS.between(dates.get(i), dates.get(i + 1));
            java.util.Arrays.sort(days);
            var usual = days[days.length / 2];
            if (usual <= 3) return DAY;
            if (usual <= 10 || usual % 7 == 0) return WEEK;
            if (usual >= 28 && usual <= 31) return MONTH;
            throw new CannotStart(
                    "%s: its dates lie %d days apart; sum the counts to days, weeks or months.".formatted(file, usual));
        }
    }
}
