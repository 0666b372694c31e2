package org.moothall.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// A limit's date with its proof: the rule, the start, every day that was looked at and why it counts or does not.
///
/// @param limit    the rule
/// @param length   which of the rule's lengths, with what was added to it
/// @param extended how much of the length was added by extensions
/// @param start    what started the clock, and when
/// @param due      the last second in time; null while the clock stands still
/// @param pauses   when it stood still and why, oldest first; they may overlap, and may still go on
/// @param days     the days from the one after the start to the last, for limits in days
/// @param rolled   the days off that the last day then moved over
/// @param end      what ended it; null while it runs
/// @param replaced whether that end was a new start of the same limit, not what was owed
public record Due(
        TimeLimit limit,
        Within length,
        int extended,
        Happening start,
        @Nullable Instant due,
        List<Pause> pauses,
        List<Day> days,
        List<Day> rolled,
        @Nullable Happening end,
        boolean replaced) {

    /// A day that was looked at. `nth` counts from 1; 0 where the day does not count.
    ///
    /// @param name what the calendar calls the day
    public record Day(
            LocalDate date, int nth, Why why, @Nullable Text name) {

        public boolean counts() {
            return nth > 0;
        }
    }

    public enum Why {
        ORDINARY,
        /// A Saturday or Sunday that is worked, by name.
        WORKED_WEEKEND,
        WEEKEND,
        HOLIDAY,
        PAUSED
    }

    public boolean running() {
        return end == null;
    }

    /// Since when the clock stands still; null while it goes, and when the run is over.
    public @Nullable Instant pausedSince() {
        if (!running()) return null;
        var still = Pause.merged(pauses);
        return !still.isEmpty() && still.getLast().open() ? still.getLast().since() : null;
    }

    /// Whether it was, or by `at` has been, overstepped. A clock that stands still is not late.
    public boolean missed(Instant at) {
        return due != null && (end == null ? at : end.at()).isAfter(due);
    }

    /// Whether this run is a promise kept or broken for good, so that figures may count it; one that a new start
    /// replaced in time is neither.
    public boolean settled() {
        return end != null && !(replaced && !missed(end.at()));
    }
}
