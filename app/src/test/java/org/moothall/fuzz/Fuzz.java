package org.moothall.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.moothall.fuzz.Line.Heard;

/// Throws until the time is over; what is wrong is kept once for each address and kind of fault.
final class Fuzz {

    private static final List<Integer> REFUSED = List.of(400, 401, 403, 404, 405, 413, 415);

    private final Targets targets;
    private final People people;
    private final Known known;
    private final Dice dice;
    private final Thrower thrower;
    private final Line line;
    private final LongSupplier written;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> slowest = new ArrayList<>();
    private long longest;

    /// @param written counts what was ever written
    Fuzz(Targets targets, People people, Known known, Dice dice, Line line, LongSupplier written) {
        this.targets = targets;
        this.people = people;
        this.known = known;
        this.dice = dice;
        this.thrower = new Thrower(targets, people, known, dice);
        this.line = line;
        this.written = written;
    }

    /// Pages as they are meant to be opened, so that their forms are known, and whatever else comes; for so
    /// long, and no less than so many.
    List<String> run(Duration time, int least) {
        var end = System.nanoTime() + time.toNanos();
        var pages = new ArrayList<>(targets.routes());
        pages.removeIf(route -> !route.method().equals("GET"));
        for (var many = 0; many < least || System.nanoTime() < end; many++) {
            if (!pages.isEmpty()) shoot(thrower.plain(pages.remove(dice.below(pages.size())), dice.of(people.keys())));
            shoot(thrower.next());
        }
        return List.copyOf(faults.values());
    }

    String summary() {
        return "%d requests, by status %s, slowest %s"
                .formatted(
                        statuses.values().stream().mapToInt(one -> one).sum(),
                        statuses,
                        slowest.isEmpty() ? "none" : slowest.getLast());
    }

    private void shoot(Shot shot) {
        var before = written.getAsLong();
        var heard = line.send(shot);
        if (heard.millis() > Judge.SLOW) heard = line.send(shot); // a neighbour may have had the machine
        statuses.merge(heard.status(), 1, Integer::sum);
        slow(shot, heard);
        var found = Judge.faults(shot, heard);
        if (refused(heard) && written.getAsLong() != before && stillWrites(shot)) found.add("refuses and writes");
        found.forEach(fault -> note(shot, fault));
        people.took(shot.by(), heard);
        if (turnedAway(heard) || signedOut(shot)) people.signIn(shot.by());
        else known.learn(shot.by(), heard, shot.target(), people);
    }

    /// Time and checkpoints write, too: only what does so again and again is at fault.
    private boolean stillWrites(Shot shot) {
        for (var again = 0; again < 3; again++) {
            var before = written.getAsLong();
            if (!refused(line.send(shot)) || written.getAsLong() == before) return false;
        }
        return true;
    }

    private static boolean refused(Heard heard) {
        return REFUSED.contains(heard.status()) || turnedAway(heard);
    }

    private static boolean turnedAway(Heard heard) {
        return heard.status() == 302 && heard.get("Location").contains("/signin");
    }

    private static boolean signedOut(Shot shot) {
        return shot.target().startsWith("/signout") || shot.target().startsWith("/signin");
    }

    private void slow(Shot shot, Heard heard) {
        if (heard.millis() <= longest) return;
        longest = heard.millis();
        slowest.add("%d ms: %s %s".formatted(longest, shot.method(), path(shot)));
    }

    private void note(Shot shot, String fault) {
        var kind = shot.method() + path(shot).replaceAll("[0-9a-f-]{6,}|\\d+", "*") + fault.replaceAll(":.*", "");
        faults.putIfAbsent(kind, "%s\n  as %s: %s".formatted(fault, shot.by(), shot.curl()));
    }

    private static String path(Shot shot) {
        return shot.target().replaceFirst("\\?.*", "");
    }
}
