package org.moothall.joint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.casework.Entry;
import org.moothall.casework.Ground;
import org.moothall.deadline.WorkCalendar;
import org.moothall.joint.Contribution.State;
import org.moothall.procedure.Verb;

/// The contributions to a case, read off its history at a moment; in the order in which they were asked for.
public record Contributions(Ground ground, Instant at) {

    public static List<Contribution> of(Ground ground, Instant at) {
        return new Contributions(ground, at).list();
    }

    private List<Contribution> list() {
        return Stream.concat(fromTheStart(), asked()).map(this::contribution).toList();
    }

    private Stream<Request> fromTheStart() {
        var later = asked().map(Request::office).toList();
        return ground.coHandlers().stream()
                .filter(row -> !later.contains(row.office()))
                .map(Request::of);
    }

    private Stream<Request> asked() {
        var requests = new ArrayList<Request>();
        for (var entry : ground.history()) {
            var office = entry.office();
            if (office != null && asks(entry, office)) requests.add(Request.of(entry, office));
        }
        return requests.stream();
    }

    /// A conference may give a task to the lead office itself, which helps nobody.
    private boolean asks(Entry entry, String office) {
        return entry.verb() == Verb.CO_HANDLE || entry.verb() == Verb.CONCLUDE && helps(office);
    }

    private boolean helps(String office) {
        return ground.helpers().contains(office);
    }

    private Contribution contribution(Request request) {
        var end = after(request)
                .filter(entry -> request.state(entry) != State.OWED)
                .findFirst();
        var state =
                end.map(entry -> request.state(entry)).orElse(helps(request.office()) ? State.OWED : State.KEPT_AWAY);
        var ended = end.map(Entry::at);
        var until = ended.orElse(at);
        var due = request.due();
        var late = state != State.KEPT_AWAY && due != null && until.isAfter(due);
        return new Contribution(
                request.office(),
                request.asked(),
                request.askedBy(),
                request.words(),
                due,
                state,
                ended.orElse(null),
                late,
                late && due != null ? days(due, until, ground.calendar()) : 0,
                state == State.ASKED_AGAIN ? List.of() : came(request));
    }

    private Stream<Entry> after(Request request) {
        return ground.history().stream().filter(entry -> entry.position() > request.position());
    }

    private List<Entry> came(Request request) {
        return after(request)
                .takeWhile(entry -> request.state(entry) != State.ASKED_AGAIN)
                .filter(entry -> request.state(entry) == State.CAME)
                .toList();
    }

    /// The working days that have begun after the day of a date, up to a moment.
    static int days(Instant due, Instant until, WorkCalendar calendar) {
        return (int) Stream.iterate(
                        calendar.day(due).plusDays(1),
                        day -> !day.isAfter(calendar.day(until)),
                        (LocalDate day) -> day.plusDays(1))
                .filter(calendar::works)
                .count();
    }

    /// What came since the last reply, one an office: for a reply that puts it together.
    public static List<Contribution> came(List<Contribution> all, Ground ground) {
        int replied = ground.history().stream()
                .filter(entry -> entry.verb() == Verb.REPLY)
                .mapToInt(Entry::position)
                .max()
                .orElse(0);
        return all.stream()
                .map(Contribution::office)
                .distinct()
                .flatMap(office -> came(all, office, replied).stream())
                .toList();
    }

    private static Optional<Contribution> came(List<Contribution> all, String office, int after) {
        var theirs = all.stream().filter(one -> one.office().equals(office)).toList();
        var entries = theirs.stream()
                .flatMap(one -> one.came().stream())
                .filter(entry -> entry.position() > after)
                .distinct()
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(theirs.getLast().with(entries));
    }

    /// What has a date and has not come.
    public static List<Contribution> owed(List<Contribution> all) {
        return all.stream().filter(Contribution::owed).toList();
    }
}
