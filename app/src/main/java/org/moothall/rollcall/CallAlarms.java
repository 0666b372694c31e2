package org.moothall.rollcall;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.directory.Officer;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.ladder.Ladder;
import org.moothall.ladder.OnDuty;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.notice.Subject;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// A call goes out as an alarm that rings whoever holds the post first, and climbs from there. Taken by whoever serves
/// at the post it is answered; taken by somebody else it waits on.
@Component
class CallAlarms implements Subject {

    static final String KIND = "roll-call";

    private static final String GOES = "shift";

    private final RollStore store;
    private final Alarms alarms;
    private final Rosters rosters;
    private final OnDuty holding;
    private final Journal journal;
    private final Texts texts;
    private final Clock clock;

    CallAlarms(
            RollStore store,
            Alarms alarms,
            Rosters rosters,
            OnDuty holding,
            Journal journal,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.alarms = alarms;
        this.rosters = rosters;
        this.holding = holding;
        this.journal = journal;
        this.texts = texts;
        this.clock = clock;
    }

    void raise(Desk desk, Call call) {
        alarms.raise(new Alarm.Raise(
                KIND,
                about(call),
                Ladder.from(desk.named(call.post()), call.within(), GOES),
                desk.office(),
                new Text(words(Language.EN, desk, call), words(Language.ZH, desk, call)),
                RollCallPages.at(desk),
                call.calledAt()));
    }

    private static String about(Call call) {
        return KIND + ":" + call.id();
    }

    private String words(Language language, Desk desk, Call call) {
        var post = desk.post(call.post()).orElseThrow().name().in(language);
        var due = call.due()
                .atZone(rosters.calendar().zone())
                .toLocalTime()
                .withSecond(0)
                .withNano(0);
        return texts.get(language, "rollcall.words", desk.name().in(language), post, due.toString());
    }

    void byHand(Call call, Officer by) {
        note(call, by.person(), "rollcall.by-hand");
    }

    /// On the page of roll calls.
    void answered(Call call, Officer by) {
        note(call, by.person(), "rollcall.answered");
        alarms.again(about(call));
    }

    /// In a message, or among the alarms.
    @EventListener
    void taken(Alarms.Taken taken) {
        var alarm = taken.alarm();
        if (!alarm.kind().equals(KIND)) return;
        call(alarm)
                .filter(call -> serves(alarm.heldBy(), call))
                .filter(call -> store.answer(call.id(), clock.instant()))
                .ifPresent(call -> note(call, alarm.heldBy(), "rollcall.answered"));
    }

    /// Whoever holds the post, and while it is not handed over whoever has come too.
    boolean serves(String person, Call call) {
        var post = call.desk() + "/" + call.post();
        var at = clock.instant();
        return holding.now(post, at).contains(person)
                || rosters.onDuty(post, at).stream()
                        .anyMatch(duty -> duty.person().equals(person));
    }

    private void note(Call call, String person, String act) {
        var detail =
                JsonNodeFactory.instance.objectNode().put("desk", call.desk()).put("post", call.post());
        journal.append(List.of(new Line(call.id(), clock.instant(), "person:" + person, act, detail.toString())));
    }

    private Optional<Call> call(Alarm alarm) {
        return store.find(UUID.fromString(alarm.about().substring(KIND.length() + 1)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Standing standing(Alarm alarm, Instant at) {
        return new Standing(call(alarm).filter(call -> call.open(at)).isPresent(), "");
    }
}
