package org.moothall.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.moothall.casework.Decision.Taken;
import org.moothall.casework.Ground.CoHandler;
import org.moothall.city.City;
import org.moothall.confided.Confided;
import org.moothall.deadline.Happening;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights.Right;
import org.moothall.fairness.Part;
import org.moothall.fairness.Recusal;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.NotFound;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Procedures;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Verb;
import org.moothall.promises.Promises;
import org.moothall.promises.Settled;
import org.moothall.whose.Disputes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The door to cases: open, act, look.
@Service
public class Casework {

    private static final Set<Verb> PASSES = Set.of(Verb.OBJECT, Verb.ASSIGN, Verb.HAND_OVER);

    private final CaseStore store;
    private final Procedures procedures;
    private final Directory directory;
    private final City city;
    private final Journal journal;
    private final Promises promises;
    private final Disputes disputes;
    private final Carried.Source carried;
    private final Confided confided;
    private final ApplicationEventPublisher events;

    Casework(
            CaseStore store,
            Procedures procedures,
            Directory directory,
            City city,
            Journal journal,
            Promises promises,
            Disputes disputes,
            Carried.Source carried,
            Confided confided,
            ApplicationEventPublisher events) {
        this.store = store;
        this.procedures = procedures;
        this.directory = directory;
        this.city = city;
        this.journal = journal;
        this.promises = promises;
        this.disputes = disputes;
        this.carried = carried;
        this.confided = confided;
        this.events = events;
    }

    /// Opens cases, many at once, in the caller's transaction or parcel, and answers them in order; however many, by
    /// the same few statements. One that another system had closed is closed at once, whatever its procedure says.
    public List<Opening.Opened> open(List<Opening> wanted) {
        if (wanted.isEmpty()) return List.of();
        var openings = wanted.stream().map(this::away).toList();
        var serials = store.serials(openings.size());
        var rows = new ArrayList<Opening.Row>(openings.size());
        var opened = new ArrayList<Opening.Opened>(openings.size());
        var entries = new ArrayList<Entry>(openings.size());
        var journalled = new ArrayList<Line>(openings.size());
        for (var i = 0; i < openings.size(); i++) {
            var opening = openings.get(i);
            var row = row(opening, serials.get(i));
            rows.add(row);
            opened.add(row.opened());
            for (var entry :
                    opening.begun(procedures.current(opening.procedure()).start(), row.step())) {
                entries.add(entry);
                journalled.add(entry.line(opened.get(i).file()));
            }
        }
        store.open(rows);
        store.enter(entries);
        store.help(openings.stream().flatMap(Opening::asked).toList());
        promises.settle(openings.stream().flatMap(this::settled).toList());
        journal.begin(journalled);
        return List.copyOf(opened);
    }

    private Opening away(Opening opening) {
        var recusal = recusal(opening.aside(), opening.kind());
        return recusal.stakes().isEmpty() ? opening : opening.away(recusal);
    }

    private Recusal recusal(List<String> marks, String kind) {
        return Recusal.marked(directory.offices(), city.settings().triage(), marks, kind);
    }

    /// The promises that another system kept or broke before a case was taken over.
    private Stream<Settled> settled(Opening opening) {
        var ending = opening.ending();
        if (ending == null) return Stream.empty();
        var received = new Happening(Verb.RECEIVED.key(), opening.at(), opening.target());
        var closed = new Happening(Verb.CLOSE.key(), ending.at());
        var timetable = Timetable.of(
                procedures.current(opening.procedure()),
                opening.urgency(),
                List.of(received, closed),
                procedures.calendar());
        return timetable.settledBy(closed).stream()
                .map(run -> CaseFile.settled(
                        opening.id(),
                        opening.procedure(),
                        opening.lead(),
                        run,
                        timetable,
                        city.settings().triage()));
    }

    private Opening.Row row(Opening opening, long serial) {
        var procedure = procedures.current(opening.procedure());
        var calendar = procedures.calendar();
        var first = List.of(new Happening(Verb.RECEIVED.key(), opening.at(), opening.target()));
        var handler = recusal(opening.aside(), opening.kind())
                .owner(opening.lead(), Part.DECIDE)
                .orElseThrow(() -> new NotFound("anybody in a post at " + opening.lead()))
                .person();
        var year = calendar.day(opening.at()).getYear();
        return Opening.Row.of(
                opening,
                procedure,
                handler,
                opening.number(year, serial),
                Timetable.of(procedure, opening.urgency(), first, calendar));
    }

    /// Takes an act on a case: the rules of its procedure decide. What is `Taken` is published as an event, in the same
    /// transaction, for who follows every case.
    @Transactional
    public Decision take(CaseId id, Act act) {
        var file = store.hold(id).orElseThrow(() -> new NotFound("case " + id.value()));
        var ground = ground(file, act.verb() == Verb.GATHER);
        return switch (file.take(act, ground)) {
            case Taken taken -> entered(file, file.sealed() ? taken.sealed(confided) : taken, ground);
            case Decision.Refused refused -> refused;
            case Decision.Changed changed -> changed;
        };
    }

