package org.moothall.outbox;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.moothall.mail.Waiting;
import org.moothall.mail.Waits;
import org.moothall.timekeeper.Timekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Sends what waits each time that time goes round, beside it: a slow mail server holds up no clock.
@Component
class Postman implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final List<Waiting> sorts;
    private final AtomicBoolean under = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile Thread sending = Thread.currentThread();

    Postman(List<Waiting> sorts) {
        this.sorts = sorts;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        if (under.compareAndSet(false, true))
            sending = Thread.ofVirtual().name("outbox").start(() -> all(round.at()));
    }

    private void all(Instant at) {
        try {
            sorts.forEach(sort -> all(sort, at));
        } finally {
            under.set(false);
        }
    }

    private void all(Waiting sort, Instant at) {
        try {
            while (!stopped && sort.next(at))
                ;
        } catch (RuntimeException e) {
            LOG.error("An outbox could not be read; it is read again with the next round.", e);
        }
    }

    /// Lets the one that is being sent be recorded.
    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        if (under.get()) sending.join(Waits.LAST);
    }
}
