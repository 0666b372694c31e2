package org.moothall.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.deadline.Due;
import org.moothall.deadline.Happening;
import org.moothall.deadline.Within;
import org.moothall.deadline.WorkCalendar;
import org.moothall.procedure.Procedure.Turn;

/// All limits of one case as its history has them: a pure function of procedure, urgency, history and calendar.
///
/// @param runs in the procedure's order, each limit's oldest first
public record Timetable(List<Run> runs, WorkCalendar calendar) {

    /// One run of one limit.
    ///
    /// @param number counts from 1 within the limit
    /// @param owes   whose it is to keep
    /// @param latest whether it is where its limit stands now
    /// @param right  whether it is a window that one may use, which nobody owes
    /// @param whose  number of the joined case whose promise is the earliest; null where it is this case's own
    public record Run(
            Due due,
            int number,
            Turn owes,
            boolean latest,
            boolean right,
            Passing passing,
            @Nullable String whose) {

        public String limit() {
            return due.limit().key();
        }

        boolean city() {
            return !right;
        }

        /// The same run, as where its limit stands or not.
        public Run latest(boolean is) {
            return new Run(due, number, owes, is, right, passing, whose);
        }
    }

    public static Timetable of(Procedure procedure, String urgency, List<Happening> history, WorkCalendar calendar) {
        var all = new ArrayList<Run>();
        for (var limit : procedure.limits()) {
            var runs = limit.runs(history, urgency, calendar);
            if (runs.isEmpty()) continue;
            var owes = procedure.owes(limit);
            var passing = procedure.passing(limit.key());
            var right = passing.right() || owes == Turn.REPORTER;
            for (var i = 0; i < runs.size(); i++)
                all.add(new Run(runs.get(i), i + 1, owes, i == runs.size() - 1, right, passing, null));
        }
        return new Timetable(List.copyOf(all), calendar);
    }

    /// Nothing of it runs here any more: it goes on in another case.
    public Timetable resting() {
        return new Timetable(runs.stream().map(run -> run.latest(false)).toList(), calendar);
    }

    /// Whose promise the date of a limit is: the number of a joined case; empty where it is this case's own.
    public Optional<String> whose(String limit) {
        return latest(limit).flatMap(run -> Optional.ofNullable(run.whose()));
    }

    /// Every limit of the procedure as it stands at a moment, in the procedure's order.
    public static List<Clock> clocks(Procedure procedure, Timetable timetable, Instant at) {
        return procedure.limits().stream()
                .map(limit -> timetable
                        .latest(limit.key())
                        .map(run -> Clock.of(run, at))
                        .orElseGet(() -> Clock.notStarted(limit, procedure.owes(limit), procedure.right(limit))))
                .toList();
    }

    /// All runs of one limit, the oldest first; none before its first start.
    public List<Due> of(String limit) {
        return runs.stream()
                .map(Run::due)
                .filter(due -> due.limit().key().equals(limit))
                .toList();
    }

    /// Where a limit stands: its latest run; empty before the first start.
    public Optional<Run> latest(String limit) {
        return runs.stream()
                .filter(run -> run.latest() && run.limit().equals(limit))
                .findFirst();
    }

    /// What time will do, or has done by now, to the runs that are not over; soonest first.
    public List<Passing.Effect> effects() {
        return running()
                .flatMap(run -> run.passing().effects(run, calendar).stream())
                .sorted(Comparator.comparing(Passing.Effect::at))
                .toList();
    }

    /// When time next does something, later than this moment; null where it never does.
    public @Nullable Instant wakes(Instant after) {
        return effects().stream()
                .map(Passing.Effect::at)
                .filter(at -> at.isAfter(after))
                .findFirst()
                .orElse(null);
    }

    /// The run whose end let the clock make a move; empty where the happening was no such move.
    public Optional<Run> passedAt(Happening happening) {
        return runs.stream()
                .filter(run -> happening.equals(run.due().end()) && run.due().missed(happening.at()))
                .filter(run -> run.passing().move() != null
                        && run.passing().move().key().equals(happening.what()))
                .findFirst();
    }

    /// The clock that a worklist shows: the city's nearest; where the city owes nothing now, the reporter's; else one
    /// that stands still.
    public Optional<Run> leading() {
        return nearest(true)
                .or(() -> nearest(false))
                .or(() -> running().filter(run -> run.due().due() == null).findFirst());
    }

    /// The limit whose clock leads; null where none runs.
    public @Nullable String nextLimit() {
        return leading().map(Run::limit).orElse(null);
    }

    /// Its date; null while it stands still.
    public @Nullable Instant nextDue() {
        return leading().map(run -> run.due().due()).orElse(null);
    }

    /// Whether the city's clocks all stand still or are over, so that the next step is the reporter's.
    public boolean waiting() {
        return nearest(true).isEmpty() && running().findAny().isPresent();
    }

    /// Whether something that the city promised still runs, or will go on.
    public boolean owed() {
        return running().anyMatch(Run::city);
    }

    /// What the city owes and has a date now.
    public List<Run> dated() {
        return running().filter(run -> run.city() && run.due().due() != null).toList();
    }

    public List<String> datedLimits() {
        return dated().stream().map(Run::limit).toList();
    }

    /// The dates of `datedLimits`, in the same order.
    public List<Instant> dues() {
        return dated().stream().map(Timetable::dueOf).toList();
    }

    /// The runs of the city's that a happening kept or broke.
    public List<Run> settledBy(Happening happening) {
        return runs.stream()
                .filter(run -> run.city()
                        && run.due().settled()
                        && happening.equals(run.due().end()))
                .toList();
    }

    /// Whether a run was over by the date that the office had given last, but not by the one it had given first.
    public boolean moved(Run run) {
        var end = run.due().end();
        if (end == null || run.due().length().unit() != Within.Unit.GIVEN) return false;
        return !run.due().missed(end.at()) && end.at().isAfter(firstDue(run));
    }

    /// The date that was given first, before new ones took its place.
    private Instant firstDue(Run run) {
        return runs.stream()
                .filter(one -> one.limit().equals(run.limit()) && one.number() == run.number() - 1)
                .filter(before -> before.due().replaced())
                .findFirst()
                .map(this::firstDue)
                .filter(first -> first.isBefore(dueOf(run)))
                .orElseGet(() -> dueOf(run));
    }

    private Optional<Run> nearest(boolean city) {
        return running()
                .filter(run -> run.city() == city && run.due().due() != null)
                .min(Comparator.comparing(run -> dueOf(run)));
    }

    private static Instant dueOf(Run run) {
        @Nullable Instant due = run.due().due();
        return due == null ? Instant.MAX : due;
    }

    private Stream<Run> running() {
        return runs.stream().filter(run -> run.latest() && run.due().running());
    }
}
