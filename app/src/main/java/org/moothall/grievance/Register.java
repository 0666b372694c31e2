package org.moothall.grievance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.casework.Opening;
import org.moothall.city.City;
import org.moothall.directory.Officer;
import org.moothall.grievance.Preparing.Prepared;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Digest;
import org.moothall.kernel.Language;
import org.moothall.kernel.NotFound;
import org.moothall.kernel.Parcel;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// Writes reports: cases, reports, reporters and journal, all or nothing, however many reports there are.
@Component
class Register {

    private final GrievanceStore store;
    private final LookStore look;
    private final Casework casework;
    private final Journal journal;
    private final Phrases phrases;
    private final City city;
    private final Parcel parcel;

    Register(
            GrievanceStore store,
            LookStore look,
            Casework casework,
            Journal journal,
            Phrases phrases,
            City city,
            Parcel parcel) {
        this.store = store;
        this.look = look;
        this.casework = casework;
        this.journal = journal;
        this.phrases = phrases;
        this.city = city;
        this.parcel = parcel;
    }

    /// Files reports and answers their receipts in order, once they are durable. A submission that is known
    /// already, or comes twice here, makes one report. Nearly always all are new: only a refusal has the known
    /// looked up. Several at once may be refused a second time, by what another process writes meanwhile; one alone
    /// never is.
    public List<Receipt> file(List<Prepared> reports) {
        try {
            return file(reports, new HashMap<>());
        } catch (DuplicateKeyException e) {
            return file(reports, filed(reports));
        }
    }

    private List<Receipt> file(List<Prepared> reports, Map<UUID, Receipt> receipts) {
        var fresh = new LinkedHashMap<UUID, Prepared>();
        for (var report : reports)
            if (!receipts.containsKey(submission(report))) fresh.putIfAbsent(submission(report), report);
        receipts.putAll(parcel.send(() -> written(List.copyOf(fresh.values()))));
        return reports.stream()
                .map(report -> Objects.requireNonNull(receipts.get(submission(report))))
                .toList();
    }

    private static UUID submission(Prepared report) {
        return report.filing().submission();
    }

    private Map<UUID, Receipt> filed(List<Prepared> reports) {
        var receipts = new LinkedHashMap<UUID, Receipt>();
        for (var known :
                store.submissions(reports.stream().map(Register::submission).toList()))
            receipts.put(known.submission(), receipt(known));
        for (var report : reports)
            if (report.filing().by() instanceof Actor.Machine)
                receipts.computeIfPresent(submission(report), (_, receipt) -> receipt.withoutPhrase());
        return receipts;
    }

    private Receipt receipt(GrievanceStore.Known known) {
        var words = phrases.of(known.submission(), known.language());
        return new Receipt(known.number(), words, known.caseId(), known.lead(), known.due());
    }

    private Map<UUID, Receipt> written(List<Prepared> fresh) {
        var receipts = new LinkedHashMap<UUID, Receipt>();
        var reporters = new ArrayList<GrievanceStore.ReporterRow>(fresh.size());
        var opened = opened(fresh);
        for (var i = 0; i < opened.size(); i++) {
            var file = opened.get(i).file();
            var filing = fresh.get(i).filing();
            var words = phrases.of(filing.submission(), filing.language());
            receipts.put(
                    filing.submission(),
                    new Receipt(
                            file.number(),
                            words,
                            file.id(),
                            file.lead(),
                            opened.get(i).promise()));
            reporters.add(reporter(
                    filing.submission(),
                    file.id(),
                    file.number(),
                    words,
                    filing.reporter(),
                    filing.language(),
                    filing.at()));
        }
        store.addReporters(reporters);
        return receipts;
    }

    private List<Opening.Opened> opened(List<Prepared> reports) {
        var opened = casework.open(reports.stream().map(Prepared::opening).toList());
        var rows = new ArrayList<GrievanceStore.Row>(opened.size());
        for (var i = 0; i < opened.size(); i++)
            rows.add(reports.get(i).row(opened.get(i).file().number()));
        store.add(rows);
        return opened;
    }

    private GrievanceStore.ReporterRow reporter(
            UUID submission, CaseId id, String number, String words, Reporter who, Language language, Instant at) {
        return new GrievanceStore.ReporterRow(
                submission,
                id,
                number,
                phrases.digest(number, words),
                who.name(),
                who.phone(),
                who.email(),
                who.behalf(),
                who.callBack(),
                language,
                at);
    }

