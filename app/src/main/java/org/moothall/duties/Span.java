package org.moothall.duties;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.moothall.web.Form;

/// The days that a calendar page shows: a month, or a week from Monday on.
public record Span(LocalDate first, LocalDate last, boolean week) {

    private static final int EARLIEST = 2000, LATEST = 2200;

    /// As the address asks for; this month where it asks for nothing that makes sense.
    static Span of(Form form, LocalDate today) {
        try {
            if (!form.value("week").isEmpty()) return week(near(LocalDate.parse(form.value("week"))));
            if (!form.value("month").isEmpty())
                return month(
                        YearMonth.from(near(YearMonth.parse(form.value("month")).atDay(1))));
        } catch (DateTimeException e) {
            // an address that somebody has cut
        }
        return month(YearMonth.from(today));
    }

    private static LocalDate near(LocalDate day) {
        if (day.getYear() < EARLIEST || day.getYear() > LATEST) throw new DateTimeException("too far away: " + day);
        return day;
    }

    private static Span month(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth(), false);
    }

    private static Span week(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Span(monday, monday.plusDays(6), true);
    }

    public String query() {
        return week ? "week=" + first : "month=" + YearMonth.from(first);
    }

    public Span moved(int way) {
        return week ? week(first.plusWeeks(way)) : month(YearMonth.from(first).plusMonths(way));
    }

    /// The same days in the other view: of a month that is this one, the week of today.
    Span other(LocalDate today) {
        if (week) return month(YearMonth.from(first));
        return week(today.isBefore(first) || today.isAfter(last) ? first : today);
    }
}
