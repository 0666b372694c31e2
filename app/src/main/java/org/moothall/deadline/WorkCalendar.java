package org.moothall.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// The city's days. Monday to Friday are worked, Saturday and Sunday are not, unless `specialDays` says otherwise:
/// public holidays, and the weekends that are worked for them.
public record WorkCalendar(ZoneId zone, Map<LocalDate, SpecialDay> specialDays) {

    public WorkCalendar {
        specialDays = Map.copyOf(specialDays);
    }

    /// A day that is not what its weekday says.
    public record SpecialDay(boolean works, Text name) {}

    public boolean works(LocalDate day) {
        var special = specialDays.get(day);
        return special == null ? !weekend(day) : special.works();
    }

    /// What the day is called where the calendar has a name for it.
    public @Nullable Text name(LocalDate day) {
        var special = specialDays.get(day);
        return special == null ? null : special.name();
    }

    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /// The last whole second of a day, whatever the clocks do that night.
    public Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    /// A moment so much later (`way` 1) or earlier (-1), at the same time of the day; in working days, as many of them.
    public Instant moved(Instant from, Within by, int way) {
        var there = from.atZone(zone);
        return switch (by.unit()) {
            case HOURS -> from.plusSeconds(way * 3600L * by.amount());
            case DAYS -> there.plusDays((long) way * by.amount()).toInstant();
            case WORKING_DAYS -> worked(there, by.amount(), way).toInstant();
            case GIVEN -> from;
        };
    }

    private ZonedDateTime worked(ZonedDateTime from, int days, int way) {
        var there = from;
        for (var left = days; left > 0; ) {
            there = there.plusDays(way);
            if (works(there.toLocalDate())) left--;
        }
        return there;
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
