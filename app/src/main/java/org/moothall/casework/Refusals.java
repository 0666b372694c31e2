package org.moothall.casework;

import static org.moothall.casework.Decision.Reason.CASE_IS_CLOSED;
import static org.moothall.casework.Decision.Reason.CONTRIBUTION_OWED;
import static org.moothall.casework.Decision.Reason.DATE_MISSING;
import static org.moothall.casework.Decision.Reason.DATE_PAST;
import static org.moothall.casework.Decision.Reason.HEAD_DECLARES;
import static org.moothall.casework.Decision.Reason.HELD_BY_ANOTHER;
import static org.moothall.casework.Decision.Reason.NOBODY_LEFT;
import static org.moothall.casework.Decision.Reason.NOTE_MISSING;
import static org.moothall.casework.Decision.Reason.NOTHING_OWED;
import static org.moothall.casework.Decision.Reason.NOT_COMPLAINED_OF;
import static org.moothall.casework.Decision.Reason.NOT_OFFERED_HERE;
import static org.moothall.casework.Decision.Reason.NOT_YOUR_TURN;
import static org.moothall.casework.Decision.Reason.OFFICE_EMPTY;
import static org.moothall.casework.Decision.Reason.OFFICE_IS_LEAD;
import static org.moothall.casework.Decision.Reason.OFFICE_MISSING;
import static org.moothall.casework.Decision.Reason.OFFICE_UNKNOWN;
import static org.moothall.casework.Decision.Reason.OTHERS_STAND;
import static org.moothall.casework.Decision.Reason.PERSON_MISSING;
import static org.moothall.casework.Decision.Reason.PERSON_NOT_THERE;
import static org.moothall.casework.Decision.Reason.SECOND_MISSING;
import static org.moothall.casework.Decision.Reason.SECOND_NOT_OTHER;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Decision.Reason;
import org.moothall.casework.Decision.Refused;
import org.moothall.directory.Officer;
import org.moothall.fairness.Part;
import org.moothall.procedure.Procedure.Move;
import org.moothall.procedure.Procedure.Need;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Verb;

/// Why an act on a case is not taken; what the rules ask in turn: whether it is offered, whose it is, whether all is
/// said that it needs, and whether whom it names may have it.
record Refusals(CaseFile file, Ground ground) {

    private static final Set<Verb> DISPUTES = Set.of(Verb.OBJECT, Verb.ASSIGN);

    /// Whom they name need not be of the lead office.
    private static final Set<Verb> OF_ANYWHERE = Set.of(Verb.STEP_ASIDE, Verb.NOT_ABOUT);

    Optional<Refused> of(Act act) {
        var move = move(act.verb());
        if (move == null) return Optional.of(notHere());
        return ground.keptAway(file.step(), act.verb(), act.actor())
                .or(() -> contested(act.verb(), act.actor(), act.at()))
                .or(() -> notTheirs(act.verb(), act.actor())
                        .or(() -> missing(act, move))
                        .or(() -> move.needs().contains(Need.SECOND) ? unsigned(act) : Optional.empty())
                        .or(() -> act.verb().recuses() ? wrongAside(act) : wrongOffice(act))
                        .or(() -> OF_ANYWHERE.contains(act.verb()) ? Optional.empty() : wrongPerson(act))
                        .or(() -> when(closesForAll(act, move), OTHERS_STAND))
                        .or(() -> jointly(act))
                        .or(() -> act.verb() == Verb.EXTEND ? ground.notExtended(file, act) : Optional.empty())
                        .map(Refused::new))
                .or(() -> ground.keptFromGetting(act));
    }

    private Refused notHere() {
        return new Refused(file.phase() == Phase.CLOSED ? CASE_IS_CLOSED : NOT_OFFERED_HERE);
    }

    /// As the procedure has it here, or as it is on every open case; null where there is none.
    @Nullable
    Move move(Verb verb) {
        if (verb.regroups()) return ground.regrouped(file, verb);
        if (!ground.lets(verb)) return null;
        return verb.everywhere() && file.phase() != Phase.CLOSED
                ? new Move(file.step(), verb.names() ? Set.of(Need.NOTE, Need.OFFICE) : Set.of(Need.NOTE))
                : ground.procedure().step(file.step()).moves().get(verb);
    }

