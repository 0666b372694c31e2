package org.moothall.drawup;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.kernel.Busy;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.solver.Drawing;
import org.moothall.web.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to drawing up rosters: begin, stop with the best so far, publish, drop.
@Service
public class Drawings {

    private final DrawingStore store;
    private final Briefings briefings;
    private final Weighing weighing;
    private final Rosters rosters;
    private final Changes changes;
    private final Texts texts;
    private final Clock clock;
    /// One at a time on each node: it takes what the machine has.
    private final Semaphore table = new Semaphore(1);
    private final Map<UUID, Drafting> running = new ConcurrentHashMap<>();

    Drawings(
            DrawingStore store,
            Briefings briefings,
            Weighing weighing,
            Rosters rosters,
            Changes changes,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.briefings = briefings;
        this.weighing = weighing;
        this.rosters = rosters;
        this.changes = changes;
        this.texts = texts;
        this.clock = clock;
    }

    /// Draws up in the background; answers by what it is asked for afterwards.
    UUID begin(Officer by, Desk desk, Briefing.Period period, Duration limit) {
        Deed.PLAN_DUTY.demand(by, desk.office());
        if (!table.tryAcquire()) throw new Busy("another roster is being drawn up");
        var at = clock.instant();
        var draft = new Draft(
                Ids.next(),
                desk.key(),
                period.first(),
                period.last(),
                period.keeps(),
                period.gaps(),
                Draft.State.RUNNING,
                false,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                by.person(),
                at,
                at);
        try {
            store.begin(draft);
            var drafting = new Drafting(draft, briefings.of(desk, period, at), store, weighing, texts, clock);
            running.put(draft.id(), drafting);
            Thread.ofPlatform().name("roster").daemon().start(() -> draw(draft.id(), drafting, limit));
        } catch (RuntimeException e) {
            table.release();
            throw e;
        }
        return draft.id();
    }

    private void draw(UUID id, Drafting drafting, Duration limit) {
        try {
            var workers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
            drafting.draw(new Drawing.Effort(limit, 1, workers));
        } finally {
            running.remove(id);
            table.release();
        }
    }

    @PreDestroy
    void close() {
        running.values().forEach(Drafting::stop);
    }

    Draft require(Officer by, UUID id) {
        var draft = store.find(id).orElseThrow(() -> new NotFound("draft roster " + id));
        Deed.PLAN_DUTY.demand(by, rosters.require(draft.desk()).office());
        return draft;
    }

    List<Draft> latest(Officer by, Desk desk) {
        Deed.PLAN_DUTY.demand(by, desk.office());
        return store.latest(desk.key());
    }

    void stop(Officer by, UUID id) {
        store.stop(require(by, id).id());
    }

    void drop(Officer by, UUID id) {
        var draft = require(by, id);
        store.stop(id);
        if (draft.state() != Draft.State.PUBLISHED) store.move(id, draft.state(), Draft.State.DROPPED);
    }

    /// Answers whether it is published; not where somebody changed the days meanwhile: it would undo that unseen.
    @Transactional
    public boolean publish(Officer by, UUID id) {
        var draft = require(by, id);
        var desk = rosters.require(draft.desk());
        if (stale(draft, desk)
                || !draft.publishable(clock.instant())
                || !store.move(id, draft.state(), Draft.State.PUBLISHED)) return false;
        changes.publish(by, desk, draft.first(), draft.last(), draft.planned());
        return true;
    }

    /// Whether its days have changed since it was begun, or its desk has.
    private boolean stale(Draft draft, Desk desk) {
        return rosters.between(desk, draft.first(), draft.last()).stream()
                        .anyMatch(duty -> duty.changedAt().isAfter(draft.begunAt()))
                || draft.planned().stream()
                        .anyMatch(line -> desk.post(line.post()).isEmpty()
                                || desk.shift(line.shift()).isEmpty()
                                || rosters.server(desk, line.person()).isEmpty());
    }
}
