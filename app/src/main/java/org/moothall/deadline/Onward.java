package org.moothall.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moothall.deadline.TimeLimit.Run;

/// A case's way on within another one, into which it was joined. What had begun runs on: the other case's moves end it,
/// let it stand still or make it longer, and none begins it anew. So nobody's date becomes a later one by a joining.
///
/// @param at     when it was joined
/// @param before the other case's history until then
/// @param after  what happened there since
public record Onward(Instant at, List<Happening> before, List<Happening> after) {

    /// What ends a run where the other case had done already what is owed.
    public static final String JOINED = "join";

    /// Where the run stands that ran when a case was joined; empty where none did.
    ///
    /// @param own the case's history until it was joined
    /// @param way into which cases it went, one after the other: a case that holds others may be joined itself
    public static Optional<Due> due(
            TimeLimit limit, List<Happening> own, List<Onward> way, String urgency, WorkCalendar calendar) {
        var runs = limit.read(own, urgency, calendar);
        if (runs.isEmpty() || runs.getLast().end() != null) return Optional.empty();
        var run = runs.getLast();
        for (var leg : way) run = leg.through(run, limit, urgency, calendar);
        return Optional.of(limit.due(run, urgency, calendar));
    }

    private Run through(Run begun, TimeLimit limit, String urgency, WorkCalendar calendar) {
        if (begun.end() != null) return begun;
        if (done(limit, urgency, calendar)) return begun.ended(new Happening(JOINED, at));
        var run = begun.resumed(at);
        for (var happening : TimeLimit.sorted(after)) {
            if (happening.is(limit.until())) return run.ended(happening);
            run = limit.on(run, happening, urgency, calendar);
        }
        return run;
    }

    private boolean done(TimeLimit limit, String urgency, WorkCalendar calendar) {
        var runs = limit.read(before, urgency, calendar);
        return !runs.isEmpty() && runs.getLast().end() != null;
    }
}
