package org.moothall.callback;

import java.time.Instant;
import org.moothall.casework.Actor;
import org.moothall.casework.Decision.Taken;
import org.moothall.casework.Entry;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.procedure.Procedures;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/// When a call is owed: begun by a reply, brought by time, overtaken by what the reporter says or does before.
@Component
class CallClock {

    private static final Actor CLOCK = new Actor.Machine("clock");
    private static final int AT_ONCE = 500;

    private final OwedStore store;
    private final CallBackPart setting;
    private final Procedures procedures;
    private final Journal journal;
    private final TransactionTemplate transaction;

    CallClock(
            OwedStore store,
            CallBackPart setting,
            Procedures procedures,
            Journal journal,
            TransactionTemplate transaction) {
        this.store = store;
        this.setting = setting;
        this.procedures = procedures;
        this.journal = journal;
        this.transaction = transaction;
    }

    /// In the transaction of the act.
    @EventListener
    void taken(Taken taken) {
        var entry = taken.entry();
        var id = entry.caseId().value();
        switch (entry.verb()) {
            case REPLY -> {
                store.overtake(id, entry.position(), true);
                store.owe(owing(taken, entry));
            }
            case REOPEN, APPEAL, WITHDRAW, NEW_FACTS, DIVERT, DECLINE -> store.overtake(id, entry.position(), true);
            case RATE -> store.overtake(id, entry.position(), false);
            default -> {
                // says nothing about the answer
            }
        }
    }

    private OwedStore.Owing owing(Taken taken, Entry reply) {
        var by = reply.by();
        return new OwedStore.Owing(
                reply.caseId().value(),
                reply.position(),
                by == null ? taken.file().lead() : by,
                reply.at(),
                procedures.calendar().moved(reply.at(), setting.after(), 1));
    }

    @EventListener
    void round(Timekeeper.Round round) {
        while (Boolean.TRUE.equals(transaction.execute(status -> due(round.at()))))
            ;
    }

    private boolean due(Instant at) {
        var due = store.comeDue(at, AT_ONCE);
        journal.append(due.stream()
                .map(one -> new Line(one.caseId(), at, CLOCK.written(), "call-back.due", detail(one)))
                .toList());
        return due.size() == AT_ONCE;
    }

    private static String detail(OwedStore.Became one) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("receipt", one.receipt())
                .toString();
    }
}
