package org.moothall.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.moothall.casework.CaseId;
import org.moothall.erasure.Shredded.What;
import org.moothall.kernel.Ids;
import org.moothall.timekeeper.Timekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Erases what is due, once an hour as time goes round, each case in a transaction of its own: whoever is stopped in
/// between goes on with the next round, and two nodes that do it at once erase once.
@Component
class Sweep {

    private static final Duration BETWEEN = Duration.ofHours(1);

    /// At start all is compared; then only what may be new since, with more than enough to spare.
    private static final Duration LATELY = Duration.ofDays(2);

    private static final int TOGETHER = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final Erasing erasing;
    private final RetentionPart part;
    private final RetentionStore store;
    private final EraseAgain again;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    Sweep(Erasing erasing, RetentionPart part, RetentionStore store, EraseAgain again) {
        this.erasing = erasing;
        this.part = part;
        this.store = store;
        this.again = again;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        var before = last.get();
        if (before.plus(BETWEEN).isAfter(round.at()) || !last.compareAndSet(before, round.at())) return;
        try {
            again.inStep(round.at().minus(LATELY));
            var many = all(round.at());
            if (many > 0) LOG.info("{} cases were rid of what the rules keep no longer", many);
        } catch (RuntimeException e) {
            LOG.error("What is due could not be erased; it is tried again in an hour.", e);
        }
    }

    /// How many were erased.
    int all(Instant at) {
        var many = 0;
        for (var rule : part.rules().all()) for (var what : What.values()) many += all(rule, what, at);
        return many;
    }

    private int all(Rule rule, What what, Instant at) {
        var many = 0;
        var page = due(rule, what, at, Instant.EPOCH, Ids.FIRST);
        while (!page.isEmpty()) {
            for (var one : page) if (erased(new CaseId(one.id()), what, rule)) many++;
            page = due(rule, what, at, page.getLast().closedAt(), page.getLast().id());
        }
        return many;
    }

    /// One that cannot be erased keeps none of the others.
    private boolean erased(CaseId id, What what, Rule rule) {
        try {
            return erasing.byRule(id, what, rule.key());
        } catch (RuntimeException e) {
            LOG.error("{} of case {} could not be erased; it is tried again in an hour.", what, id.value(), e);
            return false;
        }
    }

    /// Cases that a rule's time is over for, the longest ended first.
    private List<RetentionStore.Ended> due(Rule rule, What what, Instant at, Instant afterAt, UUID afterId) {
        var days = rule.days(what);
        return days == null
                ? List.of()
                : store.due(new RetentionStore.Wanted(
                        what,
                        rule.matters(),
                        part.rules().others(rule),
                        at.minus(Duration.ofDays(days)),
                        afterAt,
                        afterId,
                        TOGETHER));
    }
}
