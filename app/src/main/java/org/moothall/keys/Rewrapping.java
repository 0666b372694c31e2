package org.moothall.keys;

import org.moothall.keys.KeptKeys.Wrapped;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Wraps kept keys again when the master key is another: `./moothall keys rotate` asks until nothing is left.
@Component
public class Rewrapping {

    /// What a transaction names that wraps all keys again.
    private static final String EVERY = "every case";

    private final KeyStore store;
    private final NamingStore naming;
    private final Keys keys;

    Rewrapping(KeyStore store, NamingStore naming, Keys keys) {
        this.store = store;
        this.naming = naming;
        this.keys = keys;
    }

    /// Up to `most` kept keys, in one transaction.
    ///
    /// @return how many there were; 0 once all are under the newest master key
    @Transactional
    public int some(Rewraps where, int most) {
        return naming.as(EVERY, () -> some(where.keptKeys(), most));
    }

    private int some(KeptKeys kept, int most) {
        var old = store.wrappedBefore(kept, keys.newest(), most);
        for (var one : old)
            store.rewrap(kept, new Wrapped(one.id(), keys.rewrap(one.wrapped(), kept.context(one.id()))));
        return old.size();
    }
}
