package org.moothall.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.channels.Channel;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.moothall.ladder.Ladders;
import org.moothall.procedure.Procedures;
import org.moothall.sending.Links;
import org.moothall.sending.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to alarms: raised, listed to whom they were told, taken.
@Service
public class Alarms {

    public static final int MOST = 200;

    private final AlarmStore store;
    private final Messages messages;
    private final Subjects subjects;
    private final Ladders ladders;
    private final Directory directory;
    private final Procedures procedures;
    private final Links links;
    private final AlarmLines lines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Alarms(
            AlarmStore store,
            Messages messages,
            Subjects subjects,
            Ladders ladders,
            Directory directory,
            Procedures procedures,
            Links links,
            AlarmLines lines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.subjects = subjects;
        this.ladders = ladders;
        this.directory = directory;
        this.procedures = procedures;
        this.links = links;
        this.lines = lines;
        this.events = events;
        this.clock = clock;
    }

    /// Something rings; its ladder is gone up at once.
    public record Rang(UUID alarm) {}

    /// Somebody has it; told in the transaction in which they take it.
    public record Taken(Alarm alarm) {}

    /// In the caller's transaction: what is told stands with what it is about. The same thing rings once,
    /// or anew once it is over, as its kind has it. Answers whether it rings by this.
    @Transactional
    public boolean raise(Alarm.Raise raise) {
        var wakes = ladders.of(raise.goes()).open(raise.at(), procedures.calendar());
        var alarm = new Alarm(
                Ids.next(),
                raise.about(),
                raise.kind(),
                raise.goes(),
                raise.office(),
                raise.words().en(),
                raise.words().zh(),
                raise.page(),
                raise.at(),
                1,
                0,
                Alarm.State.RINGS,
                "",
                raise.at(),
                "",
                wakes);
        if (!subjects.recurs(raise.kind()) && store.known(raise.about()) || !store.raise(alarm)) return false;
        lines.raised(alarm);
        events.publishEvent(new Rang(alarm.id()));
        return true;
    }

    /// More of the same waits by now: where somebody has it already, it rings from the ladder's foot again.
    @Transactional
    public void more(Alarm.Raise raise) {
        if (!raise(raise)) store.holdTaken(raise.about()).ifPresent(taken -> anew(taken, raise.at()));
    }

    private void anew(Alarm taken, Instant at) {
        var back = Turns.back(taken, ladders.of(taken.goes()).open(at, procedures.calendar()), at);
        store.keep(back);
        lines.back(back, taken.heldBy(), at);
        events.publishEvent(new Rang(back.id()));
    }

    /// What alarms of a kind are about that are not over.
    public List<String> open(String kind) {
        return store.open(kind);
    }

    /// Something came of what an alarm is about: whether it still stands is asked at once.
    @Transactional
    public void again(String about) {
        store.look(about, clock.instant()).ifPresent(id -> events.publishEvent(new Rang(id)));
    }

    /// Those of which somebody was told, as they are for them, that ring first; not what they are kept away from.
    public List<Alarm> mine(Officer officer) {
        return subjects.seen(store.mine(officer.person(), MOST), officer);
    }

    public int ringing(String person) {
        var mine = directory.officer(person).map(this::mine).orElse(List.of());
        return (int) mine.stream()
                .filter(alarm -> alarm.state() == Alarm.State.RINGS)
                .count();
    }

    /// Somebody says that they have it. Whoever was told may; the first who says so has it.
    @Transactional
    public void take(Officer officer, UUID id) {
        Deed.TAKE_ALARM.demand(officer);
        var alarm = store.hold(id).orElseThrow(() -> new NotFound("alarm " + id));
        if (!messages.told(id, officer.person()) || !subjects.fits(alarm, officer)) throw new NotFound("alarm " + id);
        taken(alarm, officer, clock.instant());
    }

    private void taken(Alarm alarm, Officer officer, Instant at) {
        if (alarm.state() != Alarm.State.RINGS) return;
        var ladder = ladders.of(alarm.goes(), alarm.office());
        var wakes = ladder.open(at.plus(ladder.patience()), procedures.calendar());
        var held =
                Turns.held(alarm, officer.person(), subjects.standing(alarm, at).progress(), wakes, at);
        store.keep(held);
        lines.taken(held);
        events.publishEvent(new Taken(held));
    }

    /// What a link in a message is about.
    ///
    /// @param officer whom it was sent to
    public record Linked(Officer officer, List<Alarm> alarms) {}

    /// Empty for no link of ours, and for who is in no post any more.
    public Optional<Linked> linked(String token) {
        return links.message(token).flatMap(this::linked);
    }

    private Optional<Linked> linked(UUID bundle) {
        return messages.find(bundle)
                .flatMap(message -> directory.officer(message.person()))
                .map(officer -> new Linked(officer, subjects.seen(store.bundled(bundle), officer)));
    }

    /// By the link: the link is the proof, as nobody signs in while driving.
    @Transactional
    public void take(String token) {
        var bundle = links.message(token).orElseThrow(() -> new NotFound("link"));
        take(bundle);
    }

    private void take(UUID bundle) {
        take(linked(bundle).orElseThrow(() -> new NotFound("message " + bundle)));
    }

    private void take(Linked linked) {
        for (var alarm : linked.alarms())
            store.hold(alarm.id()).ifPresent(held -> taken(held, linked.officer(), clock.instant()));
    }

    /// By an answer to a message: whoever has this number takes what they were sent last by it.
    @Transactional
    public void answered(String person, Channel.Kind channel) {
        messages.lastTo(Notes.KIND, person, channel, clock.instant().minus(Turns.ANSWERED_WITHIN))
                .ifPresent(this::take);
    }

    /// By an answer to the very message, as its address says; an old one takes nothing.
    @Transactional
    public void answered(String name) {
        links.named(name)
                .filter(bundle -> messages.find(bundle, clock.instant().minus(Turns.ANSWERED_WITHIN))
                        .isPresent())
                .flatMap(this::linked)
                .ifPresent(this::take);
    }
}
