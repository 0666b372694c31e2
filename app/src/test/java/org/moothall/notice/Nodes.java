package org.moothall.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.moothall.channels.Channel;
import org.moothall.ladder.Ladders;
import org.moothall.procedure.Procedures;
import org.moothall.sending.Sender;
import org.moothall.sending.Senders;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;

/// A node that lives, beside one after another that dies in some transaction of its work; both go up the ladders and
/// send.
@TestComponent
class Nodes {

    private static final int LONGEST = 150, ROUNDS = 50;

    private final Function<Mortal, Climb> climbs;
    private final Senders senders;
    private final PlatformTransactionManager manager;
    private final Node lives;
    private Node dies;
    private Random chance = new Random(0);
    private int climbing, inHand, unwritten;

    Nodes(
            AlarmStore store,
            Bells bells,
            Subjects subjects,
            Ladders ladders,
            Procedures procedures,
            AlarmLines lines,
            Senders senders,
            PlatformTransactionManager manager) {
        this.climbs = mortal -> new Climb(store, bells, subjects, ladders, procedures, lines, mortal);
        this.senders = senders;
        this.manager = manager;
        this.lives = node(Integer.MAX_VALUE, true);
        this.dies = lives;
    }

    private record Node(Climb climb, Sender sender) {

        int round(Instant at) {
            return climb.round(at) + send(Channel.Kind.SMS, at) + send(Channel.Kind.EMAIL, at);
        }

        private int send(Channel.Kind kind, Instant at) {
            var sent = 0;
            while (sender.next(kind, at)) sent++;
            return sent;
        }
    }

    private Node node(int lives, boolean keeps) {
        var mortal = new Mortal(manager, lives, keeps);
        return new Node(climbs.apply(mortal), senders.with(mortal));
    }

    void begin(Random random) {
        chance = random;
        climbing = inHand = unwritten = 0;
        dies = fresh();
    }

    private Node fresh() {
        return node(1 + chance.nextInt(LONGEST), chance.nextBoolean());
    }

    /// The mortal one first, until nothing is left to do.
    void round(Instant at) {
        for (var i = 0; i < ROUNDS; i++) if (dying(at) + lives.round(at) == 0) return;
        throw new AssertionError("no end of what is to do at " + at);
    }

    private int dying(Instant at) {
        try {
            return dies.round(at);
        } catch (Mortal.Killed killed) {
            count(killed);
            dies = fresh();
            return 1;
        }
    }

    private void count(Mortal.Killed killed) {
        var sending = within(killed, Sender.class, "send");
        if (sending && !killed.kept) unwritten++;
        else if (!sending && killed.kept && within(killed, Sender.class, "next")) inHand++;
        else if (within(killed, Climb.class, "next")) climbing++;
    }

    private static boolean within(Mortal.Killed killed, Class<?> type, String method) {
        return Arrays.stream(killed.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(type.getName())
                        && frame.getMethodName().equals(method));
    }

    /// How often one died with a message that the other side had and that was not written down: those come twice.
    int unwritten() {
        return unwritten;
    }

    String deaths() {
        return "%d going up, %d with a message in hand, %d with one sent and not written down"
                .formatted(climbing, inHand, unwritten);
    }
}
