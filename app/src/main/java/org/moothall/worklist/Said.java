package org.moothall.worklist;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.moothall.casework.Decision.Taken;
import org.moothall.kernel.Ids;
import org.moothall.learn.SearchWords;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps what is said on cases findable: in the transaction of the act, so that a report is filed no slower. Why
/// somebody steps aside is theirs and is not found.
@Component
class Said {

    private static final int MOST = 120;
    private static final int AT_ONCE = 1_000;
    private static final Set<Verb> KEPT =
            EnumSet.complementOf(EnumSet.of(Verb.RECEIVED, Verb.STEP_ASIDE, Verb.ABOUT, Verb.NOT_ABOUT));

    private final SaidStore store;
    private final TransactionTemplate transaction;
    private final boolean on;

    /// @param on whether this is a running platform: commands and tests index nothing by themselves
    Said(SaidStore store, TransactionTemplate transaction, @Value("${moothall.rounds:false}") boolean on) {
        this.store = store;
        this.transaction = transaction;
        this.on = on;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (on) transaction.executeWithoutResult(_ -> before());
    }

    @EventListener
    void taken(Taken taken) {
        var entry = taken.entry();
        if (!KEPT.contains(entry.verb())
                || entry.note().isBlank()
                || taken.file().sealed()) return;
        store.add(List.of(row(entry.caseId().value(), entry.position(), entry.verb(), entry.note())));
    }

    private static SaidStore.Row row(UUID caseId, int position, Verb verb, String note) {
        return new SaidStore.Row(caseId, position, verb, SearchWords.of(note, MOST));
    }

    /// What was said before there was this index: all of it once, or nothing.
    private void before() {
        if (store.any()) return;
        var verbs = KEPT.stream().map(Enum::name).toList();
        for (var page = store.entered(Ids.FIRST, 0, verbs, AT_ONCE); !page.isEmpty(); ) {
            store.add(page.stream()
                    .map(one -> row(one.caseId(), one.position(), one.verb(), one.note()))
                    .toList());
            var last = page.getLast();
            page = store.entered(last.caseId(), last.position(), verbs, AT_ONCE);
        }
    }
}
