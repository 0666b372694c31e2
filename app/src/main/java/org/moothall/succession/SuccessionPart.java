package org.moothall.succession;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.moothall.casework.Actor;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Fault;
import org.moothall.directory.Directory;
import org.moothall.kernel.Text;
import org.moothall.timekeeper.Timekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whoever a load takes out of a post leaves nothing behind: the cases go in the transaction of the load. What somebody
/// did meanwhile by the city before goes in one of the next rounds of time.
@Component
@Order(70)
class SuccessionPart implements CityPart {

    private static final Logger LOG = LoggerFactory.getLogger(SuccessionPart.class);

    /// Longer than any act that began by the city before.
    private static final int ROUNDS = 12;

    private final Succession succession;
    private final Directory directory;
    private final AtomicInteger rounds = new AtomicInteger();
    private volatile CityItems inUse = new CityItems(List.of());

    SuccessionPart(Succession succession, Directory directory) {
        this.succession = succession;
        this.directory = directory;
    }

    @Override
    public List<String> consequences(CityItems after) {
        return succession.foreseen(Leaving.by(directory.offices(), after)).lines().stream()
                .map(Text::en)
                .toList();
    }

    @Override
    public List<Fault> astray(CityItems items) {
        return succession.foreseen(Leaving.by(items)).faults();
    }

    @Override
    public void loaded(CityItems items) {
        var many = succession.pass(Leaving.by(directory.offices(), items), Actor.Machine.CITY);
        if (many > 0) LOG.info("{} open cases have somebody else now.", many);
    }

    @Override
    public void use(CityItems items) {
        inUse = items;
        rounds.set(ROUNDS);
    }

    @EventListener
    void round(Timekeeper.Round round) {
        if (rounds.getAndUpdate(left -> Math.max(0, left - 1)) == 0) return;
        try {
            succession.pass(Leaving.by(inUse), Actor.Machine.CITY);
        } catch (RuntimeException e) {
            LOG.error("Cases of somebody who has left could not be handed over; it is tried with the next round.", e);
        }
    }
}
