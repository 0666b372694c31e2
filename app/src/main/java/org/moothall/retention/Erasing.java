package org.moothall.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.erasure.Shredded;
import org.moothall.erasure.Shredded.What;
import org.moothall.erasure.Shredding;
import org.moothall.grievance.Grievances;
import org.moothall.journal.Held;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The door to erasing: by a rule once its time is over, or because the person asks. The keys go, the case stays, and
/// its history goes on verifying: it never held more than what was sealed.
@Service
public class Erasing {

    /// The rule's name where a person asked.
    static final String ASKED = "asked";

    /// Where an older state of the database had brought it back.
    static final String AGAIN = "again";

    private static final Actor.Machine BY = new Actor.Machine("moothall");
    private static final int TOGETHER = 200;

    private final RetentionStore store;
    private final Holds holds;
    private final RetentionPart part;
    private final Casework casework;
    private final Grievances grievances;
    private final Shredding shredding;
    private final Journal journal;
    private final Clock clock;

    Erasing(
            RetentionStore store,
            Holds holds,
            RetentionPart part,
            Casework casework,
            Grievances grievances,
            Shredding shredding,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.holds = holds;
        this.part = part;
        this.casework = casework;
        this.grievances = grievances;
        this.shredding = shredding;
        this.journal = journal;
        this.clock = clock;
    }

    /// Why something cannot be erased yet.
    ///
    /// @param reason of a hold, in the words of who laid it; blank otherwise
    public record NotYet(Why why, String reason) {

        public enum Why {
            /// The case is open, or time has still something to do with it: a review, a window.
            OPEN,
            HELD
        }
    }

    /// Why nothing of a case can be erased now; empty where it can.
    @Transactional
    public Optional<NotYet> notYet(CaseId id) {
        var answering = casework.answering(id);
        if (!store.ended(id.value()) || !store.ended(answering.value()))
            return Optional.of(new NotYet(NotYet.Why.OPEN, ""));
        return holds.of(id).or(() -> holds.of(answering)).map(hold -> new NotYet(NotYet.Why.HELD, hold.reason()));
    }

    /// Erases who a receipt's reporter is, because they ask; answers why not where it cannot be yet.
    @Transactional
    public Optional<NotYet> asked(String receipt) {
        var id = grievances.own(receipt).orElseThrow(() -> new NotFound("receipt " + receipt));
        var notYet = notYet(id);
        if (notYet.isPresent()) return notYet;
        grievances.forget(receipt).ifPresent(identity -> {
            shredding.shred(What.IDENTITY, List.of(identity));
            note(id, What.IDENTITY, ASKED, receipt, new Actor.Reporter());
        });
        return Optional.empty();
    }

    /// Erases what a rule says; false where it cannot be yet.
    @Transactional
    boolean byRule(CaseId id, What what, String rule) {
        if (notYet(id).isPresent()) return false;
        var erased = what == What.WORDS ? shredding.shred(What.WORDS, List.of(id.value())) : identities(id);
        if (erased || what == What.WORDS) note(id, what, rule, null, BY);
        return erased;
    }

    private boolean identities(CaseId id) {
        var any = false;
        for (var some = grievances.forget(id, TOGETHER); !some.isEmpty(); some = grievances.forget(id, TOGETHER)) {
            any |= shredding.shred(What.IDENTITY, some);
        }
        return any;
    }

    /// Erases what a list outside of the database tells of, whatever keeps the case whole now: it was erased before.
    @Transactional
    void again(Shredded one) {
        var any = shredding.again(one);
        switch (one.what()) {
            case WORDS -> {
                if (any) note(new CaseId(one.id()), What.WORDS, AGAIN, null, BY);
            }
            case IDENTITY ->
                grievances.forget(one.id()).ifPresent(own -> note(own.of(), What.IDENTITY, AGAIN, own.receipt(), BY));
        }
    }

    private void note(CaseId id, What what, String rule, @Nullable String receipt, Actor by) {
        var at = clock.instant();
        var erased = new RetentionStore.Erased(Ids.next(), id.value(), what, receipt, rule, at);
        store.erased(erased);
        var detail = JsonNodeFactory.instance.objectNode().put("rule", rule);
        if (receipt != null) detail.put("receipt", receipt);
        var act = what == What.IDENTITY ? "identity.erased" : "words.erased";
        var row = Held.of("retention.erased", erased.id(), erased);
        journal.append(List.of(new Line(id.value(), at, by.written(), act, detail.toString(), List.of(row))));
    }

    /// What was erased of a case, and when.
    public List<Gone> gone(CaseId id) {
        return store.of(id.value()).stream()
                .map(one -> new Gone(one.what(), one.receipt(), one.at()))
                .toList();
    }

    /// @param receipt null where everybody's was erased
    public record Gone(What what, @Nullable String receipt, Instant at) {}

    /// The rule that a case's kind is under.
    ///
    /// @param path keys of the kind from the top branch down
    public Optional<Rule> rule(List<String> path) {
        return part.rules().of(path);
    }
}
