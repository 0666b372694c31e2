package org.moothall.retention;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseId;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Cases that are kept whole for a reason, whatever the rules say.
@Component
class Holds {

    private final RetentionStore store;
    private final Journal journal;
    private final Clock clock;

    Holds(RetentionStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    Optional<RetentionStore.Hold> of(CaseId id) {
        return store.held(id.value());
    }

    @Transactional
    void lay(CaseId id, String reason, Actor by) {
        store.lock(id.value());
        if (of(id).isPresent()) return;
        store.hold(new RetentionStore.Hold(Ids.next(), id.value(), reason, by.person(), clock.instant()));
        note(id, "case.held", by);
    }

    @Transactional
    void lift(CaseId id, Actor by) {
        if (of(id).isEmpty()) return;
        store.lift(id.value(), by.person(), clock.instant());
        note(id, "case.let-go-of", by);
    }

    private void note(CaseId id, String act, Actor by) {
        journal.append(List.of(new Line(id.value(), clock.instant(), by.written(), act, "{}")));
    }
}
