package org.moothall.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// A limit as the city wrote it: what starts it, what ends it, how long it is, what does not count. Keeps no state:
/// where it stands is read from the history each time, so nothing that merely touches a case can reset it.
///
/// @param from      the latest of these starts it, unless it has been ended by then: `reply`, or `reply@review` for a
///                  move at one step only
/// @param until     the first of these after the start ends it
/// @param within    how long, by urgency; one length for all others stands under `""`
/// @param pauses    by move: what lets the clock stand still, until when and why
/// @param source    article and certainty of a figure out of a law; null where the city's own word is the source
/// @param extension null where the rule knows none
public record TimeLimit(
        String key,
        Text title,
        Set<String> from,
        Set<String> until,
        Map<String, Within> within,
        Map<String, Pause.Halt> pauses,
        Kind kind,
        Text basis,
        @Nullable Source source,
        @Nullable Extension extension,
        Ends ends) {

    /// The move that makes running limits longer that may be made so.
    public static final String EXTENDS = "extend";

    public TimeLimit {
        from = Set.copyOf(from);
        until = Set.copyOf(until);
        within = Map.copyOf(within);
        pauses = Map.copyOf(pauses);
    }

    /// Who gave the word: the city itself, or the law.
    public enum Kind {
        PROMISE,
        LAW
    }

    /// What a limit in calendar days does when its last day is a day off.
    public enum Ends {
        ROLL,
        STAY
    }

    /// Every run of this limit in a history, oldest first: a new one begins each time that one of `from` happens. A
    /// run that a later start replaced stays in the list.
    ///
    /// @param history in any order
    /// @param urgency chooses among the lengths
    public List<Due> runs(List<Happening> history, String urgency, WorkCalendar calendar) {
        return read(history, urgency, calendar).stream()
                .map(run -> due(run, urgency, calendar))
                .toList();
    }

    List<Run> read(List<Happening> history, String urgency, WorkCalendar calendar) {
        var runs = new ArrayList<Run>();
        @Nullable Run run = null;
        for (var happening : sorted(history)) {
            if (run != null && happening.is(until)) {
                runs.add(run.ended(happening));
                run = null;
            }
            if (happening.is(from) && starts(happening, urgency)) {
                if (run != null) runs.add(run.replaced(happening));
                run = new Run(happening);
            } else if (run != null) run = on(run, happening, urgency, calendar);
        }
        if (run != null) runs.add(run);
        return List.copyOf(runs);
    }

    /// A running run after what neither starts nor ends it.
    Run on(Run run, Happening happening, String urgency, WorkCalendar calendar) {
        return lengthens(happening, run, urgency, calendar)
                ? run.longer(happening.more())
                : run.with(happening, pauses);
    }

    private boolean lengthens(Happening happening, Run run, String urgency, WorkCalendar calendar) {
        return happening.what().equals(EXTENDS)
                && Extension.refusal(due(run, urgency, calendar), happening.more(), happening.at())
                        .isEmpty();
    }

    /// Where this limit stands: its latest run; empty before the first start.
    public Optional<Due> due(List<Happening> history, String urgency, WorkCalendar calendar) {
        var runs = runs(history, urgency, calendar);
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }

    /// How long this limit is for one urgency.
    public Optional<Within> length(String urgency) {
        return Optional.ofNullable(within.getOrDefault(urgency, within.get("")));
    }

    /// The same limit, whose last day moves or stays.
    public TimeLimit ending(Ends ends) {
        return new TimeLimit(key, title, from, until, within, pauses, kind, basis, source, extension, ends);
    }

    /// A limit until a date that nobody gave does not run, nor one that has no length for this urgency.
    private boolean starts(Happening happening, String urgency) {
        return length(urgency)
                .filter(length -> length.unit() != Within.Unit.GIVEN || happening.given() != null)
                .isPresent();
    }

    Due due(Run run, String urgency, WorkCalendar calendar) {
        return new Count(this, length(urgency).orElseThrow(), run, calendar).due();
    }

    static List<Happening> sorted(List<Happening> history) {
        return history.stream().sorted(Comparator.comparing(Happening::at)).toList();
    }

    /// One run while it is being read off the history.
    ///
    /// @param extended by how much it was made longer so far
    record Run(
            Happening start,
            List<Pause> pauses,
            int extended,
            @Nullable Happening end,
            boolean replaced) {

        Run(Happening start) {
            this(start, List.of(), 0, null, false);
        }

        Run longer(int more) {
            return new Run(start, pauses, extended + more, end, replaced);
        }

        /// Goes on with what the happening lets go on, and stands still for what it lets stand still.
        Run with(Happening happening, Map<String, Pause.Halt> halts) {
            var now = paused(pause -> happening.is(Set.of(pause.why().until())), happening.at());
            var halt = halts.getOrDefault(happening.what(), halts.get(happening.what() + "@" + happening.step()));
            if (halt == null
                    || now.pauses.stream()
                            .anyMatch(pause -> pause.open() && pause.why().equals(halt))) return now;
            var all = new ArrayList<>(now.pauses);
            all.add(new Pause(happening.at(), null, halt));
            return new Run(start, List.copyOf(all), extended, end, replaced);
        }

        Run ended(Happening by) {
            return new Run(start, resumed(by.at()).pauses, extended, by, false);
        }

        Run replaced(Happening by) {
            return new Run(start, resumed(by.at()).pauses, extended, by, true);
        }

        /// Goes on whatever it stood still for.
        Run resumed(Instant at) {
            return paused(pause -> true, at);
        }

        /// The open pauses of some kind end.
        private Run paused(Predicate<Pause> which, Instant until) {
            if (pauses.isEmpty()) return this;
            var all = pauses.stream()
                    .map(pause ->
                            pause.open() && which.test(pause) ? new Pause(pause.since(), until, pause.why()) : pause)
                    .toList();
            return new Run(start, all, extended, end, replaced);
        }
    }
}
