package org.moothall.joint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Casework.CoHandler;
import org.moothall.casework.Entry;
import org.moothall.casework.Ground;
import org.moothall.deadline.WorkCalendar;
import org.moothall.joint.Contribution.State;
import org.moothall.kernel.Text;
import org.moothall.procedure.Verb;

/// The contributions to a case, read off its history at a moment; in the order in which they were asked for.
public record Contributions(Ground ground, Instant at) {

    /// What was asked, before it is known what came.
    ///
    /// @param position of the entry that asked; 0 where the duty list asked when the case was opened
    private record Request(
            int position,
            String office,
            Instant asked,
            @Nullable String askedBy,
            Text words,
            @Nullable Instant due) {

        static Request of(Entry entry, String office) {
            var words = new Text(entry.note(), entry.note());
            return new Request(entry.position(), office, entry.at(), entry.actor(), words, entry.given());
        }

        static Request of(CoHandler row) {
            return new Request(0, row.office(), row.since(), null, new Text(row.whyEn(), row.whyZh()), row.due());
        }
    }

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
                .filter(entry -> state(entry, request) != State.OWED)
                .findFirst();
        var state =
                end.map(entry -> state(entry, request)).orElse(helps(request.office()) ? State.OWED : State.KEPT_AWAY);
        var ended = end.map(Entry::at);
        var until = ended.orElse(at);
        var late = state != State.KEPT_AWAY && request.due() != null && until.isAfter(request.due());
        return new Contribution(
                request.office(),
                request.asked(),
                request.askedBy(),
                request.words(),
                request.due(),
                state,
                ended.orElse(null),
                late,
                late ? days(request.due(), until, ground.calendar()) : 0,
                state == State.ASKED_AGAIN ? List.of() : came(request));
    }

    private Stream<Entry> after(Request request) {
        return ground.history().stream().filter(entry -> entry.position() > request.position());
    }

    /// What an entry makes of a request; OWED where it makes nothing of it.
    private static State state(Entry entry, Request request) {
        var same = request.office().equals(entry.office());
        return switch (entry.verb()) {
            case CONTRIBUTE -> request.office().equals(entry.by()) ? State.CAME : State.OWED;
            case GO_WITHOUT -> same ? State.GIVEN_UP : State.OWED;
            case CO_HANDLE -> same ? State.ASKED_AGAIN : State.OWED;
            default -> State.OWED;
        };
    }

    private List<Entry> came(Request request) {
        return after(request)
                .takeWhile(entry -> state(entry, request) != State.ASKED_AGAIN)
                .filter(entry -> state(entry, request) == State.CAME)
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
