package org.moothall.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.moothall.ladder.Ladder;
import org.moothall.ladder.Ladders;
import org.moothall.procedure.Procedures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Goes up the ladders. One alarm is one transaction: claim it, ask whether it stands, tell the next step, set when it
/// wakes. Whatever dies in between leaves it as it was, still due; a step on which nobody can be told costs no time.
@Service
class Climb {

    private static final Logger LOG = LoggerFactory.getLogger(Climb.class);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final AlarmStore store;
    private final Bells bells;
    private final Subjects subjects;
    private final Ladders ladders;
    private final Procedures procedures;
    private final AlarmLines lines;
    private final TransactionTemplate transaction;

    Climb(
            AlarmStore store,
            Bells bells,
            Subjects subjects,
            Ladders ladders,
            Procedures procedures,
            AlarmLines lines,
            TransactionTemplate transaction) {
        this.store = store;
        this.bells = bells;
        this.subjects = subjects;
        this.ladders = ladders;
        this.procedures = procedures;
        this.lines = lines;
        this.transaction = transaction;
    }

    /// All whose time has come; answers how many.
    int round(Instant at) {
        var many = 0;
        while (next(at)) many++;
        return many;
    }

    private boolean next(Instant at) {
        var claimed = new AtomicReference<UUID>();
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var alarm = store.claim(at);
                alarm.ifPresent(one -> claimed.set(one.id()));
                alarm.ifPresent(one -> go(one, at));
                return alarm.isPresent();
            }));
        } catch (RuntimeException e) {
            var id = claimed.get();
            if (id == null) throw e;
            LOG.error("Alarm {} could not go up its ladder; it is tried again in {}.", id, LATER, e);
            transaction.executeWithoutResult(status -> store.wake(id, at.plus(LATER)));
            return true;
        }
    }

    private void go(Alarm alarm, Instant at) {
        var standing = subjects.standing(alarm, at);
        var ladder = ladders.of(alarm.goes(), alarm.office());
        if (!standing.stands()) {
            store.keep(Turns.ended(alarm, at));
            lines.ended(alarm, at);
        } else if (alarm.state() == Alarm.State.RINGS
                && alarm.step() <= ladder.steps().size()) {
            up(alarm, ladder, at);
        } else if (alarm.state() == Alarm.State.HELD && !standing.progress().equals(alarm.progress())) {
            store.keep(Turns.goesOn(alarm, standing.progress(), open(ladder, at, ladder.patience())));
        } else { // whoever had it did nothing, or even the last resort did not take it: others are on duty by now
            var back = Turns.back(alarm, at, at);
            lines.back(back, alarm.heldBy(), at);
            up(back, ladder, at);
        }
    }

    private void up(Alarm alarm, Ladder ladder, Instant at) {
        for (var next = alarm.step(); next < ladder.steps().size(); next++) {
            var step = ladder.steps().get(next);
            var here = Turns.climbed(alarm, next, at);
            if (!bells.ring(here, step, ladder.urgent(), at)) continue;
            store.keep(Turns.climbed(alarm, next + 1, open(ladder, at, step.patience())));
            return;
        }
        last(alarm, ladder, at);
    }

    private void last(Alarm alarm, Ladder ladder, Instant at) {
        var here = Turns.climbed(alarm, Math.max(alarm.step(), ladder.steps().size()), at);
        bells.ringLast(here, at);
        // until the ladder is gone up anew: by day alone the next working day, else as soon as the last resort says
        var wait = ladder.urgent() ? ladders.last().patience() : Duration.ofDays(1);
        store.keep(Turns.climbed(here, here.step() + 1, open(ladder, at, wait)));
    }

    private Instant open(Ladder ladder, Instant at, Duration wait) {
        return ladder.open(at.plus(wait), procedures.calendar());
    }
}
