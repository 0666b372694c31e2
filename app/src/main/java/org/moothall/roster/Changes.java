package org.moothall.roster;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The door to changing a published roster. Each change stands in the journal, and tells whom it touches (`Changed`).
@Service
public class Changes {

    private final RosterStore store;
    private final Rosters rosters;
    private final Wishes wishes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Changes(
            RosterStore store,
            Rosters rosters,
            Wishes wishes,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.wishes = wishes;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /// Whether somebody draws up and changes the roster of a desk.
    public static boolean plans(Officer officer, Desk desk) {
        return Deed.PLAN_DUTY.by(officer, desk.office());
    }

    /// Puts these lines in the place of what is published for the days and has not begun. What is in both stays as it
    /// is, so that nobody's calendar moves without need.
    @Transactional
    public void publish(Officer by, Desk desk, LocalDate first, LocalDate last, List<Duty.Planned> lines) {
        Deed.PLAN_DUTY.demand(by, desk.office());
        store.lock(desk.key());
        var at = clock.instant();
        var there = rosters.between(desk, first, last).stream()
                .filter(duty -> duty.begins().isAfter(at))
                .toList();
        var gone = there.stream()
                .filter(duty -> lines.stream().noneMatch(duty::fills))
                .toList();
        var come = lines.stream()
                .filter(line -> there.stream().noneMatch(duty -> duty.fills(line)))
                .map(line -> whole(desk, line, false, at))
                .filter(duty -> duty.begins().isAfter(at))
                .toList();
        change(desk, gone, come, by.person(), "roster.published");
    }

    /// Takes over what was kept elsewhere, or made up for the demo, past days too; where there is nothing yet.
    @Transactional
    public void take(Desk desk, List<Duty.Planned> lines, String by) {
        store.lock(desk.key());
        var at = clock.instant();
        change(
                desk,
                List.of(),
                lines.stream().map(line -> whole(desk, line, false, at)).toList(),
                by,
                "roster.published");
    }

    /// Gives a duty to somebody else: all of it, or from now on where it has begun. It is pinned: somebody wanted it
    /// so.
    @Transactional
    public Optional<Refusal> give(Officer by, UUID duty, String person) {
        var given = store.find(duty).orElse(null);
        if (given == null) return Optional.of(Refusal.GONE);
        Deed.PLAN_DUTY.demand(by, rosters.require(given.desk()).office());
        return pass(List.of(new Pass(given, person)), by.person(), "roster.given");
    }

    /// Takes over a duty that is running, from now on; giving it back is the same by who had it.
    @Transactional
    public Optional<Refusal> takeOver(Officer by, UUID duty) {
        var taken = store.find(duty).filter(one -> one.at(clock.instant())).orElse(null);
        if (taken == null) return Optional.of(Refusal.GONE);
        return pass(List.of(new Pass(taken, by.person())), by.person(), "roster.taken-over");
    }

    /// One duty for another, or one given away, as two have agreed; who draws up the roster allows it.
    @Transactional
    public Optional<Refusal> exchange(Officer by, List<Pass> passes) {
        for (var pass : passes)
            Deed.PLAN_DUTY.demand(by, rosters.require(pass.duty.desk()).office());
        return pass(passes, by.person(), "roster.swapped");
    }

    /// A duty and whose it becomes.
    public record Pass(Duty duty, String to) {}

    /// Fills a slot that is open.
    @Transactional
    public Optional<Refusal> fill(Officer by, Desk desk, Duty.Planned line) {
        Deed.PLAN_DUTY.demand(by, desk.office());
        store.lock(desk.key());
        var at = clock.instant();
        if (!open(desk, line)) return Optional.of(Refusal.GONE);
        var whole = whole(desk, line, true, at);
        var duty = whole.begins().isAfter(at) ? whole : from(whole, line.person(), at);
        var refusal = refusal(desk, duty, line.person(), List.of());
        if (refusal.isEmpty()) change(desk, List.of(), List.of(duty), by.person(), "roster.filled");
        return refusal;
    }

    /// Somebody’s duty becomes another one of theirs, at a slot that is open; what they had is open then.
    @Transactional
    public Optional<Refusal> move(Officer by, UUID duty, Duty.Planned line) {
        var moved = store.find(duty)
                .filter(one -> one.begins().isAfter(clock.instant()))
                .orElse(null);
        if (moved == null) return Optional.of(Refusal.GONE);
        var desk = rosters.require(moved.desk());
        Deed.PLAN_DUTY.demand(by, desk.office());
        store.lock(desk.key());
        if (store.find(duty).isEmpty() || !open(desk, line)) return Optional.of(Refusal.GONE);
        var come = whole(desk, line, true, clock.instant());
        var refusal = refusal(desk, come, moved.person(), List.of(duty));
        if (refusal.isEmpty()) change(desk, List.of(moved), List.of(come), by.person(), "roster.moved");
        return refusal;
    }

    /// Takes somebody out of a duty that has not begun; it is open then, and rings as a gap.
    @Transactional
    public Optional<Refusal> open(Officer by, UUID duty) {
        var opened = store.find(duty)
                .filter(one -> one.begins().isAfter(clock.instant()))
                .orElse(null);
        if (opened == null) return Optional.of(Refusal.GONE);
        var desk = rosters.require(opened.desk());
        Deed.PLAN_DUTY.demand(by, desk.office());
        store.lock(desk.key());
        change(desk, List.of(opened), List.of(), by.person(), "roster.opened");
        return Optional.empty();
    }

    private boolean open(Desk desk, Duty.Planned line) {
        return rosters.gaps(desk, line.day(), line.day(), clock.instant()).stream()
                .anyMatch(slot -> slot.post().key().equals(line.post())
                        && slot.shift().key().equals(line.shift()));
    }

    @Transactional
    public void pin(Officer by, Duty duty, boolean pinned) {
        Deed.PLAN_DUTY.demand(by, rosters.require(duty.desk()).office());
        store.pin(duty.id(), pinned);
    }

    private Optional<Refusal> pass(List<Pass> passes, String by, String act) {
        var desk = rosters.require(passes.getFirst().duty.desk());
        store.lock(desk.key());
        var ids = passes.stream().map(pass -> pass.duty.id()).toList();
        if (ids.stream().anyMatch(id -> store.find(id).isEmpty())) return Optional.of(Refusal.GONE);
        var at = clock.instant();
        var refusal = refused(passes);
        if (refusal.isEmpty())
            change(
                    desk,
                    passes.stream().map(Pass::duty).toList(),
                    passes.stream().map(pass -> from(pass.duty, pass.to, at)).toList(),
                    by,
                    act);
        return refusal;
    }

    /// Why duties cannot go to these people; empty where they can.
    public Optional<Refusal> refused(List<Pass> passes) {
        var desk = rosters.require(passes.getFirst().duty.desk());
        var ids = passes.stream().map(pass -> pass.duty.id()).toList();
        var at = clock.instant();
        return passes.stream()
                .flatMap(pass -> refusal(desk, from(pass.duty, pass.to, at), pass.to, ids).stream())
                .findFirst();
    }

    /// Why somebody cannot fill a slot, though they gave these duties away for it.
    public Optional<Refusal> refused(Desk desk, Duty.Planned line, List<UUID> without) {
        if (!open(desk, line)) return Optional.of(Refusal.GONE);
        return refusal(desk, whole(desk, line, true, clock.instant()), line.person(), without);
    }

    private Optional<Refusal> refusal(Desk desk, Duty duty, String person, List<UUID> except) {
        var server = rosters.server(desk, person).orElse(null);
        if (server == null) return Optional.of(Refusal.NOT_OF_DESK);
        if (!duty.ends().isAfter(clock.instant())) return Optional.of(Refusal.OVER);
        if (desk.post(duty.post()).filter(post -> post.takes(server.as())).isEmpty())
            return Optional.of(Refusal.NOT_ABLE);
        if (wishes.away(person, duty)) return Optional.of(Refusal.AWAY);
        var busy = store.busy(new RosterStore.Having(person, duty.begins(), duty.ends(), except));
        return busy ? Optional.of(Refusal.BUSY) : Optional.empty();
    }

    /// What has begun is cut where it goes; what has not is dropped.
    private void change(Desk desk, List<Duty> gone, List<Duty> come, String by, String act) {
        var at = clock.instant();
        gone.stream().filter(duty -> served(duty, at)).forEach(duty -> store.cut(duty.id(), at));
        store.drop(gone.stream().filter(duty -> !served(duty, at)).toList(), at);
        store.add(come);
        journal.append(List.of(new Line(record(desk), at, "person:" + by, act, detail(gone, come))));
        events.publishEvent(new Duty.Changed(desk, gone, come, by));
    }

    /// Whether a part of it is over, and another still to come.
    private static boolean served(Duty duty, Instant at) {
        return duty.at(at) && duty.begins().isBefore(at);
    }

    private Duty whole(Desk desk, Duty.Planned line, boolean pinned, Instant at) {
        var shift = desk.shift(line.shift()).orElseThrow();
        var zone = rosters.calendar().zone();
        return new Duty(
                Ids.next(),
                desk.key(),
                line.post(),
                line.shift(),
                line.day(),
                line.person(),
                shift.begins(line.day(), zone),
                shift.ends(line.day(), zone),
                pinned,
                0,
                at);
    }

    private static Duty from(Duty duty, String person, Instant at) {
        var begins = served(duty, at) ? at : duty.begins();
        return new Duty(
                Ids.next(),
                duty.desk(),
                duty.post(),
                duty.shift(),
                duty.day(),
                person,
                begins,
                duty.ends(),
                true,
                0,
                at);
    }

    /// The record in the journal under which a desk's roster stands.
    static UUID record(Desk desk) {
        return UUID.nameUUIDFromBytes(("roster:" + desk.key()).getBytes(StandardCharsets.UTF_8));
    }

    private static String detail(List<Duty> gone, List<Duty> come) {
        var detail = JsonNodeFactory.instance.objectNode();
        Stream.of(java.util.Map.entry("gone", gone), java.util.Map.entry("come", come))
                .forEach(part -> {
                    var lines = detail.putArray(part.getKey());
                    part.getValue()
                            .forEach(duty -> lines.add(
                                    "%s %s/%s %s".formatted(duty.day(), duty.post(), duty.shift(), duty.person())));
                });
        return detail.toString();
    }
}
