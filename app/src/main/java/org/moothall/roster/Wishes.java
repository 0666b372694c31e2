package org.moothall.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to when people are away and what they would rather: their own word. Who draws up the roster says it for
/// somebody who has fallen ill.
@Service
public class Wishes {

    private final WishStore store;
    private final Rosters rosters;
    private final Clock clock;

    Wishes(WishStore store, Rosters rosters, Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.clock = clock;
    }

    public List<Wish> of(List<String> people, LocalDate first, LocalDate last) {
        return store.among(people, first, last);
    }

    @Transactional
    public void say(Officer by, String person, LocalDate first, LocalDate last, Wish.Kind kind) {
        demand(by, person);
        store.add(new WishStore.Row(Ids.next(), person, first, last, kind, by.person(), clock.instant()));
    }

    /// Takes back what stood; once more does nothing.
    @Transactional
    public void takeBack(Officer by, UUID id) {
        store.find(id).ifPresent(wish -> {
            demand(by, wish.person());
            store.takeBack(id, clock.instant());
        });
    }

    private void demand(Officer by, String person) {
        if (by.person().equals(person)) return;
        var desk = rosters.of(person).orElseThrow(() -> new Forbidden("leave of " + person));
        Deed.PLAN_DUTY.demand(by, desk.office());
    }

    /// Whether somebody is away at a time that a duty touches.
    boolean away(String person, Duty duty) {
        var zone = rosters.calendar().zone();
        return of(List.of(person), duty.firstDay(zone), duty.lastDay(zone)).stream()
                .anyMatch(wish -> wish.kind() == Wish.Kind.AWAY);
    }

    /// Those of these people who are not away on a day.
    public List<String> here(List<String> people, LocalDate day) {
        if (people.isEmpty()) return people;
        var wishes = of(people, day, day);
        return people.stream()
                .filter(person -> wishes.stream()
                        .noneMatch(wish ->
                                wish.kind() == Wish.Kind.AWAY && wish.person().equals(person)))
                .toList();
    }

    /// Slots of these days that nobody fills, or only people who are away; of what can still be filled.
    public List<Desk.Slot> unserved(Desk desk, LocalDate first, LocalDate last, Instant at) {
        var zone = rosters.calendar().zone();
        var duties = rosters.between(desk, first, last);
        var people = duties.stream().map(Duty::person).distinct().toList();
        var wishes = of(people, first, last.plusDays(1));
        var served = duties.stream()
                .filter(duty -> wishes.stream().noneMatch(wish -> wish.keepsFrom(duty, zone)))
                .toList();
        return rosters.gaps(desk, new Rosters.Span(first, last), served, at);
    }
}
