package org.moothall.promises;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to promises kept and broken.
@Service
public class Promises {

    private final PromiseStore store;

    Promises(PromiseStore store) {
        this.store = store;
    }

    /// Notes runs that are over, in the transaction of the act that ended them. The same run a second time is not
    /// counted.
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(List<Settled> settled) {
        if (!settled.isEmpty()) store.settle(settled);
    }

    /// How often each limit was kept and broken, of those that ended from `from` until before `to`, by month in the
    /// zone.
    public List<Kept> kept(Instant from, Instant to, ZoneId zone) {
        return store.kept(from, to, zone);
    }

    /// @param month first day of it
    /// @param kept  ended in time
    /// @param missed ended too late
    public record Kept(LocalDate month, String procedure, String limit, String office, long kept, long missed) {}
}
