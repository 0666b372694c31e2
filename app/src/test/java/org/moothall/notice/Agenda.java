package org.moothall.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.moothall.SettableClock;

/// What will happen, minute by minute, and what chance says of it.
final class Agenda {

    static final Duration MINUTE = Duration.ofMinutes(1);

    interface Act {
        void run() throws Exception;
    }

    final Random chance;
    private final SettableClock clock;
    private final TreeMap<Instant, List<Act>> acts = new TreeMap<>();

    Agenda(long seed, SettableClock clock) {
        this.chance = new Random(seed);
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    boolean in(int hundred) {
        return chance.nextInt(100) < hundred;
    }

    <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    Duration minutes(int from, int to) {
        return Duration.ofMinutes(from + chance.nextInt(to - from + 1));
    }

    void at(Instant at, Act act) {
        acts.computeIfAbsent(at, any -> new ArrayList<>()).add(act);
    }

    void after(Duration wait, Act act) {
        at(now().plus(wait), act);
    }

    /// Now and then until an end: `mean` apart on average.
    void often(Instant end, Duration mean, Act act) {
        var minutes = (int) mean.toMinutes();
        for (var at = now(); at.isBefore(end); at = at.plus(minutes(minutes / 4, minutes * 7 / 4))) at(at, act);
    }

    /// All whose minute has come; answers whether there was one.
    boolean run() throws Exception {
        var due = new ArrayList<Act>();
        while (!acts.isEmpty() && !acts.firstKey().isAfter(now()))
            due.addAll(acts.pollFirstEntry().getValue());
        for (var act : due) act.run();
        return !due.isEmpty();
    }
}
