package org.moothall.together;

import java.time.Clock;
import java.util.List;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.grievance.Grievances;
import org.moothall.procedure.Verb;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to parts: one point of a matter becomes a case of its own, and the receipts of whom it concerns open both.
@Service
public class Parts {

    private static final Actor PLATFORM = new Actor.Machine("moothall");

    private final TogetherStore store;
    private final Casework casework;
    private final Grievances grievances;
    private final Clock clock;

    Parts(TogetherStore store, Casework casework, Grievances grievances, Clock clock) {
        this.store = store;
        this.casework = casework;
        this.grievances = grievances;
        this.clock = clock;
    }

    /// What came of it: the new case, or why there is none.
    sealed interface Outcome {
        record Done(CaseFile file) implements Outcome {}

        record Refused(No why) implements Outcome {}
    }

    /// Which of these numbers are no receipts of the case's.
    List<String> strangers(CaseFile file, List<String> receipts) {
        return receipts.stream()
                .filter(receipt -> grievances
                        .own(receipt)
                        .filter(own -> casework.answering(own).equals(file.id()))
                        .isEmpty())
                .toList();
    }

    /// @param receipts of those whom the part concerns; empty where it is a point without anybody of its own
    @Transactional
    Outcome part(CaseFile seen, Grievances.Part part, List<String> receipts, String reason, Officer officer) {
        store.hold(seen.id(), seen.id());
        var file = casework.require(seen.id());
        casework.demand(officer, Deed.REGROUP, file);
        if (file.version() != seen.version()) return new Outcome.Refused(No.CHANGED);
        return Rule.unanswered(file, casework.ground(file))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done(made(file, part, receipts, reason, officer)));
    }

    private CaseFile made(CaseFile file, Grievances.Part part, List<String> receipts, String reason, Officer officer) {
        var made = grievances.part(file, part, officer);
        store.part(
                new TogetherStore.Part(made.id(), file.id(), clock.instant()),
                receipts.stream()
                        .map(receipt -> new TogetherStore.Shared(receipt, made.id()))
                        .toList());
        if (receipts.size() > 1) casework.reporters(made.id(), receipts.size() - 1);
        told(file, made, reason, new Actor.Staff(officer));
        told(made, file, reason, PLATFORM);
        return casework.require(made.id());
    }

    private void told(CaseFile file, CaseFile other, String reason, Actor by) {
        var act = Act.of(Verb.SPLIT, by, -1, other.number() + ": " + reason, clock.instant());
        if (!(casework.take(file.id(), act) instanceof Decision.Taken))
            throw new IllegalStateException("splitting " + other.number() + " was not entered at " + file.number());
    }
}
