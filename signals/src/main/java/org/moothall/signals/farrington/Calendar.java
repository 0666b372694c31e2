package org.moothall.signals.farrington;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Which counts of a series stand for the same time of earlier years.
public interface Calendar {

    /// Index of the count `years` before the one at `t`; may be negative, which is before the series.
    int before(int t, int years);

    /// By counting steps alone: 52 for weeks, 12 for months.
    static Calendar steps(int perYear) {
        return (t, years) -> t - years * perYear;
    }

    /// Days, by date; 29 February is 1 March in other years.
    ///
    /// @param first date of the count at index 0
    static Calendar days(LocalDate first) {
        return (t, years) -> Math.toIntExact(ChronoUnit.DAYS.between(first, earlier(first.plusDays(t), years)));
    }

    /// Weeks, by the date that stands for each: the same date of an earlier year, moved to the nearest day
    /// of the same weekday.
    ///
    /// @param first date of the week at index 0
    static Calendar weeks(LocalDate first) {
        return (t, years) -> {
            var days = ChronoUnit.DAYS.between(first, earlier(first.plusWeeks(t), years));
            return Math.toIntExact(Math.floorDiv(days + 3, 7L));
        };
    }

    private static LocalDate earlier(LocalDate date, int years) {
        var leap = date.getMonthValue() == 2 && date.getDayOfMonth() == 29;
        return leap ? date.plusDays(1).minusYears(years) : date.minusYears(years);
    }
}
