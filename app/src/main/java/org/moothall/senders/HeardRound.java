package org.moothall.senders;

import java.time.Duration;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Messages are remembered for longer than their signatures are good.
@Component
class HeardRound {

    private static final Duration REMEMBERED = SenderKeys.NEAR.multipliedBy(12);

    private final SenderStore store;
    private final Every hour = new Every(Duration.ofHours(1));

    HeardRound(SenderStore store) {
        this.store = store;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        if (hour.due(round.at())) store.forget(round.at().minus(REMEMBERED));
    }
}
