package org.moothall.timekeeper;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.casework.Ground;
import org.moothall.journal.Journal;
import org.moothall.procedure.Passing.Effect;
import org.moothall.procedure.Verb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what time does. One case is one transaction: claim it, read it again, do what is due by its history and the
/// calendar as they stand now, set when it wakes next. Whatever dies in between leaves the case as it was, still due.
@Service
public class Timekeeper {

    static final Actor CLOCK = new Actor.Machine("clock");

    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
    private static final Duration LATER = Duration.ofMinutes(15);

    private final TimeStore store;
    private final Casework casework;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Timekeeper(
            TimeStore store,
            Casework casework,
            Journal journal,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.casework = casework;
        this.journal = journal;
        this.events = events;
        this.transaction = transaction;
    }

    /// Looks after all cases whose time has come by now; answers how many. One that fails waits a while and keeps none
    /// of the others up.
    public int round(Instant at) {
        return round(at, () -> true);
    }

    /// The same, as long as it may go on: whoever stops the platform does not wait for all that is due.
    int round(Instant at, BooleanSupplier goesOn) {
        var woken = 0;
        while (goesOn.getAsBoolean() && next(at)) woken++;
        if (goesOn.getAsBoolean()) events.publishEvent(new Round(at));
        return woken;
    }

    /// Time has gone round: published each time, outside of any transaction, for whatever else becomes due by itself.
    public record Round(Instant at) {}

    private boolean next(Instant at) {
        var claimed = new AtomicReference<CaseId>();
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var id = store.claim(at);
                id.ifPresent(claimed::set);
                id.ifPresent(one -> wake(one, at));
                return id.isPresent();
            }));
        } catch (RuntimeException e) {
            var id = claimed.get();
            if (id == null) throw e;
            LOG.error("What time does to case {} failed; it is tried again in {}.", id.value(), LATER, e);
            transaction.executeWithoutResult(status -> store.wake(id, at.plus(LATER)));
            return true;
        }
    }

    private void wake(CaseId id, Instant at) {
        var file = casework.require(id);
        var ground = casework.ground(file);
        for (var effect : ground.timetable().effects()) {
            if (effect.at().isAfter(at)) break;
            if (done(effect, file, ground, at)) break; // another step, other limits
        }
        store.wake(id, casework.ground(casework.require(id)).timetable().wakes(at));
    }

    /// Answers whether the case has moved.
    private boolean done(Effect effect, CaseFile file, Ground ground, Instant at) {
        var move = effect.move();
        if (move != null) return moved(move, file, at);
        var reach = effect.reach();
        var whom = effect.whom();
        if (reach != null)
            Ladder.of(file, ground)
                    .reached(reach, effect.run())
                    .ifPresent(officer -> tell(Telling.climbed(file, effect, reach, officer, at), file));
        if (whom != null && !stale(effect, at)) tell(Telling.reminded(file, effect, whom, at), file);
        return false;
    }

    /// “Soon due” said when it is overdue, after a stop, helps nobody.
    private static boolean stale(Effect effect, Instant at) {
        var due = Objects.requireNonNull(effect.run().due().due());
        return effect.at().isBefore(due) && at.isAfter(due);
    }

    private boolean moved(Verb move, CaseFile file, Instant at) {
        return switch (casework.take(file.id(), Act.of(move, CLOCK, -1, "", at))) {
            case Decision.Taken taken -> true;
            case Decision.Refused(var why, var _) -> {
                LOG.warn("Case {} did not {} at “{}”: {}", file.number(), move.key(), file.step(), why);
                yield false;
            }
            case Decision.Changed changed -> false;
        };
    }

    private void tell(Told told, CaseFile file) {
        if (!store.tell(told)) return;
        journal.append(List.of(told.line(file)));
        events.publishEvent(told);
    }
}
