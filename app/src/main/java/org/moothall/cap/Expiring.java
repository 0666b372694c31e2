package org.moothall.cap;

import java.time.Duration;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Alerts end by themselves when their time is over.
@Component
class Expiring {

    private final Alerts alerts;
    private final Every minute = new Every(Duration.ofMinutes(1));

    Expiring(Alerts alerts) {
        this.alerts = alerts;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        if (minute.due(round.at())) alerts.expire(round.at());
    }
}