    /// Adds a reporter to a public matter.
    @Transactional
    public Receipt join(String number, Reporter who, Language language, UUID submission, Instant at) {
        var known = store.submissions(List.of(submission));
        if (!known.isEmpty()) return receipt(known.getFirst());
        var report = look.findPublic(number).orElseThrow(() -> new NotFound("public matter " + number));
        var own = number(at);
        var words = phrases.of(submission, language);
        store.addReporters(List.of(reporter(submission, report.caseId(), own, words, who, language, at)));
        casework.reporters(report.caseId(), 1);
        journal.append(
                List.of(new Line(report.caseId().value(), at, "reporter", "report.joined", detail("receipt", own))));
        return new Receipt(own, words, report.caseId(), report.lead(), report.due());
    }

    boolean takeBack(String receipt, Instant at) {
        var own = look.own(receipt).orElseThrow(() -> new NotFound("receipt " + receipt));
        if (look.withdrawn(receipt).isPresent() || !casework.oneLess(own) || !store.takeBack(receipt, at)) return false;
        journal.append(List.of(new Line(own.value(), at, "reporter", "report.taken-back", detail("receipt", receipt))));
        return true;
    }

    /// Adds reporters to a case, many at once; whoever is here already keeps the receipt they have.
    List<Receipt> add(CaseId id, List<Grievances.Added> people, Language language, Instant at) {
        var file = casework.require(casework.answering(id));
        var receipts = known(people);
        var rows = new ArrayList<GrievanceStore.ReporterRow>(people.size());
        for (var one : people) {
            if (receipts.containsKey(one.submission())) continue;
            var own = number(at);
            var words = phrases.of(one.submission(), language);
            receipts.put(one.submission(), new Receipt(own, words, id, file.lead(), file.nextDue()));
            rows.add(reporter(one.submission(), id, own, words, one.who(), language, at));
        }
        if (!rows.isEmpty()) added(id, rows, at);
        return inOrder(people, receipts);
    }

    private static List<Receipt> inOrder(List<Grievances.Added> people, Map<UUID, Receipt> receipts) {
        return people.stream()
                .map(one -> Objects.requireNonNull(receipts.get(one.submission())))
                .toList();
    }

    private Map<UUID, Receipt> known(List<Grievances.Added> people) {
        var receipts = new HashMap<UUID, Receipt>();
        for (var known : store.submissions(
                people.stream().map(Grievances.Added::submission).toList()))
            receipts.put(known.submission(), receipt(known));
        return receipts;
    }

    /// One line for all: who they are, the journal never knows.
    private void added(CaseId id, List<GrievanceStore.ReporterRow> rows, Instant at) {
        store.addReporters(rows);
        casework.reporters(id, rows.size());
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("first", rows.getFirst().number())
                .put("last", rows.getLast().number())
                .put("many", rows.size());
        journal.append(List.of(new Line(id.value(), at, "reporter", "report.joined", detail.toString())));
    }

    private String number(Instant at) {
        return "RC-%d-%06d".formatted(at.atZone(city.settings().zone()).getYear(), store.nextNumber());
    }

    /// Writes down that a receipt's reporter wants to be called back, or not any more.
    void callBack(CaseId id, String receipt, boolean wanted, Instant at) {
        store.callBack(id, receipt, wanted);
        journal.append(List.of(new Line(
                id.value(),
                at,
                "reporter",
                wanted ? "call-back.wanted" : "call-back.unwanted",
                detail("receipt", receipt))));
    }

    Reporter reveal(CaseId id, String receipt, Officer officer, String reason, Instant at) {
        var reporter = look.identity(id, receipt).orElseThrow(() -> new NotFound("receipt " + receipt));
        var detail =
                JsonNodeFactory.instance.objectNode().put("receipt", receipt).put("reason", Digest.sha256(reason));
        journal.append(List.of(
                new Line(id.value(), at, new Actor.Staff(officer).written(), "reporter.read", detail.toString())));
        return reporter;
    }

    Optional<String> address(String receipt, Actor.Machine by, Instant at) {
        var own = look.own(receipt).orElseThrow(() -> new NotFound("receipt " + receipt));
        if (look.withdrawn(receipt).isPresent()) return Optional.empty();
        var address = look.identity(own, receipt).map(Reporter::email).filter(email -> !email.isEmpty());
        if (address.isPresent())
            journal.append(
                    List.of(new Line(own.value(), at, by.written(), "reporter.mailed", detail("receipt", receipt))));
        return address;
    }

    private static String detail(String key, String value) {
        return JsonNodeFactory.instance.objectNode().put(key, value).toString();
    }

    CaseFile part(Prepared part) {
        return parcel.send(() -> opened(List.of(part))).getFirst().file();
    }

    /// Takes over reports of another system as they stood there: cases in their last state, no reporters.
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(List<Prepared> reports) {
        parcel.send(() -> opened(reports));
    }
}
