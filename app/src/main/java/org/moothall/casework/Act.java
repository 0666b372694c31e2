package org.moothall.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Role;
import org.moothall.fairness.Stake;
import org.moothall.procedure.Verb;

/// What somebody wants to do with a case.
///
/// @param seen        the version of the case that the actor saw; -1 where it does not matter (adding, importing)
/// @param given       the moment that the act names (works planned, contribution due)
/// @param more        how much longer it makes a limit, in the limit's own unit (extend)
/// @param office      key of the office that the act names (assign, hand over, co-handle)
/// @param person      key of the person that the act names (hand over), or who signed it off (a move that needs SECOND)
/// @param open        whether the resident sees it
/// @param attachments digests
public record Act(
        Verb verb,
        Actor actor,
        int seen,
        String note,
        @Nullable Instant given,
        int more,
        @Nullable String office,
        @Nullable String person,
        boolean open,
        List<String> attachments,
        Instant at) {

    public Act(
            Verb verb,
            Actor actor,
            int seen,
            String note,
            @Nullable Instant given,
            @Nullable String office,
            @Nullable String person,
            boolean open,
            List<String> attachments,
            Instant at) {
        this(verb, actor, seen, note, given, 0, office, person, open, attachments, at);
    }

    public static Act of(Verb verb, Actor actor, int seen, String note, Instant at) {
        return new Act(verb, actor, seen, note, null, null, null, true, List.of(), at);
    }

    /// More time for the limit that runs: so many of its own unit.
    public static Act extend(Actor actor, int seen, int more, String reason, Instant at) {
        return new Act(Verb.EXTEND, actor, seen, reason, null, more, null, null, true, List.of(), at);
    }

    /// The same, by somebody who saw another version.
    Act seeing(int version) {
        return new Act(verb, actor, version, note, given, more, office, person, open, attachments, at);
    }

    /// Key of the office that the act names; where it names none, of the one that has the case.
    String officeOr(String lead) {
        return office == null ? lead : office;
    }

    /// Whether the actor may say that somebody has an interest: they themselves, their head, or the platform.
    boolean declaredFor(String person, Offices offices) {
        return !(actor instanceof Actor.Staff(Officer officer))
                || person.equals(officer.person())
                || officer.is(Role.HEAD)
                        && offices.officer(person)
                                .filter(other -> other.office().equals(officer.office()))
                                .isPresent();
    }

    /// Whom an act keeps away from the case from now on, or lets in again.
    List<String> aside() {
        return switch (verb) {
            case ABOUT -> named();
            case NOT_ABOUT -> named().stream().map(Stake::not).toList();
            case STEP_ASIDE -> List.of(person == null ? actor.written() : Stake.person(person));
            default -> List.of();
        };
    }

    /// Marks of whom it names.
    List<String> named() {
        return Stream.of(
                        Optional.ofNullable(office).map(Stake::office),
                        Optional.ofNullable(person).map(Stake::person))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Which right on the case a move asks for, one of them enough; what the step offers and the case's course ask for
    /// comes on top. Nobody in a post makes a move that asks for none.
    public static Set<Right> asks(Verb verb) {
        return switch (verb.by()) {
            case NOBODY, CLOCK -> Set.of();
            case OFFICE -> Set.of(Right.HANDLE);
            case CENTRE -> Set.of(Right.ASSIGN);
            case HELPER -> Set.of(Right.CONTRIBUTE);
            case ANYONE_ON_IT, LEADER -> Set.of(Right.SEE);
            case CONVENOR -> Set.copyOf(Deed.CALL_CONFERENCE.asks());
            case WHOEVER_SORTS -> Set.of(Right.HANDLE, Right.ASSIGN, Right.SPEAK_FOR_REPORTER);
            case LEAD_OR_CENTRE -> Set.of(Right.HANDLE, Right.ASSIGN);
            case REPORTER -> forReporter(verb);
        };
    }

    /// Telephone and counter write down what the reporter says; the lead office may too, but never judges its own
    /// answer.
    private static Set<Right> forReporter(Verb verb) {
        return switch (verb) {
            case RATE, REOPEN, APPEAL -> Set.of(Right.SPEAK_FOR_REPORTER);
            default -> Set.of(Right.HANDLE, Right.SPEAK_FOR_REPORTER);
        };
    }
}
