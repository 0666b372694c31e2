package org.moothall.retention;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseId;
import org.moothall.journal.Held;
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
        var hold = new RetentionStore.Hold(Ids.next(), id.value(), reason, by.person(), clock.instant());
        store.hold(hold);
        note(id, "case.held", Held.of("retention.hold", hold.id(), hold), by);
    }

    @Transactional
    void lift(CaseId id, Actor by) {
        store.lock(id.value());
        of(id).ifPresent(hold -> {
            var lifted = new RetentionStore.Lifted(hold.id(), by.person(), clock.instant());
            if (store.lift(lifted)) note(id, "case.let-go-of", Held.of("retention.lifted", hold.id(), lifted), by);
        });
    }

    private void note(CaseId id, String act, Held row, Actor by) {
        journal.append(List.of(new Line(id.value(), clock.instant(), by.written(), act, "{}", List.of(row))));
    }
}
