package org.moothall.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.moothall.deadline.Due;
import org.moothall.deadline.Happening;
import org.moothall.deadline.Onward;
import org.moothall.deadline.WorkCalendar;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Timetable.Run;
import org.moothall.procedure.Verb;

/// A case that was joined into another one, which keeps its promises from there on. The earliest date promised to
/// anybody is the other case's date: read off the histories each time, like every date.
///
/// @param history until it was joined
/// @param since   the other case's version when it came; what is entered there later goes for this one too
/// @param within  cases that had been joined into this one before
public record Carried(
        String number,
        Procedure procedure,
        String urgency,
        List<Entry> history,
        Instant at,
        int since,
        List<Carried> within) {

    /// Who knows which cases were joined into which.
    public interface Source {

        /// The case that this one was joined into.
        Optional<CaseId> where(CaseId one);

        /// What each of these cases carries; nothing for those that carry none.
        Map<CaseId, List<Carried>> into(List<CaseId> cases);
    }

    /// A promise of a joined case as it goes on in the other one.
    private record Promised(String number, Due due) {

        /// What the other case had done before the joining is owed no more.
        boolean owed() {
            var end = due.end();
            return end == null || !end.what().equals(Onward.JOINED);
        }

        boolean beside(Run run) {
            return run.limit().equals(due.limit().key())
                    && Objects.equals(run.due().end(), due.end());
        }

        boolean earlierThan(Due other) {
            var own = due.due();
            var than = other.due();
            return own != null && (than == null || own.isBefore(than));
        }

        Run instead(Run run) {
            return new Run(due, run.number(), run.owes(), run.latest(), run.right(), run.passing(), number);
        }
    }

    /// The limits of a case as the histories have them: of its own, and of those it carries. A joined case has
    /// none: they go on in the other.
    public static Timetable timetable(
            Procedure procedure, String urgency, List<Entry> history, List<Carried> carried, WorkCalendar calendar) {
        var own = Timetable.of(procedure, urgency, happenings(history, _ -> true), calendar);
        return joined(history) ? own.resting() : carried.isEmpty() ? own : earliest(own, procedure, carried, history);
    }

    static boolean joined(List<Entry> history) {
        return last(history).filter(entry -> entry.verb() == Verb.JOIN).isPresent();
    }

    /// Where a joined case stood before.
    static String before(List<Entry> history) {
        return last(history).orElseThrow().fromStep();
    }

    /// A part that became a case of its own parts nothing that was joined.
    private static Optional<Entry> last(List<Entry> history) {
        return history.reversed().stream()
                .filter(entry -> entry.verb() == Verb.JOIN
                        || entry.verb() == Verb.SPLIT && !entry.fromStep().equals(entry.toStep()))
                .findFirst();
    }

    /// A case's own limits with the earliest of all promises, its own and those it carries. A carried promise stands
    /// beside the run of the same limit that ends with it, and the earlier of the two dates counts.
    private static Timetable earliest(Timetable own, Procedure procedure, List<Carried> carried, List<Entry> history) {
        var runs = new ArrayList<>(own.runs());
        carried.stream()
                .flatMap(one -> one.promised(history, List.of(), own.calendar()))
                .filter(Promised::owed)
                .forEach(one -> place(one, runs, procedure));
        return new Timetable(List.copyOf(runs), own.calendar());
    }

    private Stream<Promised> promised(List<Entry> there, List<Onward> further, WorkCalendar calendar) {
        var leg = new Onward(
                at,
                happenings(there, entry -> entry.position() <= since),
                happenings(there, entry -> entry.position() > since));
        var way = Stream.concat(Stream.of(leg), further.stream()).toList();
        var before = happenings(history, _ -> true);
        var own = procedure.limits().stream()
                .filter(limit -> !procedure.right(limit))
                .flatMap(limit -> Onward.due(limit, before, way, urgency, calendar).stream())
                .map(due -> new Promised(number, due));
        return Stream.concat(own, within.stream().flatMap(one -> one.promised(history, way, calendar)));
    }

    private static List<Happening> happenings(List<Entry> entries, Predicate<Entry> which) {
        return entries.stream().filter(which).map(Entry::happening).toList();
    }

    private static void place(Promised one, List<Run> runs, Procedure procedure) {
        for (var i = 0; i < runs.size(); i++)
            if (one.beside(runs.get(i))) {
                if (one.earlierThan(runs.get(i).due())) runs.set(i, one.instead(runs.get(i)));
                return;
            }
        alone(one, runs, procedure);
    }

    /// Only the joined case has this limit running: that is where the limit stands.
    private static void alone(Promised one, List<Run> runs, Procedure procedure) {
        var limit = one.due().limit();
        var same = runs.stream().filter(run -> run.limit().equals(limit.key())).count();
        boolean latest = same == 0 || one.due().running();
        if (latest) runs.replaceAll(run -> run.limit().equals(limit.key()) ? run.latest(false) : run);
        runs.add(new Run(
                one.due(),
                (int) same + 1,
                procedure.owes(limit),
                latest,
                procedure.right(limit),
                procedure.passing(limit.key()),
                one.number()));
    }
}
