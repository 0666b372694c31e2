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
import org.moothall.grievance.Preparing.Prepared;
import org.moothall.identity.Identities;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
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
    private final Identities identities;
    private final City city;
    private final Confiding.Sealer sealer;
    private final Parcel parcel;

    Register(
            GrievanceStore store,
            LookStore look,
            Casework casework,
            Journal journal,
            Phrases phrases,
            Identities identities,
            City city,
            Confiding.Sealer sealer,
            Parcel parcel) {
        this.store = store;
        this.look = look;
        this.casework = casework;
        this.journal = journal;
        this.phrases = phrases;
        this.identities = identities;
        this.city = city;
        this.sealer = sealer;
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
                .map(report -> {
                    var receipt = Objects.requireNonNull(receipts.get(submission(report)));
                    return report.equals(fresh.get(submission(report))) ? receipt : again(report, receipt);
                })
                .toList();
    }

    /// A machine that sends the same once more is told the number only, and so knows that it has.
    private static Receipt again(Prepared report, Receipt receipt) {
        return report.filing().by() instanceof Actor.Machine ? receipt.withoutPhrase() : receipt;
    }

    private static UUID submission(Prepared report) {
        return report.filing().submission();
    }

    private Map<UUID, Receipt> filed(List<Prepared> reports) {
        var receipts = new LinkedHashMap<UUID, Receipt>();
        for (var known :
                store.submissions(reports.stream().map(Register::submission).toList()))
            receipts.put(known.submission(), receipt(known));
        return receipts;
    }

    private Receipt receipt(GrievanceStore.Known known) {
        var words = phrases.of(known.submission(), known.language());
        return new Receipt(known.number(), words, known.caseId(), known.lead(), known.due());
    }

    private Map<UUID, Receipt> written(List<Prepared> fresh) {
        var receipts = new LinkedHashMap<UUID, Receipt>();
        var reporters = new ArrayList<Entered>(fresh.size());
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
        enter(reporters);
        return receipts;
    }

    private List<Opening.Opened> opened(List<Prepared> reports) {
        var opened = casework.open(reports.stream().map(Prepared::opening).toList());
        var rows = new ArrayList<GrievanceStore.Row>(opened.size());
        for (var i = 0; i < opened.size(); i++)
            rows.add(reports.get(i).row(opened.get(i).file().number()));
        store.add(rows);
        sealer.keep(reports);
        return opened;
    }

    /// A reporter as they are written: in the clear what lists need, apart and sealed who they are.
    private record Entered(GrievanceStore.ReporterRow row, Identities.Entry sealed) {}

    private void enter(List<Entered> reporters) {
        store.addReporters(reporters.stream().map(Entered::row).toList());
        identities.seal(reporters.stream().map(Entered::sealed).toList());
    }

    private Entered reporter(
            UUID submission, CaseId id, String number, String words, Reporter who, Language language, Instant at) {
        var row = new GrievanceStore.ReporterRow(
                submission,
                id,
                number,
                phrases.digest(number, words),
                who.named(),
                !who.phone().isEmpty(),
                !who.email().isEmpty(),
                !who.behalf().isEmpty(),
                who.callBack(),
                language,
                at);
        return new Entered(row, new Identities.Entry(submission, who.identity()));
    }

    /// Adds a reporter to a public matter.
    @Transactional
    public Receipt join(String number, Reporter who, Language language, UUID submission, Instant at) {
        var known = store.submissions(List.of(submission));
        if (!known.isEmpty()) return receipt(known.getFirst());
        var report = look.findPublic(number).orElseThrow(() -> new NotFound("public matter " + number));
        var own = number(at);
        var words = phrases.of(submission, language);
        enter(List.of(reporter(submission, report.caseId(), own, words, who, language, at)));
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
        var rows = new ArrayList<Entered>(people.size());
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
    private void added(CaseId id, List<Entered> rows, Instant at) {
        enter(rows);
        casework.reporters(id, rows.size());
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("first", rows.getFirst().row().number())
                .put("last", rows.getLast().row().number())
                .put("many", rows.size());
        journal.append(List.of(new Line(id.value(), at, "reporter", "report.joined", detail.toString())));
    }

    private String number(Instant at) {
        return "RC-%d-%06d".formatted(at.atZone(city.settings().zone()).getYear(), store.nextNumber());
    }

    List<UUID> forget(CaseId id, int most) {
        return store.forget(id, most);
    }

    Optional<UUID> forget(String receipt) {
        return store.forget(receipt);
    }

    Optional<Grievances.Own> forget(UUID identity) {
        return store.forget(identity);
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