    /// Takes acts one after another, each on what the one before has made; the first says which version it saw.
    /// One that is not taken undoes those before it, and is what is answered.
    @Transactional
    public Decision take(CaseId id, List<Act> acts) {
        var seen = acts.getFirst().seen();
        for (var i = 0; ; i++) {
            var decision = take(id, acts.get(i).seeing(seen));
            if (!(decision instanceof Taken taken)) return undone(decision);
            if (i == acts.size() - 1) return taken;
            seen = taken.file().version();
        }
    }

    private static Decision undone(Decision decision) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return decision;
    }

    private Taken entered(CaseFile before, Taken taken, Ground ground) {
        var entry = taken.entry();
        var file = taken.file();
        store.keep(CaseStore.KeepRow.of(file, taken.timetable()));
        store.enter(List.of(entry));
        promises.settle(before.settled(taken, ground));
        store.help(entry, file.lead());
        if (before.phase() == Phase.CONTESTED || PASSES.contains(entry.verb())) passed(file, ground.contest(entry));
        if (!entry.aside().isEmpty()) store.spare(file.id(), without(file));
        journal.append(List.of(entry.line(file)));
        events.publishEvent(taken);
        return taken;
    }

    /// The co-handling offices that are kept away from now on.
    private List<String> without(CaseFile file) {
        var recusal = recusal(file.keptFrom(), file.kind());
        return store.helpers(file.id()).stream()
                .map(CoHandler::office)
                .filter(office -> recusal.office(office, Part.SHARE).isPresent())
                .toList();
    }

    private void passed(CaseFile file, Contest contest) {
        disputes.keep(file.id().value(), file.kind(), contest.dispute(), contest.bench());
    }

    /// What the rules of this case stand on now; asks for what may be done with it.
    @Transactional(readOnly = true)
    public Ground ground(CaseFile file) {
        return ground(file, false);
    }

    /// @param gathers whether another case comes in with the act that asks
    private Ground ground(CaseFile file, boolean gathers) {
        var history = store.history(file.id());
        return new Ground(
                procedures.require(file.procedure(), file.procedureVersion()),
                file.kind(),
                file.urgency(),
                history,
                store.helpers(file.id()),
                directory.offices(),
                city.settings().triage(),
                city.settings().conference(),
                procedures.calendar(),
                gathers || history.stream().anyMatch(entry -> entry.verb() == Verb.GATHER)
                        ? carried.into(List.of(file.id())).getOrDefault(file.id(), List.of())
                        : List.of());
    }

    public Optional<CaseFile> find(String number) {
        return store.find(number);
    }

    /// The case of this number, for an officer who may see it.
    ///
    /// @throws NotFound  where there is none, or only a refusal would tell who sees all that it is kept from them
    /// @throws Forbidden where it is not theirs to see
    public CaseFile visible(String number, Officer officer) {
        var file = find(number).orElseThrow(() -> new NotFound("case " + number));
        if (Right.SEE.everywhere(officer) && !sees(officer, file)) throw new NotFound("case " + number);
        demand(officer, Deed.READ_CASE, file);
        return file;
    }

    public boolean sees(Officer officer, CaseFile file) {
        return may(officer, Deed.READ_CASE, file);
    }

    /// Whether this officer may do something with this case; what its step and its course ask for comes on top.
    public boolean may(Officer officer, Deed deed, CaseFile file) {
        return deed.fits(officer) && deed.asks().stream().anyMatch(right -> may(officer, right, file));
    }

    public void demand(Officer officer, Deed deed, CaseFile file) {
        if (!may(officer, deed, file)) throw new Forbidden(deed + " on " + file.number());
    }

    /// Whether this officer has a right on this case, and is not kept away from it.
    public boolean may(Officer officer, Right right, CaseFile file) {
        var on = file.on(CoHandler.offices(store.helpers(file.id())));
        return recusal(file.keptFrom(), file.kind()).may(officer, right, on)
                || right == Right.SEE && ground(file).contest().sees(officer);
    }

    public CaseFile require(CaseId id) {
        return store.find(id).orElseThrow(() -> new NotFound("case " + id.value()));
    }

    public List<Entry> history(CaseId id) {
        return store.history(id);
    }

    /// Why the first office got the case, in a sentence, as it was told when the case was opened.
    public Text why(CaseId id) {
        return store.why(id);
    }

    /// The case that answers for this one now: itself, or the one into which it was joined.
    public CaseId answering(CaseId id) {
        return carried.where(id).map(this::answering).orElse(id);
    }

    /// Notes that more (or fewer) people stand behind the case, and behind the one that answers for it.
    public void reporters(CaseId id, int more) {
        store.reporters(id, more);
        carried.where(id).ifPresent(into -> reporters(into, more));
    }

    /// Notes that one of several steps back; false where nobody else stands behind the case that answers. That one is
    /// held, so that of two who are the last ones one stays.
    public boolean oneLess(CaseId id) {
        if (store.hold(answering(id)).filter(file -> file.reporters() > 1).isEmpty()) return false;
        reporters(id, -1);
        return true;
    }
}
