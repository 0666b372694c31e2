package org.moothall.swaps;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Refusal;
import org.moothall.roster.Rosters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to swaps: asked by whose duty it is, accepted by the colleague, allowed by who draws up the roster. Until
/// then the old shift holds.
@Service
public class Swaps {

    private final SwapStore store;
    private final Rosters rosters;
    private final Changes changes;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Swaps(
            SwapStore store,
            Rosters rosters,
            Changes changes,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.changes = changes;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /// @param inReturn a duty of the colleague's; null for nothing
    @Transactional
    public Optional<Refusal> ask(Officer by, UUID duty, String other, @Nullable UUID inReturn) {
        var given = rosters.duty(duty).orElse(null);
        var taken = inReturn == null ? null : rosters.duty(inReturn).orElse(null);
        if (given == null || inReturn != null && taken == null) return Optional.of(Refusal.GONE);
        if (!given.person().equals(by.person())
                || taken != null && !taken.person().equals(other)) throw new Forbidden("duty " + duty);
        if (!given.begins().isAfter(clock.instant())) return Optional.of(Refusal.OVER);
        var desk = rosters.require(given.desk());
        if (rosters.server(desk, other).isEmpty()) return Optional.of(Refusal.NOT_OF_DESK);
        var swap =
                new Swap(Ids.next(), desk.key(), duty, inReturn, by.person(), other, Swap.State.ASKED, clock.instant());
        store.ask(swap);
        events.publishEvent(new Swap.Moved(swap, swap.state(), by.person()));
        return Optional.empty();
    }

    @Transactional
    public void accept(Officer by, UUID id) {
        var swap = answered(by, id);
        if (swap.state() == Swap.State.ASKED) move(by, swap, Swap.State.ACCEPTED);
    }

    @Transactional
    public void refuse(Officer by, UUID id) {
        var swap = answered(by, id);
        if (swap.open()) move(by, swap, Swap.State.DECLINED);
    }

    private Swap answered(Officer by, UUID id) {
        var swap = require(id);
        if (!swap.other().equals(by.person())) throw new Forbidden("swap " + id);
        return swap;
    }

    @Transactional
    public void withdraw(Officer by, UUID id) {
        var swap = require(id);
        if (!swap.asker().equals(by.person())) throw new Forbidden("swap " + id);
        if (swap.open()) move(by, swap, Swap.State.WITHDRAWN);
    }

    /// Changes the roster as the two have agreed; a refusal says why that is not possible any more.
    @Transactional
    public Optional<Refusal> allow(Officer by, UUID id) {
        var swap = planned(by, id);
        if (swap.state() != Swap.State.ACCEPTED) return Optional.of(Refusal.GONE);
        var passes = new ArrayList<Changes.Pass>();
        rosters.duty(swap.duty()).ifPresent(duty -> passes.add(new Changes.Pass(duty, swap.other())));
        if (swap.inReturn() != null)
            rosters.duty(swap.inReturn()).ifPresent(duty -> passes.add(new Changes.Pass(duty, swap.asker())));
        if (passes.size() != (swap.inReturn() == null ? 1 : 2)) return Optional.of(Refusal.GONE);
        var refusal = changes.exchange(by, passes);
        if (refusal.isEmpty()) move(by, swap, Swap.State.ALLOWED);
        return refusal;
    }

    @Transactional
    public void decline(Officer by, UUID id) {
        var swap = planned(by, id);
        if (swap.open()) move(by, swap, Swap.State.DECLINED);
    }

    private Swap planned(Officer by, UUID id) {
        var swap = require(id);
        Deed.PLAN_DUTY.demand(by, rosters.require(swap.desk()).office());
        return swap;
    }

    private Swap require(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("swap " + id));
    }

    private void move(Officer by, Swap swap, Swap.State state) {
        store.move(new SwapStore.Moved(swap.id(), state, by.person(), clock.instant()));
        events.publishEvent(new Swap.Moved(swap, state, by.person()));
    }

    /// A swap with its duties as they stand; what is gone is left out.
    public record Line(Swap swap, Duty duty, @Nullable Duty inReturn) {}

    /// Those in which somebody has a part.
    public List<Line> of(String person) {
        return lines(store.of(person));
    }

    /// Those that somebody may allow.
    public List<Line> toAllow(Officer officer) {
        return lines(store.accepted(planned(officer)));
    }

    private List<String> planned(Officer officer) {
        return rosters.desks().stream()
                .filter(desk -> Changes.plans(officer, desk))
                .map(Desk::key)
                .toList();
    }

    private List<Line> lines(List<Swap> swaps) {
        var lines = new ArrayList<Line>();
        for (var swap : swaps) {
            var back = swap.inReturn() == null
                    ? null
                    : rosters.duty(swap.inReturn()).orElse(null);
            rosters.duty(swap.duty())
                    .filter(duty -> duty.begins().isAfter(clock.instant()))
                    .filter(duty -> swap.inReturn() == null || back != null)
                    .ifPresent(duty -> lines.add(new Line(swap, duty, back)));
        }
        return lines;
    }

    /// How many wait for somebody's answer, as a colleague or as who draws up the roster.
    public int waiting(String person) {
        var asked = of(person).stream()
                .map(Line::swap)
                .filter(swap -> swap.state() == Swap.State.ASKED && swap.other().equals(person))
                .count();
        var toAllow = directory.officer(person).map(this::toAllow).orElse(List.of());
        return (int) asked + toAllow.size();
    }
}
