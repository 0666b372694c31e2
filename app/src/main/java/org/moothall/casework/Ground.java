package org.moothall.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.moothall.casework.Casework.CoHandler;
import org.moothall.casework.Decision.Reason;
import org.moothall.deadline.Extension;
import org.moothall.deadline.WorkCalendar;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Role;
import org.moothall.kernel.NotFound;
import org.moothall.procedure.Clock;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Verb;

/// What the rules of a case stand on: its procedure, its history, the city's offices and days, the offices that help.
///
/// @param urgency chooses among a limit's lengths
/// @param centre  key of the office that owns what no rule can send
public record Ground(
        Procedure procedure,
        String urgency,
        List<Entry> history,
        List<CoHandler> coHandlers,
        Offices offices,
        String centre,
        WorkCalendar calendar) {

    private static final Set<Verb> REVIEWS = Set.of(Verb.REOPEN, Verb.APPEAL);

    /// Keys of the co-handling offices.
    public Set<String> helpers() {
        return CoHandler.offices(coHandlers);
    }

    /// All runs of all limits as the history has them, each with its proof.
    public Timetable timetable() {
        return timetable(history.stream());
    }

    /// The same once this entry is made too.
    Timetable timetable(Entry next) {
        return timetable(Stream.concat(history.stream(), Stream.of(next)));
    }

    private Timetable timetable(Stream<Entry> entries) {
        return Timetable.of(procedure, urgency, entries.map(Entry::happening).toList(), calendar);
    }

    /// The limits as they stand at a moment, in the procedure's order.
    public List<Clock> clocks(Instant at) {
        return Timetable.clocks(procedure, timetable(), at);
    }

    /// An office and the person in it who answers for a case.
    record Owner(String office, String person) {}

    /// Where a reopened case is reviewed by another office: whether this one has already decided it.
    boolean decidedBefore(String office) {
        return procedure.reviews()
                && history.stream().anyMatch(entry -> REVIEWS.contains(entry.verb()))
                && history.stream().anyMatch(entry -> entry.verb() == Verb.REPLY && office.equals(entry.by()));
    }

    /// Why the limit that runs is not made longer by this act; empty where it is.
    Optional<Reason> notExtended(CaseFile file, Act act) {
        var run = procedure.extendable(file.step()).stream()
                .flatMap(limit -> timetable().latest(limit.key()).stream())
                .map(Timetable.Run::due)
                .findFirst();
        if (run.isEmpty()) return Optional.of(Reason.NOTHING_TO_EXTEND);
        var extension = run.get().limit().extension();
        if (extension != null && extension.approver() == Extension.Approver.HEAD && !head(act.actor()))
            return Optional.of(Reason.HEAD_DECIDES);
        return Extension.refusal(run.get(), act.more(), act.at()).map(why -> switch (why) {
            case UNKNOWN -> Reason.NOTHING_TO_EXTEND;
            case NOTHING -> Reason.AMOUNT_MISSING;
            case TOO_MUCH -> Reason.EXTENSION_TOO_LONG;
            case TOO_LATE -> Reason.EXTENSION_TOO_LATE;
        });
    }

    private static boolean head(Actor actor) {
        return actor instanceof Actor.Staff(Officer officer) && officer.is(Role.HEAD);
    }

    /// Who owns the case after an act: assigning and handing over name another, accepting makes it one's own.
    Owner owner(CaseFile file, Act act) {
        return switch (act.verb()) {
            case ASSIGN, HAND_OVER -> named(file, act);
            case ACCEPT ->
                act.actor() instanceof Actor.Staff(Officer officer) && file.may(officer, Right.HANDLE, this)
                        ? new Owner(file.lead(), officer.person())
                        : kept(file);
            case RECEIVED,
                    OBJECT,
                    CO_HANDLE,
                    CONTRIBUTE,
                    ASK,
                    ANSWER,
                    ADD,
                    NOTE,
                    REPLY,
                    PLAN,
                    DONE,
                    RATE,
                    REOPEN,
                    CLOSE,
                    WITHDRAW,
                    EXTEND,
                    DIVERT,
                    DECLINE,
                    SUBMIT,
                    UNREACHABLE,
                    INTERIM,
                    HEAR,
                    HEARD,
                    APPEAL,
                    NEW_FACTS,
                    LAPSE -> kept(file);
        };
    }

    private Owner named(CaseFile file, Act act) {
        var office = act.office() == null ? file.lead() : act.office();
        return new Owner(office, act.person() == null ? answerable(offices, office, centre) : act.person());
    }

    /// The owner stays; where the person has left meanwhile, who answers for the office now takes their place.
    private Owner kept(CaseFile file) {
        var here = offices.posts(file.lead()).stream()
                .anyMatch(post -> file.handler().equals(post.holder()));
        return here
                ? new Owner(file.lead(), file.handler())
                : new Owner(file.lead(), answerable(offices, file.lead(), centre));
    }

    /// The person who answers for a new case of an office. Where all its posts are empty: whoever does in the next
    /// office up, and at last somebody at the centre.
    static String answerable(Offices offices, String office, String centre) {
        for (var next = offices.find(office); next.isPresent(); ) {
            var key = next.get().key();
            if (key.equals(centre)) break;
            var person = offices.answerable(key);
            if (person.isPresent()) return person.get().key();
            var parent = next.get().parent();
            next = parent == null ? Optional.empty() : offices.find(parent);
        }
        return triage(offices, centre);
    }

    private static String triage(Offices offices, String centre) {
        return offices.posts(centre).stream()
                .filter(post -> post.role() == Role.TRIAGE && post.holder() != null)
                .findFirst()
                .map(post -> java.util.Objects.requireNonNull(post.holder()))
                .or(() -> offices.answerable(centre).map(person -> person.key()))
                .orElseThrow(() -> new NotFound("anybody in a post at " + centre));
    }
}
