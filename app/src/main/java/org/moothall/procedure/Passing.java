package org.moothall.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.deadline.Within;
import org.moothall.deadline.WorkCalendar;

/// What time does with a limit: which move it makes when the limit is over, whom it reminds, to whom it climbs.
///
/// @param right   whether nobody owes it: a window that one may use; one not used is closed, never overdue
/// @param move    what the clock then does to the case; null for nothing
/// @param remind  null where nobody is reminded
/// @param escalate in the order of time
public record Passing(
        boolean right, @Nullable Verb move, @Nullable Remind remind, List<Rung> escalate) {

    static final Passing NONE = new Passing(false, null, null, List.of());

    public Passing {
        escalate = List.copyOf(escalate);
    }

    public enum Whom {
        /// The person who answers for the case.
        HANDLER,
        REPORTER
    }

    public enum Reach {
        /// The head of the lead office.
        HEAD,
        /// The head of the office above it.
        ABOVE,
        /// The supervision office; where a city has none, the coordination centre.
        CENTRE
    }

    /// @param before counted back from the limit's end
    public record Remind(Within before, Whom whom) {}

    /// @param after counted on from the limit's end
    public record Rung(Within after, Reach to) {}

    /// Something that time does to one run of a limit.
    ///
    /// @param nth   which rung, from 1; 0 for the others
    /// @param whom  who is reminded; null for the others
    /// @param reach to whom it climbs; null for the others
    /// @param move  what becomes of the case; null for the others
    public record Effect(
            Timetable.Run run,
            Instant at,
            int nth,
            @Nullable Whom whom,
            @Nullable Reach reach,
            @Nullable Verb move) {}

    /// What time does to a run, soonest first; nothing while it stands still. A reminder that would come no later than
    /// the start is none.
    List<Effect> effects(Timetable.Run run, WorkCalendar calendar) {
        var due = run.due().due();
        if (due == null) return List.of();
        var effects = new ArrayList<Effect>();
        if (remind != null) {
            var at = calendar.moved(due, remind.before(), -1);
            if (at.isAfter(run.due().start().at())) effects.add(new Effect(run, at, 0, remind.whom(), null, null));
        }
        for (var i = 0; i < escalate.size(); i++) {
            var at = over(calendar.moved(due, escalate.get(i).after(), 1));
            effects.add(new Effect(run, at, i + 1, null, escalate.get(i).to(), null));
        }
        if (move != null) effects.add(new Effect(run, over(due), 0, null, null, move));
        return effects;
    }

    /// The last second is still in time.
    private static Instant over(Instant last) {
        return last.plusSeconds(1);
    }
}
