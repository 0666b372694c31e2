package org.moothall.warning;

import java.time.Duration;
import java.time.Instant;
import org.moothall.deadline.WorkCalendar;
import org.moothall.warning.Warning.Grade;

/// Until when an answer is owed.
final class Clockwork {

    private Clockwork() {}

    /// A red one day and night, others within the hours of working days.
    static Instant due(Grade grade, Rules rules, Instant from, WorkCalendar calendar) {
        var hours = Duration.ofHours(rules.answer(grade));
        return grade == Grade.RED ? from.plus(hours) : worked(from, hours, rules.hours(), calendar);
    }

    private static Instant worked(Instant from, Duration left, Rules.Hours hours, WorkCalendar calendar) {
        for (var day = calendar.day(from); ; day = day.plusDays(1)) {
            if (!calendar.works(day)) continue;
            var opens = day.atTime(hours.from()).atZone(calendar.zone()).toInstant();
            var closes = day.atTime(hours.until()).atZone(calendar.zone()).toInstant();
            var begins = from.isAfter(opens) ? from : opens;
            if (!begins.isBefore(closes)) continue;
            var here = Duration.between(begins, closes);
            if (left.compareTo(here) <= 0) return begins.plus(left);
            left = left.minus(here);
        }
    }
}