    /// Only the head declares an interest for somebody else; and at least one office stays able to act.
    private Optional<Reason> wrongAside(Act act) {
        if (act.verb() == Verb.NOT_ABOUT) return wrongCorrection(act);
        var after = ground.recusal(file.entry(act, file.step()));
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
                        after.owner(file.lead(), Part.DECIDE).isEmpty()
                                || after.sorter().isEmpty(),
                        NOBODY_LEFT));
    }

    private Optional<Reason> wrongCorrection(Act act) {
        return when(act.named().isEmpty(), OFFICE_MISSING)
                .or(() -> when(!ground.recusal().complainedOf().containsAll(act.named()), NOT_COMPLAINED_OF));
    }

    /// What the dispute over whose the case is says to it.
    Optional<Refused> contested(Verb verb, Actor actor) {
        return DISPUTES.contains(verb) ? ground.contest().refused(verb, actor) : Optional.empty();
    }

    Optional<Refused> contested(Verb verb, Actor actor, Instant at) {
        return contested(verb, actor)
                .or(() -> verb == Verb.OBJECT ? ground.contest().late(file.step(), at) : Optional.empty());
    }

    Optional<Reason> notTheirs(Verb verb, Actor actor) {
        return switch (actor) {
            case Actor.Machine machine -> Optional.empty();
            case Actor.Reporter reporter -> when(verb.by() != Verb.By.REPORTER, NOT_YOUR_TURN);
            case Actor.Staff(Officer officer) -> when(!mayMake(verb, officer), HELD_BY_ANOTHER);
        };
    }

    private boolean mayMake(Verb verb, Officer officer) {
        if (ground.contest().decides(verb)) return true; // `contested` asks whether it is theirs to decide
        return Act.asks(verb).stream().anyMatch(right -> file.may(officer, right, ground)) && fits(verb, officer);
    }

    /// What the case's course asks for besides a right on it.
    private boolean fits(Verb verb, Officer officer) {
        return switch (verb) {
            case GO_WITHOUT -> ground.owes(_ -> true);
            case NOT_ABOUT -> complains();
            case TAKE_ON, LET_GO -> new Leadership(file, ground).mayMake(verb, officer);
            case CONCLUDE -> file.convenes(officer, ground);
            default -> true;
        };
    }

    private boolean complains() {
        return !ground.recusal().complainedOf().isEmpty();
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
    private Optional<Reason> unsigned(Act act) {
        var second = act.person();
        if (second == null) return Optional.of(SECOND_MISSING);
        return when(!ground.signs(file, second, act.actor().person()), SECOND_NOT_OTHER);
    }

    /// Whom a reply or more time names has signed the letter, and may be of the next office up.
    private boolean signed(Act act, String person) {
        return (act.verb() == Verb.REPLY || act.verb() == Verb.EXTEND)
                && ground.signs(file, person, act.actor().person());
    }

    /// A leader's care, and what other offices owe.
    private Optional<Reason> jointly(Act act) {
        var office = act.office();
        return new Leadership(file, ground)
                .handedDown(act)
                .or(() -> when(act.verb() == Verb.REPLY && ground.owes(one -> one.due() != null), CONTRIBUTION_OWED))
                .or(() -> when(
                        act.verb() == Verb.GO_WITHOUT
                                && !ground.owes(one -> one.office().equals(office)),
                        NOTHING_OWED));
    }

    private Optional<Reason> wrongOffice(Act act) {
        var office = act.office();
        if (office == null || act.verb() == Verb.GO_WITHOUT) return Optional.empty();
        return when(ground.offices().find(office).isEmpty(), OFFICE_UNKNOWN)
                .or(() -> when(ground.offices().answerable(office).isEmpty(), OFFICE_EMPTY))
                .or(() -> when(act.verb() == Verb.CO_HANDLE && office.equals(file.lead()), OFFICE_IS_LEAD));
    }

    private Optional<Reason> wrongPerson(Act act) {
        var person = act.person();
        if (person == null) return Optional.empty();
        var office = act.officeOr(file.lead());
        var there = act.verb() == Verb.HAND_OVER
                ? ground.offices().handlers(office)
                : ground.offices().holders(office);
        return when(!there.contains(person) && !signed(act, person), PERSON_NOT_THERE);
    }

    /// Nobody ends for others what they have reported, too: each takes back or rates what is their own.
    private boolean closesForAll(Act act, Move move) {
        return act.verb().by() == Verb.By.REPORTER
                && file.reporters() > 1
                && file.phase() != Phase.CLOSED
                && ground.procedure().step(move.to()).phase() == Phase.CLOSED;
    }

    private static Optional<Reason> when(boolean so, Reason why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
