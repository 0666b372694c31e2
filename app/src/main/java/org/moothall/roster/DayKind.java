package org.moothall.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.moothall.deadline.WorkCalendar;

/// What a day is by the city's calendar. A worked weekend is a working day; a weekend within a holiday is holiday.
public enum DayKind {
    WORKDAY,
    WEEKEND,
    HOLIDAY;

    public static DayKind of(LocalDate day, WorkCalendar calendar) {
        if (calendar.works(day)) return WORKDAY;
        var special = calendar.specialDays().get(day);
        if (special != null) return HOLIDAY;
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? WEEKEND : HOLIDAY;
    }
}
