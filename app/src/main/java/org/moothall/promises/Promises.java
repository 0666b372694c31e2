package org.moothall.promises;

import java.util.List;
import org.springframework.stereotype.Service;

/// The door to promises kept and broken.
@Service
public class Promises {

    private final PromiseStore store;

    Promises(PromiseStore store) {
        this.store = store;
    }

    /// Notes runs that are over, in the transaction or parcel of the act that ended them. The same run a second time is
    /// not counted.
    public void settle(List<Settled> settled) {
        if (!settled.isEmpty()) store.settle(settled);
    }
}
