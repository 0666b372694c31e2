package org.moothall.casework;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Decision.Changed;
import org.moothall.casework.Decision.Reason;
import org.moothall.casework.Decision.Refused;
import org.moothall.casework.Decision.Taken;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights;
import org.moothall.directory.Rights.Right;
import org.moothall.fairness.Owner;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedure.Need;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Verb;
import org.moothall.procedure.Verb.By;
import org.moothall.promises.Settled;

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
/// @param leader    person key of the leader who has taken it as their own; null for nearly all
/// @param sealed    whether what is said on it is sealed with a key of its own
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
        @Nullable Instant nextDue,
        @Nullable String leader,
        boolean sealed) {

    /// Reads cases; a store adds which.
    public static final String ROWS = """
            select
                id, number, line, procedure, procedure_version, step, phase, turn, version, title, kind, urgency, area_path,
                place_en, place_zh, lead, handler, routed, kept_from, reporters, reopened, opened_at, last_at, closed_at, open, waiting,
                next_limit, next_due, leader, sealed
            from casework.case_file
            """;

    /// Takes an act, or says why not. Whoever saw an older version is shown what changed, unless the act only adds.
    public Decision take(Act act, Ground ground) {
        if (act.seen() >= 0 && act.seen() != version && !act.verb().adds())
            return new Changed(
                    this,
                    ground.history().stream()
                            .filter(entry -> entry.position() > act.seen())
                            .toList());
        return new Refusals(this, ground)
                .of(act)
                .<Decision>map(refused -> refused)
                .orElseGet(() -> taken(act, ground));
    }

    /// The moves that this actor may make now, in the procedure's order.
    public List<Verb> offered(Actor actor, Ground ground) {
        var moves = ground.procedure().step(step).moves().keySet().stream();
        var always = Arrays.stream(Verb.values())
                .filter(verb -> verb.everywhere() && verb.by() != By.CONVENOR && phase != Phase.CLOSED);
        var refusals = new Refusals(this, ground);
        return Stream.concat(moves, always)
                .filter(ground::lets)
                .filter(verb -> refusals.notTheirs(verb, actor).isEmpty())
                .filter(verb -> refusals.contested(verb, actor).isEmpty())
                .filter(verb -> ground.keptAway(step, verb, actor).isEmpty())
                .toList();
    }

    /// The same without what it is too late for at this moment.
    public List<Verb> offered(Actor actor, Ground ground, Instant at) {
        return offered(actor, ground).stream()
                .filter(verb ->
                        verb != Verb.OBJECT || ground.contest().late(step, at).isEmpty())
                .toList();
    }

    /// What a move needs here; nothing where it cannot be made.
    public Set<Need> needs(Verb verb, Ground ground) {
        var move = new Refusals(this, ground).move(verb);
        return move == null ? Set.of() : move.needs();
    }

    /// Whether an officer may call the offices together on this case.
    public boolean convenes(Officer officer, Ground ground) {
        return phase != Phase.CLOSED && may(officer, Deed.CALL_CONFERENCE, ground);
    }

    /// Why a move is not offered to this actor.
    public Refused refusedHere(Verb verb, Actor actor, Ground ground, Instant at) {
        var offered = ground.procedure().step(step).moves().containsKey(verb);
        return ground.keptAway(step, verb, actor)
                .or(() -> offered ? new Refusals(this, ground).contested(verb, actor, at) : Optional.empty())
                .orElseGet(() -> new Refused(Reason.NOT_OFFERED_HERE));
    }

    /// Whether this officer has a right on this case, and is not kept away; what its procedure offers comes on top.
    public boolean may(Officer officer, Right right, Ground ground) {
        return ground.recusal().may(officer, right, on(ground.helpers()))
                || right == Right.SEE && ground.contest().sees(officer);
    }

    /// Whether this officer may do something with this case; what its step and its course ask for comes on top.
    public boolean may(Officer officer, Deed deed, Ground ground) {
        return deed.fits(officer) && deed.asks().stream().anyMatch(right -> may(officer, right, ground));
    }

    /// What rights are decided by.
    public Rights.On on(Set<String> helpers) {
        return new Rights.On(kind, lead, helpers);
    }

    /// Whether the leader who has it as their own can look after it no more.
    public boolean leaderLeft(Ground ground) {
        return new Leadership(this, ground).over();
    }

    /// What comes of somebody leaving the case, or the leader who looks after it: no procedure is asked whether it is
    /// offered, only who has it instead. For `succession`, which asks whose act it is.
    public Taken left(Act act, Ground ground) {
        return taken(act, ground);
    }

    private Taken taken(Act act, Ground ground) {
        var there = act.verb().regroups()
                ? ground.regrouped(this, act.verb())
                : ground.procedure().step(step).moves().get(act.verb());
        var to = there == null ? step : there.to();
        var made = entry(act, to);
        var owner = ground.owner(this, act, made);
        var names = act.verb().recuses() || act.verb() == Verb.SUCCEED;
        var entry = names ? made.handedTo(lead, handler, owner) : made;
        var timetable = ground.timetable(entry);
        return new Taken(after(entry, owner, ground, timetable), entry, timetable);
    }

    Entry entry(Act act, String to) {
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
                act.verb().recuses() || act.verb().regroups() ? null : act.office(),
                act.verb().recuses() || act.verb().regroups() ? null : act.person(),
                act.aside(),
                act.open() && !staysHere(act),
                act.attachments(),
                at);
    }

    /// A colleague of the same office who has it now is no news for the resident.
    private boolean staysHere(Act act) {
        return act.verb() == Verb.HAND_OVER && act.officeOr(lead).equals(lead);
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
                entry.aside().isEmpty() ? keptFrom : ground.recusal(entry).kept(),
                reporters,
                reopened + (entry.verb() == Verb.REOPEN ? 1 : 0),
                openedAt,
                entry.at(),
                closed,
                there.phase() != Phase.CLOSED || timetable.owed(),
                timetable.waiting(),
                timetable.nextLimit(),
                timetable.nextDue(),
                new Leadership(this, ground).after(entry),
                sealed);
    }

    /// Who held the case before the act kept the promise or broke it; what the centre owed is the centre's.
    static Settled settled(
            CaseId id, String procedure, String lead, Timetable.Run run, Timetable timetable, String centre) {
        var end = Objects.requireNonNull(run.due().end()).at();
        return settled(id, procedure, owing(run, lead, centre), run, end, timetable.moved(run));
    }

    /// What an act on this case keeps or breaks.
    List<Settled> settled(Taken taken, Ground ground) {
        var entry = taken.entry();
        if (entry.verb() == Verb.JOIN) return broken(ground.timetable(), entry.at(), ground.centre());
        return taken.timetable().settledBy(entry.happening()).stream()
                .map(run -> settled(id, procedure, lead, run, taken.timetable(), ground.centre()))
                .toList();
    }

    private static String owing(Timetable.Run run, String lead, String centre) {
        return run.owes() == Procedure.Turn.CENTRE ? centre : lead;
    }

    private static Settled settled(
            CaseId id, String procedure, String office, Timetable.Run run, Instant end, boolean moved) {
        var due = run.due();
        return new Settled(
                id.value(),
                procedure,
                run.limit(),
                run.number(),
                office,
                due.start().at(),
                due.due(),
                end,
                !due.missed(end) && !moved,
                moved);
    }

    /// What was overdue when a case was joined stays broken for good; what was not is kept, or not, by the other case.
    List<Settled> broken(Timetable before, Instant at, String centre) {
        return before.dated().stream()
                .filter(run -> run.due().missed(at))
                .map(run -> settled(id, procedure, owing(run, lead, centre), run, at, before.moved(run)))
                .toList();
    }

    /// Whether a step is one of the given phases.
    public boolean in(Phase... phases) {
        return Arrays.asList(phases).contains(phase);
    }
}
