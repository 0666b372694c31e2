package org.moothall.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.moothall.channels.Channel;
import org.moothall.sending.Sender;
import org.moothall.timekeeper.Timekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Goes up the ladders each time that time goes round, and at once where something was raised; sends beside it, each
/// way out by itself.
@Component
class Bellman implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Bellman.class);

    private final Climb climb;
    private final Sender sender;
    private final Pulse pulse;
    private final Clock clock;
    private final boolean running;
    private final Map<Channel.Kind, AtomicBoolean> under = new EnumMap<>(Channel.Kind.class);
    private volatile boolean stopped;

    Bellman(Climb climb, Sender sender, Pulse pulse, Clock clock, @Value("${moothall.rounds:false}") boolean running) {
        this.climb = climb;
        this.sender = sender;
        this.pulse = pulse;
        this.clock = clock;
        this.running = running;
        Arrays.stream(Channel.Kind.values())
                .filter(kind -> kind != Channel.Kind.APP)
                .forEach(kind -> under.put(kind, new AtomicBoolean()));
    }

    @EventListener
    void round(Timekeeper.Round round) {
        go(round.at());
    }

    /// Once it is written: what rings waits for no round.
    @TransactionalEventListener
    void rang(Alarms.Rang rang) {
        if (running) Thread.ofVirtual().name("alarm").start(() -> go(clock.instant()));
    }

    private void go(Instant at) {
        try {
            climb.round(at);
            pulse.beat(at);
        } catch (RuntimeException e) {
            LOG.error("The ladders could not be gone up; it is tried again with the next round.", e);
        }
        under.forEach((kind, busy) -> {
            if (busy.compareAndSet(false, true))
                Thread.ofVirtual().name("alarms by " + kind).start(() -> send(kind, busy, at));
        });
    }

    private void send(Channel.Kind kind, AtomicBoolean busy, Instant at) {
        try {
            while (!stopped && sender.next(kind, at))
                ;
        } catch (RuntimeException e) {
            LOG.error("Messages by {} could not be read; they are read again with the next round.", kind, e);
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void destroy() {
        stopped = true;
    }
}
