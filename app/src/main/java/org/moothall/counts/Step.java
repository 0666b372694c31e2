package org.moothall.counts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.moothall.kernel.CannotStart;

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
            case MONTH -> Math.toIntExact(ChronoUnit.MONTHS.between(first.withDayOfMonth(1), date.withDayOfMonth(1)));
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
