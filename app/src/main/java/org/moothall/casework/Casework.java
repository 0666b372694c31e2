package org.moothall.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Decision.Taken;
import org.moothall.city.City;
import org.moothall.deadline.Happening;
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
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedures;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Verb;
import org.moothall.promises.Promises;
import org.moothall.promises.Settled;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to cases: open, act, look.
@Service
public class Casework {

    private final CaseStore store;
    private final Procedures procedures;
    private final Directory directory;
    private final City city;
    private final Journal journal;
    private final Promises promises;
    private final List<CaseLine> lines;
    private final ApplicationEventPublisher events;

    Casework(
            CaseStore store,
            Procedures procedures,
            Directory directory,
            City city,
            Journal journal,
            Promises promises,
            List<CaseLine> lines,
            ApplicationEventPublisher events) {
        this.store = store;
        this.procedures = procedures;
        this.directory = directory;
        this.city = city;
        this.journal = journal;
        this.promises = promises;
        this.lines = lines;
        this.events = events;
    }

    /// Opens cases, many at once, in the caller's transaction or parcel: file, first entry, limits, journal. Answers
    /// them in order. However many there are, it takes the same few statements. A case that another system had
    /// closed is closed at once, whatever its procedure would say.
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
            for (var entry : begun(opening, opened.get(i).file())) {
                entries.add(entry);
                journalled.add(entry.line(opened.get(i).file()));
            }
        }
        store.open(rows);
        store.enter(entries);
        store.help(openings.stream().flatMap(Casework::asked).toList());
        promises.settle(openings.stream().flatMap(this::settled).toList());
        journal.begin(journalled);
        return List.copyOf(opened);
    }

    private Opening away(Opening opening) {
        var about = opening.about();
        return about == null ? opening : opening.away(recusal(opening.aside()));
    }

    private Recusal recusal(List<String> marks) {
        return Recusal.marked(directory.offices(), city.settings().triage(), marks);
    }

    private List<Entry> begun(Opening opening, CaseFile file) {
        var start =
                procedures.require(file.procedure(), file.procedureVersion()).start();
        var received = opening.received(start);
        var ending = opening.ending();
        return ending == null ? List.of(received) : List.of(received, opening.closed(start, file.step(), ending));
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
                .map(run -> settled(opening.id(), opening.procedure(), opening.lead(), run, timetable));
    }

    private Opening.Row row(Opening opening, long serial) {
        var procedure = procedures.current(opening.procedure());
        var calendar = procedures.calendar();
        var first = List.of(new Happening(Verb.RECEIVED.key(), opening.at(), opening.target()));
        var handler = recusal(opening.aside())
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

    private static Stream<CoHandler> asked(Opening opening) {
        return opening.with().stream()
                .filter(with -> !with.office().equals(opening.lead()))
                .map(with -> new CoHandler(
                        opening.id(), with.office(), with.why().en(), with.why().zh(), opening.at(), null, null));
    }

    /// Takes an act on a case: the rules of its procedure decide. What is `Taken` is published as an event, in the same
    /// transaction, for who follows every case.
    @Transactional
    public Decision take(CaseId id, Act act) {
        var file = store.hold(id).orElseThrow(() -> new NotFound("case " + id.value()));
        return switch (file.take(act, ground(file))) {
            case Taken taken -> entered(file, taken);
            case Decision.Refused refused -> refused;
            case Decision.Changed changed -> changed;
        };
    }

    private Taken entered(CaseFile before, Taken taken) {
        var entry = taken.entry();
        var file = taken.file();
        store.keep(CaseStore.KeepRow.of(file, taken.timetable()));
        store.enter(List.of(entry));
        promises.settle(taken.timetable().settledBy(entry.happening()).stream()
                .map(run -> settled(before.id(), before.procedure(), before.lead(), run, taken.timetable()))
                .toList());
        coHandling(entry);
        if (!entry.aside().isEmpty()) store.spare(file.id(), without(file));
        journal.append(List.of(entry.line(file)));
        for (var line : lines) if (line.key().equals(file.line())) line.moved(file, entry);
        events.publishEvent(taken);
        return taken;
    }

    /// The co-handling offices that are kept away from now on.
    private List<String> without(CaseFile file) {
        var recusal = recusal(file.keptFrom());
        return store.helpers(file.id()).stream()
                .map(CoHandler::office)
                .filter(office -> recusal.office(office, Part.SHARE).isPresent())
                .toList();
    }

    /// Who held the case before the act kept the promise or broke it; what the centre owed is the centre's.
    private Settled settled(CaseId id, String procedure, String lead, Timetable.Run run, Timetable timetable) {
        var due = run.due();
        var end = Objects.requireNonNull(due.end()).at();
        var moved = timetable.moved(run);
        var office = run.owes() == Procedure.Turn.CENTRE ? city.settings().triage() : lead;
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

    private void coHandling(Entry entry) {
        var office = entry.office();
        if (entry.verb() == Verb.CO_HANDLE && office != null)
            store.help(List.of(new CoHandler(
                    entry.caseId(), office, entry.note(), entry.note(), entry.at(), entry.given(), null)));
        if (entry.verb() == Verb.CONTRIBUTE && entry.by() != null) store.helped(entry.caseId(), entry.by(), entry.at());
    }

    /// What the rules of this case stand on now; asks for what may be done with it.
    @Transactional(readOnly = true)
    public Ground ground(CaseFile file) {
        return new Ground(
                procedures.require(file.procedure(), file.procedureVersion()),
                file.urgency(),
                store.history(file.id()),
                store.helpers(file.id()),
                directory.offices(),
                city.settings().triage(),
                procedures.calendar());
    }

    public Optional<CaseFile> find(String number) {
        return store.find(number);
    }

    /// The case of this number, for an officer who may see it.
    ///
    /// @throws NotFound  where there is none
    /// @throws Forbidden where it is not theirs to see
    public CaseFile visible(String number, Officer officer) {
        var file = find(number).orElseThrow(() -> new NotFound("case " + number));
        if (!sees(officer, file)) throw new Forbidden("case " + number);
        return file;
    }

    public boolean sees(Officer officer, CaseFile file) {
        return may(officer, Right.SEE, file);
    }

    /// Whether this officer has a right on this case, and is not kept away from it.
    public boolean may(Officer officer, Right right, CaseFile file) {
        return recusal(file.keptFrom()).may(officer, right, file.lead(), CoHandler.offices(store.helpers(file.id())));
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

    /// Notes that one more (or fewer) people stand behind the case.
    public void reporters(CaseId id, int more) {
        store.reporters(id, more);
    }

    /// An office that helps on a case: what is asked of it and until when.
    ///
    /// @param due    null where no date was set
    /// @param doneAt when it contributed; null while it owes
    public record CoHandler(
            CaseId caseId,
            String office,
            String whyEn,
            String whyZh,
            Instant since,
            @Nullable Instant due,
            @Nullable Instant doneAt) {

        static Set<String> offices(List<CoHandler> helpers) {
            return helpers.stream().map(CoHandler::office).collect(Collectors.toUnmodifiableSet());
        }
    }
}
