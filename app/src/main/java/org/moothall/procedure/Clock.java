package org.moothall.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.moothall.deadline.TimeLimit;
import org.moothall.kernel.Text;

/// One limit of one case as it stands at a moment.
///
/// @param owes        whose it is to keep
/// @param right       whether nobody owes it: a window that one may use or not
/// @param started     null while it has not begun
/// @param due         null while the limit has not started or stands still
/// @param pausedSince null while it runs
/// @param ended       null while it runs, late or not
public record Clock(
        String limit,
        Text title,
        TimeLimit.Kind kind,
        Procedure.Turn owes,
        boolean right,
        State state,
        @Nullable Instant started,
        @Nullable Instant due,
        @Nullable Instant pausedSince,
        @Nullable Instant ended) {

    public enum State {
        NOT_STARTED,
        RUNNING,
        PAUSED,
        KEPT,
        MISSED,
        /// A right that was not used in time: nothing that anybody has missed.
        UNUSED
    }

    static Clock of(Timetable.Run run, Instant at) {
        var due = run.due();
        var end = due.end();
        return new Clock(
                run.limit(),
                due.limit().title(),
                due.limit().kind(),
                run.owes(),
                run.right(),
                state(run, at),
                due.start().at(),
                due.due(),
                due.pausedSince(),
                end == null ? null : end.at());
    }

    static Clock notStarted(TimeLimit limit, Procedure.Turn owes, boolean right) {
        return new Clock(
                limit.key(), limit.title(), limit.kind(), owes, right, State.NOT_STARTED, null, null, null, null);
    }

    private static State state(Timetable.Run run, Instant at) {
        if (run.due().missed(at)) return run.right() ? State.UNUSED : State.MISSED;
        if (!run.due().running()) return State.KEPT;
        return run.due().pausedSince() == null ? State.RUNNING : State.PAUSED;
    }
}
