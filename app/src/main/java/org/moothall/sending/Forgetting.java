package org.moothall.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.moothall.timekeeper.Timekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Once an hour erases messages whose time is over, with their words and addresses; how many there were stays.
@Component
class Forgetting {

    static final int TOGETHER = 500;

    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final MessageStore store;
    private final List<Author> authors;
    private final MessagesKept kept;
    private final TransactionTemplate transaction;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    Forgetting(MessageStore store, List<Author> authors, MessagesKept kept, TransactionTemplate transaction) {
        this.store = store;
        this.authors = authors;
        this.kept = kept;
        this.transaction = transaction;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        var before = last.get();
        if (before.plus(BETWEEN).isAfter(round.at()) || !last.compareAndSet(before, round.at())) return;
        try {
            var many = all(round.at());
            if (many > 0) LOG.info("{} alarms and news were erased with what was sent of them.", many);
        } catch (RuntimeException e) {
            LOG.error("Old messages could not be erased; it is tried again in an hour.", e);
        }
    }

    /// How many things their messages were about.
    int all(Instant at) {
        return authors.stream()
                .mapToInt(author -> all(author, at.minus(kept.messages())))
                .sum();
    }

    private int all(Author author, Instant before) {
        var many = 0;
        for (var some = TOGETHER; some == TOGETHER; many += some) some = some(author, before);
        return many;
    }

    private int some(Author author, Instant before) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var about = author.forget(before, TOGETHER);
            if (!about.isEmpty()) store.forget(about);
            return about.size();
        }));
    }
}
