package org.moothall.casework;

import static org.moothall.casework.Decision.Reason.CASE_IS_CLOSED;
import static org.moothall.casework.Decision.Reason.DATE_MISSING;
import static org.moothall.casework.Decision.Reason.DATE_PAST;
import static org.moothall.casework.Decision.Reason.HEAD_DECLARES;
import static org.moothall.casework.Decision.Reason.HELD_BY_ANOTHER;
import static org.moothall.casework.Decision.Reason.NOBODY_LEFT;
import static org.moothall.casework.Decision.Reason.NOTE_MISSING;
import static org.moothall.casework.Decision.Reason.NOT_OFFERED_HERE;
import static org.moothall.casework.Decision.Reason.NOT_YOUR_TURN;
import static org.moothall.casework.Decision.Reason.OFFICE_EMPTY;
import static org.moothall.casework.Decision.Reason.OFFICE_IS_LEAD;
import static org.moothall.casework.Decision.Reason.OFFICE_MISSING;
import static org.moothall.casework.Decision.Reason.OFFICE_UNKNOWN;
import static org.moothall.casework.Decision.Reason.PERSON_MISSING;
import static org.moothall.casework.Decision.Reason.PERSON_NOT_THERE;
import static org.moothall.casework.Decision.Reason.SECOND_MISSING;
import static org.moothall.casework.Decision.Reason.SECOND_NOT_OTHER;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Decision.Changed;
import org.moothall.casework.Decision.Reason;
import org.moothall.casework.Decision.Refused;
import org.moothall.casework.Decision.Taken;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Role;
import org.moothall.fairness.Owner;
import org.moothall.fairness.Part;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedure.Move;
import org.moothall.procedure.Procedure.Need;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Verb;

