package org.moothall.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Held;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to sealed identities: opened by those who handle the case, with a reason and a sentence, for 30 minutes.
/// Each reading is written into the journal before it is shown, in the same transaction.
@Service
public class Seals {

    public static final Duration OPEN = Duration.ofMinutes(30);

    private final SealStore store;
    private final Grievances grievances;
    private final Reading reading;
    private final Casework casework;
    private final Journal journal;
    private final Clock clock;

    Seals(SealStore store, Grievances grievances, Reading reading, Casework casework, Journal journal, Clock clock) {
        this.store = store;
        this.grievances = grievances;
        this.reading = reading;
        this.casework = casework;
        this.journal = journal;
        this.clock = clock;
    }

    /// Whether this officer handles the case, is kept away from neither it nor the case that answers for it, and
    /// something is left to do that may need a name.
    public boolean mayOpen(CaseFile file, Officer officer) {
        return handles(file, officer) && !purposes(file).isEmpty();
    }

    boolean handles(CaseFile file, Officer officer) {
        return casework.may(officer, Deed.OPEN_IDENTITY, file) && casework.sees(officer, answering(file));
    }

    /// What the procedure lets somebody need a name for where the case stands; for a joined one, where the case stands
    /// that answers for it.
    List<Opening.Reason> purposes(CaseFile file) {
        var answering = answering(file);
        var step = casework.ground(answering).procedure().step(answering.step());
        return new Purposes(answering.phase(), step.moves().keySet()).offered();
    }

    private CaseFile answering(CaseFile file) {
        var id = casework.answering(file.id());
        return id.equals(file.id()) ? file : casework.require(id);
    }

    @Transactional
    public Reporter open(CaseFile file, String receipt, Officer officer, Opening.Reason reason, String sentence) {
        if (!handles(file, officer)) throw new Forbidden("identity of " + receipt);
        if (!purposes(file).contains(reason)) throw new Forbidden(reason + " as a purpose on " + file.number());
        if (takenBack(receipt)) throw new Forbidden("identity of " + receipt + ", who took their report back");
        return opened(file, receipt, officer, reason, sentence);
    }

    /// Whoever took their report back is needed for nothing more but a letter to them.
    private boolean takenBack(String receipt) {
        return grievances.withdrawn(receipt).isPresent();
    }

    /// Opens it to the letter that names them; what the letter is about, the procedure has offered.
    @Transactional
    public Reporter openToName(CaseFile file, String receipt, Officer officer, String letter) {
        if (!handles(file, officer)) throw new Forbidden("identity of " + receipt);
        return opened(file, receipt, officer, Opening.Reason.LETTER, letter);
    }

    /// Writes down that somebody reads the name in a letter; nothing else is open by that.
    void openInLetter(CaseId id, String receipt, Officer officer, String letter) {
        var at = clock.instant();
        reading.noted(officer, id, receipt, Opening.Reason.LETTER + ": " + letter, at);
        var office = officer.office().key();
        var person = officer.person();
        add(
                new Opening(Ids.next(), id.value(), receipt, person, office, Opening.Reason.LETTER, letter, at, at),
                new Actor.Staff(officer));
    }

    /// Opens it for who calls the reporter back: counter and telephone, who do not handle the case. Whether a call is
    /// due, the caller has made sure.
    @Transactional
    public Reporter openToCall(CaseFile file, String receipt, Officer officer, String sentence) {
        casework.demand(officer, Deed.CALL_BACK, file);
        return opened(file, receipt, officer, Opening.Reason.CALL_BACK, sentence);
    }

    private Reporter opened(CaseFile file, String receipt, Officer officer, Opening.Reason reason, String sentence) {
        var at = clock.instant();
        var reporter = reading.by(officer, file.id(), receipt, reason + ": " + sentence, at);
        var office = officer.office().key();
        var opening = new Opening(
                Ids.next(), file.id().value(), receipt, officer.person(), office, reason, sentence, at, at.plus(OPEN));
        add(opening, new Actor.Staff(officer));
        return reporter;
    }

    /// Where the platform itself sends something to a receipt's reporter; empty where they left no address, or took
    /// their report back. No person sees it; the reporter reads that it was used, and for what.
    @Transactional
    public Optional<String> openToSend(String receipt, Actor.Machine by, String what) {
        var own = grievances.own(receipt).orElseThrow(() -> new NotFound("receipt " + receipt));
        var held = grievances.receipt(receipt).orElseThrow();
        if (!held.mailed() || takenBack(receipt)) return Optional.empty();
        var at = clock.instant();
        var address = reading.addressBy(by, own, receipt, at);
        add(new Opening(Ids.next(), own.value(), receipt, by.written(), "", Opening.Reason.MAIL, what, at, at), by);
        return Optional.of(address).filter(email -> !email.isEmpty());
    }

    /// To the person themselves, who has proven that it is theirs.
    @Transactional
    public Reporter own(String receipt) {
        return reading.byThemselves(grievances.own(receipt).orElseThrow(), receipt, clock.instant());
    }

    /// What this officer has open on this case now, and may still read.
    public Optional<Opening> opened(CaseFile file, Officer officer) {
        return store.open(file.id().value(), officer.person(), false, clock.instant())
                .filter(opening -> still(opening, file, officer));
    }

    /// What this officer has open now to call a receipt's reporter.
    public Optional<Opening> openedToCall(CaseFile file, String receipt, Officer officer) {
        return store.open(file.id().value(), officer.person(), true, clock.instant())
                .filter(opening -> opening.receipt().equals(receipt) && still(opening, file, officer));
    }

    /// Whether who opened it may open it still: neither kept away since nor out of their post, and the case
    /// neither gone to another nor closed. A call after the answer is no act on the case.
    private boolean still(Opening opening, CaseFile file, Officer officer) {
        var open = opening.person().equals(officer.person()) && opening.until().isAfter(clock.instant());
        return open
                && (opening.reason() == Opening.Reason.LETTER || !takenBack(opening.receipt()))
                && (opening.reason() == Opening.Reason.CALL_BACK
                        ? casework.may(officer, Deed.CALL_BACK, file)
                        : mayOpen(file, officer));
    }

    /// The identity behind an opening that still is open.
    ///
    /// @throws Forbidden where whoever opened it may not any more, or somebody else did
    @Transactional
    public Reporter read(Opening opening, Officer officer) {
        if (!still(opening, casework.require(new CaseId(opening.caseId())), officer))
            throw new Forbidden("identity of " + opening.receipt());
        var why = opening.reason() + ": " + opening.sentence();
        return reading.by(officer, new CaseId(opening.caseId()), opening.receipt(), why, clock.instant());
    }

    @Transactional
    public void close(CaseFile file, Officer officer) {
        var at = clock.instant();
        for (var open : store.stillOpen(file.id().value(), officer.person(), at)) {
            var closing = new SealStore.Closing(open.id(), open.caseId(), at);
            if (store.close(closing))
                note(
                        open.caseId(),
                        new Actor.Staff(officer),
                        "seal.closed",
                        Held.of("seal.closing", open.id(), closing),
                        at);
        }
    }

    void add(Opening opening, Actor by) {
        store.add(opening);
        note(opening.caseId(), by, "seal.opened", Held.of("seal.opening", opening.id(), opening), opening.at());
    }

    private void note(UUID caseId, Actor by, String act, Held held, Instant at) {
        journal.append(List.of(new Line(caseId, at, by.written(), act, "{}", List.of(held))));
    }

    /// Every opening of one receipt's reporter, the latest first, whichever case it has been joined into since.
    public List<Opening> of(String receipt) {
        return store.of(receipt);
    }
}
