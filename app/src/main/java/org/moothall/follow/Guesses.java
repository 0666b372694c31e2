package org.moothall.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Slows down guessing of phrases: after some wrong tries for a number, or from an address, the next ones wait. A
/// phrase has 44 bits; at ten tries in a quarter of an hour that is fifty million years. The signed link always
/// works, so nobody is locked out of their case by somebody else's tries.
@Component
public class Guesses {

    public static final Duration WHILE = Duration.ofMinutes(15);
    private static final int FOR_A_NUMBER = 10;
    private static final int FROM_AN_ADDRESS = 30;
    private static final int MOST_KNOWN = 100_000;

    private record Tries(Instant since, int count) {}

    private final Map<String, Tries> wrong = new ConcurrentHashMap<>();
    private final Clock clock;

    Guesses(Clock clock) {
        this.clock = clock;
    }

    public boolean mayTry(String number, String address) {
        return tries("number " + number) < FOR_A_NUMBER && tries("address " + address) < FROM_AN_ADDRESS;
    }

    public void wrong(String number, String address) {
        if (wrong.size() > MOST_KNOWN) wrong.values().removeIf(this::over);
        note("number " + number);
        note("address " + address);
    }

    private int tries(String what) {
        var tries = wrong.get(what);
        return tries == null || over(tries) ? 0 : tries.count();
    }

    private void note(String what) {
        wrong.merge(
                what,
                new Tries(clock.instant(), 1),
                (before, first) -> over(before) ? first : new Tries(before.since(), before.count() + 1));
    }

    private boolean over(Tries tries) {
        return tries.since().isBefore(clock.instant().minus(WHILE));
    }
}
