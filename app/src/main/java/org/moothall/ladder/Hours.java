package org.moothall.ladder;

import java.time.Instant;
import java.time.LocalTime;
import org.moothall.deadline.WorkCalendar;

/// Hours of working days: `08:30` to `17:30`.
public record Hours(String from, String until) {

    static final Hours OFFICE = new Hours("08:30", "17:30");

    Instant open(Instant at, WorkCalendar calendar) {
        var there = at.atZone(calendar.zone());
        var day = there.toLocalDate();
        var time = there.toLocalTime();
        var works = calendar.works(day);
        if (works && !time.isBefore(begin()) && time.isBefore(end())) return at;
        if (!works || !time.isBefore(end())) do day = day.plusDays(1); while (!calendar.works(day));
        return day.atTime(begin()).atZone(calendar.zone()).toInstant();
    }

    private LocalTime begin() {
        return LocalTime.parse(from);
    }

    private LocalTime end() {
        return LocalTime.parse(until);
    }
}
