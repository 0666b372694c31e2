package org.moothall.nightly;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.moothall.procedure.Procedures;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.warning.Warnings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Looks each night after the city's hour, and each hour at what is urgent, beside the round of time. Time goes round
/// on
/// one node; should two look at once, the second finds nothing new.
@Component
class NightClock {

    private static final Logger LOG = LoggerFactory.getLogger(NightClock.class);

    private final Nightly nightly;
    private final Warnings warnings;
    private final Procedures procedures;
    private final boolean running;
    private final Every minutes = new Every(Duration.ofMinutes(1));
    private final Every hours = new Every(Duration.ofHours(1));
    private final AtomicBoolean busy = new AtomicBoolean();

    NightClock(
            Nightly nightly,
            Warnings warnings,
            Procedures procedures,
            @Value("${moothall.rounds:false}") boolean running) {
        this.nightly = nightly;
        this.warnings = warnings;
        this.procedures = procedures;
        this.running = running;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        if (!minutes.due(round.at())) return;
        try {
            warnings.wake(round.at());
        } catch (RuntimeException e) {
            LOG.error("Warnings that were watched could not be woken; it is tried again in a minute.", e);
        }
        if (running && busy.compareAndSet(false, true))
            Thread.ofVirtual().name("look at counts").start(() -> go(round.at()));
    }

    private void go(Instant at) {
        try {
            if (due(at)) night(at);
            if (!warnings.rules().urgent().isEmpty() && hours.due(at)) nightly.hour(at);
        } catch (RuntimeException e) {
            LOG.error("Counts could not be looked at; it is tried again in a minute.", e);
        } finally {
            busy.set(false);
        }
    }

    /// After the city's hour, until yesterday was looked at as a whole.
    boolean due(Instant at) {
        var rules = warnings.rules();
        var now = at.atZone(procedures.calendar().zone()).toLocalTime();
        if (rules.watched().isEmpty() || now.isBefore(rules.look())) return false;
        return nightly.latest()
                .filter(latest -> !latest.isBefore(nightly.yesterday(at)))
                .isEmpty();
    }

    private void night(Instant at) {
        var seen = nightly.night(nightly.yesterday(at), at, _ -> {});
        LOG.info("Counts of {} were looked at: {} kinds, {} unusual", seen.day(), seen.kinds(), seen.unusual());
    }
}
