package org.moothall.casework;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Decision.Changed;
import org.moothall.casework.Decision.Reason;
import org.moothall.casework.Decision.Refused;
import org.moothall.casework.Decision.Taken;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights.Right;
import org.moothall.fairness.Owner;
import org.moothall.procedure.Procedure;
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

    /// Reads cases; a store adds which.
    public static final String ROWS = """
            select
                id, number, line, procedure, procedure_version, step, phase, turn, version, title, kind, urgency, area_path,
                place_en, place_zh, lead, handler, routed, kept_from, reporters, reopened, opened_at, last_at, closed_at, open, waiting,
                next_limit, next_due
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
        var always = Arrays.stream(Verb.values()).filter(verb -> verb.recuses() && phase != Phase.CLOSED);
        var refusals = new Refusals(this, ground);
        return Stream.concat(moves, always)
                .filter(verb -> refusals.notTheirs(verb, actor).isEmpty())
                .filter(verb -> ground.keptAway(step, verb, actor).isEmpty())
                .toList();
    }

    /// Why a move is not offered to this actor.
    public Refused refusedHere(Verb verb, Actor actor, Ground ground) {
        return ground.keptAway(step, verb, actor).orElseGet(() -> new Refused(Reason.NOT_OFFERED_HERE));
    }

    /// Whether this officer has a right on this case, and is not kept away; what its procedure offers comes on top.
    public boolean may(Officer officer, Right right, Ground ground) {
        return ground.recusal().may(officer, right, lead, ground.helpers());
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

    /// Whether a step is one of the given phases.
    public boolean in(Phase... phases) {
        return Arrays.asList(phases).contains(phase);
    }
}