/// Where a case stands: under which procedure, at which step, who owns it. What may be done with it is decided here.
///
/// @param version   how many entries it has; an act says which version it saw
/// @param handler   person key; every case has one at every moment
/// @param routed    whether a rule or the centre chose the lead; else it waits at the centre to be sent
/// @param keptFrom  marks of who may have no part in it: `office:water-bureau`, `person:zhou-min`
/// @param open      whether something is left to do: not closed, or works promised beyond the close
/// @param waiting   whether the city's clocks stand still because it is the reporter's turn
/// @param nextLimit the limit whose clock leads
/// @param nextDue   its date; null while it stands still
public record CaseFile(
        CaseId id,
        String number,
        String line,
        String procedure,
        int procedureVersion,
        String step,
        Procedure.Phase phase,
        Procedure.Turn turn,
        int version,
        String title,
        String kind,
        String urgency,
        List<String> areaPath,
        String placeEn,
        String placeZh,
        String lead,
        String handler,
        boolean routed,
        List<String> keptFrom,
        int reporters,
        int reopened,
        Instant openedAt,
        Instant lastAt,
        @Nullable Instant closedAt,
        boolean open,
        boolean waiting,
        @Nullable String nextLimit,
        @Nullable Instant nextDue) {

    /// Takes an act, or says why not. Whoever saw an older version is shown what changed, unless the act only adds.
    public Decision take(Act act, Ground ground) {
        if (act.seen() >= 0 && act.seen() != version && !act.verb().adds())
            return new Changed(
                    this,
                    ground.history().stream()
                            .filter(entry -> entry.position() > act.seen())
                            .toList());
        return refusal(act, ground).<Decision>map(refused -> refused).orElseGet(() -> taken(act, ground));
    }

    /// The moves that this actor may make now, in the procedure's order.
    public List<Verb> offered(Actor actor, Ground ground) {
        var moves = ground.procedure().step(step).moves().keySet().stream();
        var always = Arrays.stream(Verb.values()).filter(verb -> verb.recuses() && phase != Phase.CLOSED);
        return Stream.concat(moves, always)
                .filter(verb -> notTheirs(verb, actor, ground).isEmpty())
                .filter(verb -> ground.keptAway(step, verb, actor).isEmpty())
                .toList();
    }

    private Optional<Refused> refusal(Act act, Ground ground) {
        var move = move(act.verb(), ground);
        if (move == null) return Optional.of(new Refused(phase == Phase.CLOSED ? CASE_IS_CLOSED : NOT_OFFERED_HERE));
        return ground.keptAway(step, act.verb(), act.actor())
                .or(() -> notTheirs(act.verb(), act.actor(), ground)
                        .or(() -> missing(act, move))
                        .or(() -> move.needs().contains(Need.SECOND) ? unsigned(act, ground) : Optional.empty())
                        .or(() -> act.verb().recuses() ? wrongAside(act, ground) : wrongOffice(act, ground))
                        .or(() -> act.verb() == Verb.STEP_ASIDE ? Optional.empty() : wrongPerson(act, ground))
                        .or(() -> act.verb() == Verb.EXTEND ? ground.notExtended(this, act) : Optional.empty())
                        .map(Refused::new))
                .or(() -> ground.keptFromGetting(act));
    }

    /// As the procedure has it here, or as it is on every open case; null where there is none.
    private @Nullable Move move(Verb verb, Ground ground) {
        return verb.recuses() && phase != Phase.CLOSED
                ? new Move(step, verb == Verb.ABOUT ? Set.of(Need.NOTE, Need.OFFICE) : Set.of(Need.NOTE))
                : ground.procedure().step(step).moves().get(verb);
    }

    /// Why a move is not offered to this actor.
    public Refused refusedHere(Verb verb, Actor actor, Ground ground) {
        return ground.keptAway(step, verb, actor).orElseGet(() -> new Refused(NOT_OFFERED_HERE));
    }

    /// Only the head declares an interest for somebody else; and at least one office stays able to act.
    private Optional<Reason> wrongAside(Act act, Ground ground) {
        var after = ground.recusal(entry(act, step));
        var declared = act.verb() == Verb.STEP_ASIDE
                && act.person() != null
                && !act.declaredFor(act.person(), ground.offices());
        return when(
                        act.verb() == Verb.ABOUT
                                && ground.offices()
                                        .find(String.valueOf(act.office()))
                                        .isEmpty(),
                        OFFICE_UNKNOWN)
                .or(() -> when(declared, HEAD_DECLARES))
                .or(() -> when(
                        after.owner(lead, Part.DECIDE).isEmpty()
                                || after.sorter().isEmpty(),
                        NOBODY_LEFT));
    }

    private Optional<Reason> notTheirs(Verb verb, Actor actor, Ground ground) {
        return switch (actor) {
            case Actor.Machine machine -> Optional.empty();
            case Actor.Reporter reporter -> when(verb.by() != Verb.By.REPORTER, NOT_YOUR_TURN);
            case Actor.Staff(Officer officer) -> when(!mayMake(verb, officer, ground), HELD_BY_ANOTHER);
        };
    }

    private boolean mayMake(Verb verb, Officer officer, Ground ground) {
        return switch (verb.by()) {
            case NOBODY, CLOCK -> false;
            case OFFICE -> may(officer, Right.HANDLE, ground);
            case CENTRE -> may(officer, Right.ASSIGN, ground);
            case HELPER -> may(officer, Right.CONTRIBUTE, ground);
            case ANYONE_ON_IT -> may(officer, Right.SEE, ground);
            case WHOEVER_SORTS ->
                may(officer, Right.HANDLE, ground)
                        || may(officer, Right.ASSIGN, ground)
                        || may(officer, Right.SPEAK_FOR_REPORTER, ground);
            case REPORTER -> speaksForReporter(verb, officer, ground);
        };
    }

    /// Telephone and counter write down what the reporter says; the lead office may too, but never judges its own
    /// answer.
    private boolean speaksForReporter(Verb verb, Officer officer, Ground ground) {
        var judges = verb == Verb.RATE || verb == Verb.REOPEN || verb == Verb.APPEAL;
        return may(officer, Right.SPEAK_FOR_REPORTER, ground) || (!judges && may(officer, Right.HANDLE, ground));
    }

    /// Whether this officer has a right on this case, and is not kept away; what its procedure offers comes on top.
    public boolean may(Officer officer, Right right, Ground ground) {
        return ground.recusal().may(officer, right, lead, ground.helpers());
    }

    private static Optional<Reason> missing(Act act, Move move) {
        var needs = move.needs();
        return when(needs.contains(Need.NOTE) && act.note().isBlank(), NOTE_MISSING)
                .or(() -> when(needs.contains(Need.DATE) && act.given() == null, DATE_MISSING))
                .or(() -> when(act.given() != null && !act.given().isAfter(act.at()), DATE_PAST))
                .or(() -> when(needs.contains(Need.OFFICE) && act.office() == null, OFFICE_MISSING))
                .or(() -> when(
                        needs.contains(Need.PERSON) && act.person() == null && act.office() == null, PERSON_MISSING));
    }

    /// Four eyes: the head of the lead office has signed, and is not who makes the move.
    private Optional<Reason> unsigned(Act act, Ground ground) {
        var second = act.person();
        if (second == null) return Optional.of(SECOND_MISSING);
        var head = ground.offices().holders(lead, Role.HEAD).anyMatch(second::equals);
        return when(!head || act.actor().written().equals("person:" + second), SECOND_NOT_OTHER);
    }

    private Optional<Reason> wrongOffice(Act act, Ground ground) {
        var office = act.office();
        if (office == null) return Optional.empty();
        return when(ground.offices().find(office).isEmpty(), OFFICE_UNKNOWN)
                .or(() -> when(ground.offices().answerable(office).isEmpty(), OFFICE_EMPTY))
                .or(() -> when(act.verb() == Verb.CO_HANDLE && office.equals(lead), OFFICE_IS_LEAD));
    }

    private Optional<Reason> wrongPerson(Act act, Ground ground) {
        var person = act.person();
        if (person == null) return Optional.empty();
        var office = act.office() == null ? lead : act.office();
        var there = ground.offices().holders(office).contains(person);
        return when(!there, PERSON_NOT_THERE);
    }

    private Taken taken(Act act, Ground ground) {
        var there = ground.procedure().step(step).moves().get(act.verb());
        var to = there == null ? step : there.to();
        var made = entry(act, to);
        var owner = ground.owner(this, act, made);
        var entry = act.verb().recuses() ? made.handedTo(lead, handler, owner) : made;
        var timetable = ground.timetable(entry);
        return new Taken(after(entry, owner, ground, timetable), entry, timetable);
    }

    private Entry entry(Act act, String to) {
        var at = act.at().isBefore(lastAt) ? lastAt : act.at();
        return new Entry(
                id,
                version + 1,
                act.verb(),
                step,
                to,
                act.actor().written(),
                act.actor().office(),
                act.note(),
                act.given(),
                act.verb() == Verb.EXTEND ? act.more() : 0,
                act.verb().recuses() ? null : act.office(),
                act.verb().recuses() ? null : act.person(),
                act.aside(),
                act.open(),
                act.attachments(),
                at);
    }

    private CaseFile after(Entry entry, Owner owner, Ground ground, Timetable timetable) {
        var there = ground.procedure().step(entry.toStep());
        var closed = there.phase() != Phase.CLOSED ? null : closedAt != null ? closedAt : entry.at();
        return new CaseFile(
                id,
                number,
                line,
                procedure,
                procedureVersion,
                entry.toStep(),
                there.phase(),
                there.turn(),
                entry.position(),
                title,
                kind,
                urgency,
                areaPath,
                placeEn,
                placeZh,
                owner.office(),
                owner.person(),
                routed || entry.verb() == Verb.ASSIGN,
                Stream.concat(keptFrom.stream(), entry.aside().stream())
                        .distinct()
                        .toList(),
                reporters,
                reopened + (entry.verb() == Verb.REOPEN ? 1 : 0),
                openedAt,
                entry.at(),
                closed,
                there.phase() != Phase.CLOSED || timetable.owed(),
                timetable.waiting(),
                timetable.nextLimit(),
                timetable.nextDue());
    }

    private static Optional<Reason> when(boolean so, Reason why) {
        return so ? Optional.of(why) : Optional.empty();
    }

    /// Whether a step is one of the given phases.
    public boolean in(Phase... phases) {
        return Arrays.asList(phases).contains(phase);
    }
}
