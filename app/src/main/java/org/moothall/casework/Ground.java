package org.moothall.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Decision.Reason;
import org.moothall.casework.Decision.Refused;
import org.moothall.deadline.Extension;
import org.moothall.deadline.WorkCalendar;
import org.moothall.directory.Office;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Role;
import org.moothall.fairness.Owner;
import org.moothall.fairness.Part;
import org.moothall.fairness.Recusal;
import org.moothall.fairness.Stake;
import org.moothall.procedure.Clock;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedure.Move;
import org.moothall.procedure.Procedure.Need;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Procedure.Turn;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Verb;

/// What the rules of a case stand on: its procedure, its history, the city's offices and days, the offices that help.
///
/// @param kind    key of the kind of matter
/// @param urgency chooses among a limit's lengths
/// @param centre  key of the office that owns what no rule can send
/// @param conference key of the office that calls the joint conference of offices
/// @param carried the cases that were joined into it, whose promises it keeps
public record Ground(
        Procedure procedure,
        String kind,
        String urgency,
        List<Entry> history,
        List<CoHandler> coHandlers,
        Offices offices,
        String centre,
        String conference,
        WorkCalendar calendar,
        List<Carried> carried) {

    private static final Set<Verb> REVIEWS = Set.of(Verb.REOPEN, Verb.APPEAL);
    private static final Set<Verb> BROUGHT = Set.of(Verb.APPEAL, Verb.OBJECT, Verb.SUBMIT, Verb.NEW_FACTS);

    /// Keys of the co-handling offices.
    public Set<String> helpers() {
        return CoHandler.offices(coHandlers);
    }

    /// Whether an office owes a contribution of this sort.
    boolean owes(Predicate<CoHandler> such) {
        return coHandlers.stream().filter(CoHandler::owes).anyMatch(such);
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
        return Carried.timetable(procedure, urgency, entries.toList(), carried, calendar);
    }

    /// Whether it was brought here by who asks for a review, not by a dispute over whose it is.
    public boolean reviewAsked() {
        return history.reversed().stream()
                .map(Entry::verb)
                .filter(BROUGHT::contains)
                .findFirst()
                .filter(verb -> verb == Verb.APPEAL)
                .isPresent();
    }

    /// The office that has a review by rule, the next higher one that is not kept away; empty where none is asked for.
    public Optional<Office> reviewer(String decided) {
        return reviewAsked()
                ? recusal().owner(decided, Part.DECIDE).flatMap(owner -> offices.find(owner.office()))
                : Optional.empty();
    }

    /// Whether what came before lets it: what is joined is handled in the other case; what has not begun cannot end.
    boolean lets(Verb verb) {
        if (joined()) return verb == Verb.NOTE;
        return switch (verb) {
            case HEAR -> Entry.begun(Entry.here(history), Verb.HEAR, Verb.HEARD).isEmpty();
            case HEARD ->
                Entry.begun(Entry.here(history), Verb.HEAR, Verb.HEARD).isPresent();
            case ANSWER -> asked().isPresent();
            case DONE -> Entry.begun(history, Verb.PLAN, Verb.DONE).isPresent();
            default -> true;
        };
    }

    /// What the reporter has been asked and has not answered.
    public Optional<Entry> asked() {
        return Entry.begun(Entry.here(history), Verb.ASK, Verb.ANSWER);
    }

    /// Whether the case was joined into another one and has not been taken out again.
    public boolean joined() {
        return Carried.joined(history);
    }

    /// Where a case goes that is joined, takes another in, or is parted again; null where it may not be now.
    @Nullable
    Move regrouped(CaseFile file, Verb verb) {
        var needs = Set.of(Need.NOTE);
        if (joined()) return verb == Verb.SPLIT ? new Move(Carried.before(history), needs) : null;
        if (!file.in(Phase.RECEIVED, Phase.IN_HAND, Phase.WAITING)) return null;
        return new Move(verb == Verb.JOIN ? procedure.end() : file.step(), needs);
    }

    /// The limits as they stand at a moment, in the procedure's order.
    public List<Clock> clocks(Instant at) {
        return Timetable.clocks(procedure, timetable(), at);
    }

    /// Who is kept away from the case as its history has it.
    public Recusal recusal() {
        return recusal(history.stream());
    }

    /// The same once this entry is made too.
    Recusal recusal(Entry next) {
        return recusal(Stream.concat(history.stream(), Stream.of(next)));
    }

    private Recusal recusal(Stream<Entry> entries) {
        var stakes = Recusal.ofKind(offices, kind).collect(Collectors.toCollection(LinkedHashSet::new));
        var replied = new ArrayList<Stake.Decided>();
        entries.forEach(entry -> {
            entry.aside().stream().flatMap(mark -> stake(entry, mark)).forEach(stakes::add);
            entry.aside().stream().flatMap(Ground::corrected).forEach(stakes::remove);
            if (entry.verb() == Verb.REPLY) decided(entry).ifPresent(replied::add);
            if (REVIEWS.contains(entry.verb()) && procedure.step(entry.toStep()).turn() == Turn.CENTRE)
                stakes.addAll(replied);
            else if (entry.verb() == Verb.APPEAL)
                replied.stream().map(Stake.Decided::personally).forEach(stakes::add);
        });
        return new Recusal(offices, centre, List.copyOf(stakes));
    }

    private static Stream<Stake> stake(Entry entry, String mark) {
        return Stake.of(mark)
                .map(stake -> stake instanceof Stake.Accused(var person) && entry.verb() == Verb.STEP_ASIDE
                        ? new Stake.Interested(person)
                        : stake);
    }

    /// Of whom it was wrong to say that the case complains; an interest of theirs stays.
    private static Stream<Stake> corrected(String mark) {
        return mark.startsWith(Stake.NOT) ? Stake.of(Stake.whom(mark)) : Stream.empty();
    }

    private static Optional<Stake.Decided> decided(Entry entry) {
        var by = entry.by();
        return by == null ? Optional.empty() : Optional.of(new Stake.Decided(by, Stake.key(entry.actor())));
    }

    /// What offices dispute about whose the case is.
    public Contest contest() {
        return Contest.of(history, this);
    }

    /// The same once this entry is made too.
    public Contest contest(Entry next) {
        return Contest.of(Stream.concat(history.stream(), Stream.of(next)).toList(), this);
    }

    /// The ground on which the actor has no part in the case, or may not decide it.
    Optional<Refused> keptAway(String step, Verb verb, Actor actor) {
        if (!(actor instanceof Actor.Staff(Officer officer))) return Optional.empty();
        var part = verb.by() == Verb.By.OFFICE || verb == Verb.TAKE_ON ? part(step) : Part.SHARE;
        return recusal().person(officer.person(), part).map(Refused::kept);
    }

    /// The ground on which whom the act names may not be given the case or a part in it.
    Optional<Refused> keptFromGetting(Act act) {
        var office = act.office();
        var person = act.person();
        if (act.verb().recuses() || act.verb() == Verb.GO_WITHOUT) return Optional.empty();
        var part = act.verb() == Verb.CO_HANDLE || act.verb() == Verb.CONCLUDE ? Part.SHARE : Part.DECIDE;
        var recusal = recusal();
        return Optional.ofNullable(office)
                .flatMap(key -> recusal.office(key, part))
                .or(() -> Optional.ofNullable(person).flatMap(key -> recusal.person(key, part)))
                .map(Refused::kept);
    }

    /// What owning the case means at a step: while the centre chooses, or nothing is left to do, the owner only keeps
    /// it.
    Part part(String step) {
        var at = procedure.step(step);
        return at.turn() == Turn.CENTRE || at.phase() == Phase.CLOSED ? Part.SHARE : Part.DECIDE;
    }

    /// Why the limit that runs is not made longer by this act; empty where it is.
    Optional<Reason> notExtended(CaseFile file, Act act) {
        var run = procedure.extendable(file.step()).stream()
                .flatMap(limit -> timetable().latest(limit.key()).stream())
                .map(Timetable.Run::due)
                .findFirst();
        if (run.isEmpty()) return Optional.of(Reason.NOTHING_TO_EXTEND);
        var extension = run.get().limit().extension();
        if (extension != null && extension.approver() == Extension.Approver.HEAD && !approved(file, act))
            return Optional.of(Reason.HEAD_DECIDES);
        return Extension.refusal(run.get(), act.more(), act.at()).map(why -> switch (why) {
            case UNKNOWN -> Reason.NOTHING_TO_EXTEND;
            case NOTHING -> Reason.AMOUNT_MISSING;
            case TOO_MUCH -> Reason.EXTENSION_TOO_LONG;
            case TOO_LATE -> Reason.EXTENSION_TOO_LATE;
        });
    }

    /// Whether somebody may sign off what another one of the lead office wrote: a head who is not kept away.
    public boolean signs(CaseFile file, String signer, String writer) {
        var recusal = recusal();
        return offices.signers(
                        file.lead(),
                        head -> !head.equals(writer)
                                && recusal.person(head, Part.DECIDE).isEmpty())
                .contains(signer);
    }

    /// By a head who gives it, or who has signed the letter that says it.
    private boolean approved(CaseFile file, Act act) {
        var signer = act.person();
        return act.actor() instanceof Actor.Staff(Officer officer) && officer.is(Role.HEAD)
                || signer != null && signs(file, signer, "");
    }

    /// Who owns the case after an act: assigning and handing over name another, accepting makes it one's own. Whoever
    /// is kept away is never the owner, whatever the act says; who has left their post is not either.
    Owner owner(CaseFile file, Act act, Entry entry) {
        var wanted = wanted(file, act);
        return recusal(entry).owner(wanted, part(entry.toStep())).orElse(wanted);
    }

    /// Accepting makes the case one's own, unless a leader has it in their own hands; taking it on does where the
    /// leader is of the lead office.
    private static boolean makesItsOwn(Verb verb, CaseFile file) {
        return verb == Verb.ACCEPT && !file.handler().equals(file.leader()) || verb == Verb.TAKE_ON;
    }

    private Owner wanted(CaseFile file, Act act) {
        var verb = act.verb();
        if (verb == Verb.SUCCEED && act.person() != null) return new Owner(file.lead(), act.person());
        if (verb == Verb.ASSIGN || verb == Verb.HAND_OVER || verb == Verb.JOIN && act.office() != null) {
            return new Owner(act.officeOr(file.lead()), act.person() == null ? "" : act.person());
        }
        return makesItsOwn(verb, file)
                        && act.actor() instanceof Actor.Staff(Officer officer)
                        && file.may(officer, Right.HANDLE, this)
                ? new Owner(file.lead(), officer.person())
                : new Owner(file.lead(), file.handler());
    }

    /// An office that helps on a case: what is asked of it and until when.
    ///
    /// @param due    null where no date was set
    /// @param doneAt   when it contributed; null while it owes
    /// @param waivedAt when the lead office went on without it; null where it did not
    public record CoHandler(
            CaseId caseId,
            String office,
            String whyEn,
            String whyZh,
            Instant since,
            @Nullable Instant due,
            @Nullable Instant doneAt,
            @Nullable Instant waivedAt) {

        public boolean owes() {
            return doneAt == null && waivedAt == null;
        }

        static Set<String> offices(List<CoHandler> helpers) {
            return helpers.stream().map(CoHandler::office).collect(Collectors.toUnmodifiableSet());
        }
    }
}
