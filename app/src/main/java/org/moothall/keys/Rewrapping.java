package org.moothall.keys;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Wraps kept keys again when the master key is another: `./moothall keys rotate` asks until nothing is left.
@Component
public class Rewrapping {

    private final Keys keys;

    Rewrapping(Keys keys) {
        this.keys = keys;
    }

    /// Up to `most` kept keys, in one transaction.
    ///
    /// @return how many there were; 0 once all are under the newest master key
    @Transactional
    public int some(Rewraps kept, int most) {
        var old = kept.wrappedBefore(keys.newest(), most);
        for (var one : old)
            kept.rewrap(new Rewraps.Wrapped(one.id(), keys.rewrap(one.wrapped(), kept.context(one.id()))));
        return old.size();
    }
}
