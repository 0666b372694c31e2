package org.moothall.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.journal.Held;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.session.Slowing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to checking in at a post: once for each duty, by whoever has it. Who takes a duty over checks in anew, as
/// the roster gives them one of their own.
@Service
public class CheckIns {

    /// How long before a duty begins.
    public static final Duration EARLY = Duration.ofMinutes(60);

    private static final int FREE = 5;

    /// Seconds.
    private static final int LONGEST = 900;

    private final Rosters rosters;
    private final PresencePart rules;
    private final Screens screens;
    private final CheckInStore store;
    private final Slowing slowing;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckIns(
            Rosters rosters,
            PresencePart rules,
            Screens screens,
            CheckInStore store,
            Slowing slowing,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rosters = rosters;
        this.rules = rules;
        this.screens = screens;
        this.store = store;
        this.slowing = slowing;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /// Somebody is at the post; told in the transaction that keeps it.
    public record Came(Duty duty) {}

    /// Whether anybody checks in at a desk.
    public boolean asks(Desk desk) {
        return desk.posts().stream()
                .anyMatch(post -> rules.rule(desk.key(), post.key()).isPresent());
    }

    /// Those of these duties for which somebody checks in, in their order.
    public List<Presence> of(List<Duty> duties) {
        var at = clock.instant();
        var asked = duties.stream().filter(duty -> rule(duty).isPresent()).toList();
        var done = store.of(asked.stream().map(Duty::id).toList()).stream()
                .collect(Collectors.toMap(CheckIn::duty, Function.identity()));
        return asked.stream()
                .map(duty -> presence(duty, done.get(duty.id()), at))
                .toList();
    }

    private static Presence presence(Duty duty, @Nullable CheckIn checkIn, Instant at) {
        var open = checkIn == null
                && !duty.begins().minus(EARLY).isAfter(at)
                && duty.ends().isAfter(at);
        return new Presence(duty, checkIn, open);
    }

    private Optional<PresenceRule.AtPost> rule(Duty duty) {
        return rules.rule(duty.desk(), duty.post());
    }

    /// What somebody checks in for next, or is checked in for; empty where no duty of theirs asks for it.
    public Optional<Presence> next(String person) {
        return of(rosters.of(person, clock.instant())).stream()
                .min(Comparator.comparing((Presence one) -> !one.open())
                        .thenComparing(one -> one.duty().begins()));
    }

    /// Whether one press is enough from an address, which is forgotten at once.
    public boolean near(Duty duty, String address) {
        return rule(duty).filter(rule -> rule.near(address)).isPresent();
    }

    @Transactional
    public Answer byCode(Officer by, String typed) {
        Deed.SERVE_DUTY.demand(by);
        var lane = List.of(new Slowing.Lane("post code " + by.person(), FREE, LONGEST));
        return open(by).map(duty -> slowly(lane, () -> coded(duty, typed.replaceAll("\\s", ""))))
                .orElse(Answer.No.NOT_NOW);
    }

    private Answer slowly(List<Slowing.Lane> lane, Supplier<Answer> look) {
        var rest = slowing.next(lane, clock.instant());
        if (rest.isPresent()) return new Answer.Wait(rest.get());
        var answer = look.get();
        if (answer instanceof Answer.In) slowing.right(lane);
        return answer;
    }

    private Answer coded(Duty duty, String code) {
        var no = screens.look(duty.desk(), code, clock.instant());
        return no == null ? put(duty, CheckIn.Way.CODE) : no;
    }

    @Transactional
    public Answer byNetwork(Officer by, String address) {
        Deed.SERVE_DUTY.demand(by);
        return open(by).map(duty -> near(duty, address) ? put(duty, CheckIn.Way.NETWORK) : Answer.No.ELSEWHERE)
                .orElse(Answer.No.NOT_NOW);
    }

    private Optional<Duty> open(Officer by) {
        return next(by.person()).filter(Presence::open).map(Presence::duty);
    }

    private Answer put(Duty duty, CheckIn.Way way) {
        return put(duty, new CheckIn(duty.id(), clock.instant(), way));
    }

    /// By whoever has the duty.
    private Answer put(Duty duty, CheckIn checkIn) {
        if (!store.add(checkIn)) return Answer.No.NOT_NOW;
        var held = List.of(Held.of("presence.check_in", duty.id(), checkIn));
        var line = new Line(duty.id(), checkIn.at(), "person:" + duty.person(), "presence.checked-in", "{}", held);
        journal.append(List.of(line));
        events.publishEvent(new Came(duty));
        return new Answer.In(checkIn);
    }

    /// Takes over that somebody checked in elsewhere, or made that up for the demo.
    @Transactional
    public void take(Duty duty, Instant at) {
        put(duty, new CheckIn(duty.id(), at, CheckIn.Way.CODE));
    }

    /// Running duties of a desk for which nobody has checked in though they should have by now.
    public List<Duty> late(Desk desk, Instant at) {
        var today = rosters.calendar().day(at);
        var running = rosters.between(desk, today.minusDays(1), today).stream()
                .filter(duty -> duty.at(at))
                .toList();
        return of(running).stream()
                .filter(one -> !one.proved())
                .map(Presence::duty)
                .filter(duty -> late(duty, at))
                .toList();
    }

    private boolean late(Duty duty, Instant at) {
        return rule(duty)
                .filter(rule -> !at.isBefore(duty.begins().plus(rule.patience())))
                .isPresent();
    }
}
