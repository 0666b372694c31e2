package org.moothall.outbox;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
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

    private final Outbox outbox;
    private final AtomicBoolean under = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile Thread sending = Thread.currentThread();

    Postman(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        if (under.compareAndSet(false, true))
            sending = Thread.ofVirtual().name("outbox").start(() -> all(round.at()));
    }

    private void all(Instant at) {
        try {
            while (!stopped && outbox.next(at))
                ;
        } catch (RuntimeException e) {
            LOG.error("The outbox could not be read; it is read again with the next round.", e);
        } finally {
            under.set(false);
        }
    }

    /// Lets the one that is being sent be recorded.
    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        if (under.get()) sending.join(Waits.LAST);
    }
}
