package org.moothall.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights.Right;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Held;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to sealed identities: opened by those who handle the case, with a reason and a sentence, for 30 minutes.
/// Each reading is written into the journal before it is shown, in the same transaction.
@Service
public class Seals {

    public static final Duration OPEN = Duration.ofMinutes(30);

    private final SealStore store;
    private final Grievances grievances;
    private final Casework casework;
    private final Journal journal;
    private final Clock clock;

    Seals(SealStore store, Grievances grievances, Casework casework, Journal journal, Clock clock) {
        this.store = store;
        this.grievances = grievances;
        this.casework = casework;
        this.journal = journal;
        this.clock = clock;
    }

    public boolean mayOpen(CaseFile file, Officer officer) {
        return casework.may(officer, Right.HANDLE, file);
    }

    @Transactional
    public Reporter open(CaseFile file, String receipt, Officer officer, Opening.Reason reason, String sentence) {
        if (!mayOpen(file, officer)) throw new Forbidden("identity of " + receipt);
        return opened(file, receipt, officer, reason, sentence);
    }

    /// Opens it for who calls the reporter back: counter and telephone, who do not handle the case. Whether a call is
    /// due, the caller has made sure.
    @Transactional
    public Reporter openToCall(CaseFile file, String receipt, Officer officer, String sentence) {
        if (!casework.may(officer, Right.SPEAK_FOR_REPORTER, file)) throw new Forbidden("telephone of " + receipt);
        return opened(file, receipt, officer, Opening.Reason.CALL_BACK, sentence);
    }

    private Reporter opened(CaseFile file, String receipt, Officer officer, Opening.Reason reason, String sentence) {
        var at = clock.instant();
        var reporter = grievances.reveal(file.id(), receipt, officer, reason.name() + ": " + sentence);
        var opening = new Opening(
                Ids.next(),
                file.id().value(),
                receipt,
                officer.person(),
                officer.office().key(),
                reason,
                sentence,
                at,
                at.plus(OPEN));
        store.add(opening);
        note(file, officer, "seal.opened", Held.of("seal.opening", opening.id(), opening), at);
        return reporter;
    }

    /// What this officer has open on this case now.
    public Optional<Opening> opened(CaseFile file, Officer officer) {
        return store.open(file.id().value(), officer.person(), false, clock.instant());
    }

    /// What this officer has open now to call a receipt's reporter.
    public Optional<Opening> openedToCall(CaseFile file, String receipt, Officer officer) {
        return store.open(file.id().value(), officer.person(), true, clock.instant())
                .filter(opening -> opening.receipt().equals(receipt));
    }

    /// The identity behind an opening that still is open.
    @Transactional
    public Reporter read(Opening opening, Officer officer) {
        return grievances.reveal(
                new CaseId(opening.caseId()), opening.receipt(), officer, opening.reason() + ": " + opening.sentence());
    }

    @Transactional
    public void close(CaseFile file, Officer officer) {
        var at = clock.instant();
        for (var open : store.stillOpen(file.id().value(), officer.person(), at)) {
            var closing = new SealStore.Closing(open.id(), open.caseId(), at);
            if (store.close(closing))
                note(file, officer, "seal.closed", Held.of("seal.closing", open.id(), closing), at);
        }
    }

    private void note(CaseFile file, Officer officer, String act, Held held, Instant at) {
        var actor = new Actor.Staff(officer).written();
        journal.append(List.of(new Line(file.id().value(), at, actor, act, "{}", List.of(held))));
    }

    /// Every opening of one receipt's reporter, the latest first, whichever case it has been joined into since.
    public List<Opening> of(String receipt) {
        return store.of(receipt);
    }
}
