package org.moothall.porter;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who has no script to do the sum waits for a turn instead; a network’s turns come one after the other, so
/// that waiting many at once gains nothing.
final class Queue {

    static final Duration FIRST = Duration.ofSeconds(45);
    static final Duration EACH = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private final Map<String, Instant> last = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    /// The next turn of a network; empty where it is too far off to wait for.
    synchronized Optional<Instant> turn(String network, Instant at) {
        var turn = at.plus(FIRST);
        var before = last.get(network);
        if (before != null && before.plus(EACH).isAfter(turn)) turn = before.plus(EACH);
        if (before != null && before.isAfter(at.plus(LONGEST).plus(EACH))) turn = at.plus(FIRST); // the clock went back
        if (turn.isAfter(at.plus(LONGEST))) return Optional.empty();
        last.put(network, turn);
        return Optional.of(turn);
    }
}
