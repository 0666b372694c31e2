package org.moothall.keys;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/// What others are writing: it may have been wrapped by a master key before another one took its place, and be
/// committed
/// after.
@Component
public class Underway {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final KeyStore store;

    Underway(KeyStore store) {
        this.store = store;
    }

    /// Waits until all that is being written now is committed or gone; false where that takes longer.
    public boolean ended(Duration patience) {
        var now = store.now();
        var until = System.nanoTime() + patience.toNanos();
        while (store.oldest() < now) {
            if (System.nanoTime() > until) return false;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}
