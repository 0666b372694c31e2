package org.moothall.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.moothall.channels.Channel;
import org.moothall.reach.Reach;
import org.moothall.sending.Links;
import org.moothall.sending.Messages;

/// People with telephones and mailboxes, who hear what comes or do not, take it, and do something about it or forget
/// it.
final class Staff {

    private final Agenda agenda;
    private final Ways ways;
    private final Alarms alarms;
    private final AlarmStore store;
    private final Messages messages;
    private final Links links;
    private final Map<String, String> byAddress = new HashMap<>();
    private final Map<String, Instant> illUntil = new HashMap<>();
    private final Map<UUID, Integer> came = new HashMap<>();
    private Consumer<Alarm> doing = alarm -> {};

    /// From an alarm’s being raised to its first being taken.
    final Map<UUID, Taken> taken = new HashMap<>();

    int forgotten;

    Staff(Agenda agenda, Ways ways, Alarms alarms, AlarmStore store, Messages messages, Links links) {
        this.agenda = agenda;
        this.ways = ways;
        this.alarms = alarms;
        this.store = store;
        this.messages = messages;
        this.links = links;
    }

    /// @param goes which ladder it went up
    record Taken(String goes, Duration after) {}

    /// Of four one has a mailbox alone, one no way at all.
    void join(List<String> people, Reach reach) {
        for (var i = 0; i < people.size(); i++) {
            var number = "86138%08d".formatted(i);
            var mailbox = people.get(i) + "@staff.example";
            if (i % 4 > 1) add(reach, people.get(i), Channel.Kind.SMS, number);
            if (i % 4 > 0) add(reach, people.get(i), Channel.Kind.EMAIL, mailbox);
        }
    }

    private void add(Reach reach, String person, Channel.Kind channel, String address) {
        reach.add(person, channel, channel == Channel.Kind.SMS ? "+" + address : address);
        byAddress.put(address, person);
    }

    void takes(Consumer<Alarm> what) {
        doing = what;
    }

    void ill(String person, Instant until) {
        illUntil.merge(person, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    boolean ill(String person) {
        return illUntil.getOrDefault(person, Instant.MIN).isAfter(agenda.now());
    }

    /// How often something came that had come before.
    int twice() {
        return came.values().stream().mapToInt(times -> times - 1).sum();
    }

    int came() {
        return came.size();
    }

    /// @param onDuty who should hear at any hour
    void hear(List<Ways.Delivery> deliveries, List<String> onDuty) {
        for (var delivery : deliveries) {
            var person = byAddress.get(delivery.to());
            var first = came.merge(delivery.message(), 1, Integer::sum) == 1;
            if (!first || person == null || ill(person)) continue;
            var awake = onDuty.contains(person);
            if (agenda.in(awake ? 90 : 40))
                agenda.after(awake ? agenda.minutes(1, 4) : agenda.minutes(2, 40), () -> answer(delivery, person));
        }
    }

    /// By an answer where it came as a text and the centre is there, else by the link.
    private void answer(Ways.Delivery delivery, String person) throws Exception {
        if (ill(person)) return;
        var text = !delivery.to().contains("@");
        var last = text ? last(person) : null;
        var about = ringing(last == null ? delivery.message() : last);
        if (last == null || !ways.answered(delivery.to())) alarms.take(links.token(delivery.message()));
        for (var alarm : about) store.find(alarm.id()).filter(Staff::held).ifPresent(this::took);
    }

    private @Nullable UUID last(String person) {
        return messages.lastTo(
                        Notes.KIND, person, Channel.Kind.SMS, agenda.now().minus(Turns.ANSWERED_WITHIN))
                .orElse(null);
    }

    private List<Alarm> ringing(UUID message) {
        return new ArrayList<>(store.bundled(message))
                .stream().filter(alarm -> alarm.state() == Alarm.State.RINGS).toList();
    }

    private static boolean held(Alarm alarm) {
        return alarm.state() == Alarm.State.HELD;
    }

    private void took(Alarm alarm) {
        taken.putIfAbsent(alarm.id(), new Taken(alarm.goes(), Duration.between(alarm.raisedAt(), agenda.now())));
        if (agenda.in(85)) agenda.after(agenda.minutes(3, 50), () -> doing.accept(alarm));
        else forgotten++;
    }
}
