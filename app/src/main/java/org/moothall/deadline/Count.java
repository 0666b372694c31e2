package org.moothall.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts one run of a limit out.
///
/// @param still when the clock stands still, without overlaps
record Count(TimeLimit limit, Within length, TimeLimit.Run run, List<Pause> still, WorkCalendar calendar) {

    Count(TimeLimit limit, Within length, TimeLimit.Run run, WorkCalendar calendar) {
        this(limit, length.plus(run.extended()), run, Pause.merged(run.pauses()), calendar);
    }

    Due due() {
        return switch (length.unit()) {
            case HOURS -> exact(clocked(run.start().at(), Duration.ofHours(length.amount())));
            case GIVEN -> exact(moved(run.start().given()));
            case DAYS, WORKING_DAYS -> inDays();
        };
    }

    private Due exact(@Nullable Instant due) {
        return proof(due, List.of(), List.of());
    }

    /// Hours run round the clock and stand still in pauses.
    private @Nullable Instant clocked(Instant start, Duration left) {
        var at = start;
        for (var pause : still) {
            var ran = Duration.between(at, pause.since());
            if (ran.compareTo(left) >= 0) break;
            left = left.minus(ran);
            if (pause.until() == null) return null;
            at = pause.until();
        }
        return at.plus(left);
    }

    /// A date that an act named moves by the pauses that began before it.
    private @Nullable Instant moved(@Nullable Instant given) {
        var due = given;
        for (var pause : still) {
            if (due == null || !pause.since().isBefore(due)) break;
            due = pause.until() == null ? null : due.plus(Duration.between(pause.since(), pause.until()));
        }
        return due;
    }

    private Due inDays() {
        var days = new ArrayList<Due.Day>();
        var last = calendar.day(run.start().at());
        for (var nth = 0; nth < length.amount(); ) {
            last = last.plusDays(1);
            if (standsFrom(last)) return proof(null, days, List.of());
            var day = look(last, nth + 1);
            days.add(day);
            if (day.counts()) nth++;
        }
        return rolled(last, days);
    }

    private Due rolled(LocalDate last, List<Due.Day> days) {
        var rolled = new ArrayList<Due.Day>();
        var end = last;
        while (paused(end) || (limit.ends() == TimeLimit.Ends.ROLL && !calendar.works(end))) {
            if (standsFrom(end)) return proof(null, days, rolled);
            rolled.add(off(end));
            end = end.plusDays(1);
        }
        return proof(calendar.end(end), days, rolled);
    }

    private Due.Day look(LocalDate day, int nth) {
        if (paused(day) || (length.unit() == Within.Unit.WORKING_DAYS && !calendar.works(day))) return off(day);
        var worked = WorkCalendar.weekend(day) && calendar.works(day) && length.unit() == Within.Unit.WORKING_DAYS;
        return new Due.Day(
                day, nth, worked ? Due.Why.WORKED_WEEKEND : Due.Why.ORDINARY, worked ? calendar.name(day) : null);
    }

    private Due.Day off(LocalDate day) {
        if (paused(day)) return new Due.Day(day, 0, Due.Why.PAUSED, null);
        var name = calendar.name(day);
        return new Due.Day(day, 0, name == null ? Due.Why.WEEKEND : Due.Why.HOLIDAY, name);
    }

    /// A day does not count if the clock stands still at its end.
    private boolean paused(LocalDate day) {
        var end = calendar.end(day);
        return still.stream().anyMatch(pause -> pause.holds(end));
    }

    /// Whether the clock has stood still since before the end of this day and still does.
    private boolean standsFrom(LocalDate day) {
        return !still.isEmpty()
                && still.getLast().open()
                && !still.getLast().since().isAfter(calendar.end(day));
    }

    private Due proof(@Nullable Instant due, List<Due.Day> days, List<Due.Day> rolled) {
        return new Due(
                limit,
                length,
                run.extended(),
                run.start(),
                due,
                run.pauses(),
                List.copyOf(days),
                List.copyOf(rolled),
                run.end(),
                run.replaced());
    }
}
