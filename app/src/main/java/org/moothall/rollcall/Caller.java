package org.moothall.rollcall;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.random.RandomGenerator;
import org.moothall.kernel.Ids;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Draws the moments of each week and calls at them. They stand in the database, so that a new start draws
/// none anew and two nodes call once; what was missed by half an hour is not called any more.
@Component
class Caller {

    private static final Duration LATE = Duration.ofMinutes(30);

    private final RollCalls calls;
    private final RollStore store;
    private final CallPart rules;
    private final Rosters rosters;
    private final boolean running;
    private final Every minutes = new Every(Duration.ofMinutes(1));
    private final RandomGenerator chance = new SecureRandom();

    /// @param running whether time goes round by itself: without it nobody is called by chance
    Caller(
            RollCalls calls,
            RollStore store,
            CallPart rules,
            Rosters rosters,
            @Value("${moothall.rounds:false}") boolean running) {
        this.calls = calls;
        this.store = store;
        this.rules = rules;
        this.rosters = rosters;
        this.running = running;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        if (running && minutes.due(round.at())) go(round.at());
    }

    void go(Instant at) {
        for (var desk : rosters.desks())
            rules.rule(desk.key()).ifPresent(rule -> rule.posts().forEach(post -> go(desk, rule, post, at)));
    }

    private void go(Desk desk, CallRule.Calls rule, String post, Instant at) {
        draw(desk, rule, post, at);
        store.due(new RollStore.Due(desk.key(), post, rule.aWeek(), at.minus(LATE), at))
                .forEach(slot -> calls.call(desk, rule, slot, at));
    }

    private void draw(Desk desk, CallRule.Calls rule, String post, Instant at) {
        var calendar = rosters.calendar();
        var week = calendar.day(at).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var nth = store.drawn(desk.key(), post, week) + 1; nth <= rule.aWeek(); nth++)
            store.draw(new Slot(Ids.next(), desk.key(), post, week, nth, rule.draw(week, calendar.zone(), chance)));
    }
}
