package org.moothall.warning;

import java.time.Duration;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Wakes, as time goes round, what was watched until now.
@Component
class WarningClock {

    private static final Logger LOG = LoggerFactory.getLogger(WarningClock.class);

    private final Warnings warnings;
    private final Every minutes = new Every(Duration.ofMinutes(1));

    WarningClock(Warnings warnings) {
        this.warnings = warnings;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        if (!minutes.due(round.at())) return;
        try {
            warnings.wake(round.at());
        } catch (RuntimeException e) {
            LOG.error("Warnings that were watched could not be woken; it is tried again in a minute.", e);
        }
    }
}
