package org.moothall.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// A limit as the city wrote it: what starts it, what ends it, how long it is, what does not count. Keeps no state:
/// where it stands is read from the history each time, so nothing that merely touches a case can reset it.
///
/// @param from   the latest of these starts it, unless it has been ended by then
/// @param until  the first of these after the start ends it
/// @param within how long, by urgency; one length for all stands under `""`
/// @param pauses from these to the next `answer` the clock stands still
public record TimeLimit(
        String key,
        Text title,
        Set<String> from,
        Set<String> until,
        Map<String, Within> within,
        Set<String> pauses,
        Kind kind,
        Text basis,
        Ends ends) {

    static final String RESUMES = "answer";

    public TimeLimit {
        from = Set.copyOf(from);
        until = Set.copyOf(until);
        within = Map.copyOf(within);
        pauses = Set.copyOf(pauses);
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
        var runs = new ArrayList<Due>();
        @Nullable Run run = null;
        for (var happening : sorted(history)) {
            if (run != null && until.contains(happening.what())) {
                runs.add(due(run.ended(happening), urgency, calendar));
                run = null;
            }
            if (from.contains(happening.what()) && starts(happening, urgency)) {
                if (run != null) runs.add(due(run.replaced(happening), urgency, calendar));
                run = new Run(happening);
            } else if (run != null) run = run.with(happening, pauses);
        }
        if (run != null) runs.add(due(run, urgency, calendar));
        return List.copyOf(runs);
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

    /// A limit until a date that nobody gave does not run, nor one that has no length for this urgency.
    private boolean starts(Happening happening, String urgency) {
        return length(urgency)
                .filter(length -> length.unit() != Within.Unit.GIVEN || happening.given() != null)
                .isPresent();
    }

    private Due due(Run run, String urgency, WorkCalendar calendar) {
        return new Count(this, length(urgency).orElseThrow(), run, calendar).due();
    }

    private static List<Happening> sorted(List<Happening> history) {
        return history.stream().sorted(Comparator.comparing(Happening::at)).toList();
    }

    /// One run while it is being read off the history.
    record Run(
            Happening start,
            List<Due.Pause> pauses,
            @Nullable Happening end,
            boolean replaced) {

        Run(Happening start) {
            this(start, List.of(), null, false);
        }

        Run with(Happening happening, Set<String> pausing) {
            if (pausing.contains(happening.what()) && !paused()) return withPause(new Due.Pause(happening.at(), null));
            if (happening.what().equals(RESUMES) && paused()) return resumed(happening.at());
            return this;
        }

        Run ended(Happening by) {
            return new Run(start, resumed(by.at()).pauses, by, false);
        }

        Run replaced(Happening by) {
            return new Run(start, resumed(by.at()).pauses, by, true);
        }

        private boolean paused() {
            return !pauses.isEmpty() && pauses.getLast().until() == null;
        }

        private Run withPause(Due.Pause pause) {
            var all = new ArrayList<>(pauses);
            all.add(pause);
            return new Run(start, List.copyOf(all), end, replaced);
        }

        private Run resumed(Instant at) {
            if (!paused()) return this;
            var all = new ArrayList<>(pauses);
            all.set(all.size() - 1, new Due.Pause(pauses.getLast().since(), at));
            return new Run(start, List.copyOf(all), end, replaced);
        }
    }
}
