package org.moothall.gauges;

import java.time.Duration;
import java.time.Instant;
import org.moothall.city.City;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Each minute: who has fallen silent. Each hour: what is too old is forgotten.
@Component
class GaugeRound {

    private static final Logger LOG = LoggerFactory.getLogger(GaugeRound.class);

    private final GaugesPart part;
    private final GaugeStore store;
    private final Gauges gauges;
    private final City city;
    private final Every minute = new Every(Duration.ofMinutes(1));
    private final Every hour = new Every(Duration.ofHours(1));

    GaugeRound(GaugesPart part, GaugeStore store, Gauges gauges, City city) {
        this.part = part;
        this.store = store;
        this.gauges = gauges;
        this.city = city;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        var at = round.at();
        if (minute.due(at)) part.gauges().forEach(gauge -> pass(gauge, at));
        if (hour.due(at)) store.forget(at.minus(Duration.ofDays(part.keep())));
    }

    /// One that fails keeps none of the others up.
    private void pass(Gauge gauge, Instant at) {
        try {
            if (waits(gauge, at)) gauges.pass(gauge, at);
        } catch (RuntimeException e) {
            LOG.error("The gauge {} could not be looked at; it is tried again in a minute.", gauge.key(), e);
        }
    }

    private boolean waits(Gauge gauge, Instant at) {
        var state = store.state(gauge.key());
        var silent = Telling.silent(gauge, store.latest(gauge.key(), Instant.EPOCH, 1), at);
        var today = at.atZone(city.settings().zone()).toLocalDate();
        return silent != state.silent() || !today.equals(state.told());
    }
}
