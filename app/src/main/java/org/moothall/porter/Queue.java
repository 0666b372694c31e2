package org.moothall.porter;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Who has no script to do the sum waits for a turn instead: a little longer than whoever came before from the same
/// network,
/// so that not all send at once, and nobody longer than people bear. A machine that means harm does the sum in a blink;
/// a long
/// queue would hold up a school behind one address and not it.
final class Queue {

    static final Duration FIRST = Duration.ofSeconds(45);
    static final Duration EACH = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int MOST = 10_000;

    private final Map<String, Instant> last = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    /// The next turn of a network; never before one that was given earlier, unless the clock went back.
    synchronized Instant turn(String network, Instant at) {
        var turn = later(at.plus(FIRST), last.getOrDefault(network, Instant.MIN).plus(EACH));
        if (turn.isAfter(at.plus(LONGEST))) turn = at.plus(LONGEST);
        last.put(network, turn);
        return turn;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
