package org.moothall.rollcall;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.shift.Handovers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to roll calls. A post is called where somebody is on duty there, one call at a time; the call and the alarm
/// that carries it are one transaction, so that no death in between loses or doubles one.
@Service
public class RollCalls {

    private final RollStore store;
    private final CallPart rules;
    private final CallAlarms alarms;
    private final Rosters rosters;
    private final Handovers handovers;
    private final Clock clock;

    RollCalls(RollStore store, CallPart rules, CallAlarms alarms, Rosters rosters, Handovers handovers, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.alarms = alarms;
        this.rosters = rosters;
        this.handovers = handovers;
        this.clock = clock;
    }

    public List<Desk.Post> posts(Desk desk) {
        return rules.rule(desk.key()).stream()
                .flatMap(rule -> rule.posts().stream())
                .flatMap(post -> desk.post(post).stream())
                .toList();
    }

    /// Calls that wait for an answer.
    public List<Call> open(Desk desk) {
        var at = clock.instant();
        return store.open(desk.key(), at.minus(Call.OVER));
    }

    /// Whether somebody is on the post that was called.
    public boolean serves(String person, Call call) {
        return alarms.serves(person, call);
    }

    /// How many calls wait for somebody.
    public int waiting(String person) {
        return (int) rosters.of(person).stream()
                .filter(desk -> rules.rule(desk.key()).isPresent())
                .flatMap(desk -> open(desk).stream())
                .filter(call -> serves(person, call))
                .count();
    }

    /// Whether somebody sees how calls of a desk are answered: whoever serves there, and whoever draws its roster up.
    public boolean reads(Officer officer, Desk desk) {
        return rosters.server(desk, officer.person()).isPresent() || Changes.plans(officer, desk);
    }

    /// Whether somebody calls by hand there: whoever draws its roster up, and its leader on duty.
    public boolean calls(Officer officer, Desk desk) {
        return Changes.plans(officer, desk) || handovers.leads(officer.person(), desk);
    }

    /// A call of a drawn moment; false where nobody is there, another call goes on, or it was called already.
    @Transactional
    boolean call(Desk desk, CallRule.Calls rule, Slot slot, Instant at) {
        return call(desk, rule, slot.post(), slot.id(), at) != null;
    }

    /// By a leader; empty where nobody is there or a call goes on.
    @Transactional
    public Optional<Call> call(Officer by, Desk desk, String post) {
        Deed.SERVE_DUTY.demand(by);
        if (!calls(by, desk)) throw new Forbidden("a roll call at " + desk.key());
        var rule = rules.rule(desk.key())
                .filter(calls -> calls.posts().contains(post))
                .orElseThrow(() -> new NotFound("roll calls of " + desk.named(post)));
        var call = call(desk, rule, post, null, clock.instant());
        if (call != null) alarms.byHand(call, by);
        return Optional.ofNullable(call);
    }

    private @Nullable Call call(Desk desk, CallRule.Calls rule, String post, @Nullable UUID slot, Instant at) {
        store.lock(desk.key());
        var open = store.open(desk.key(), at.minus(Call.OVER)).stream()
                .anyMatch(one -> one.post().equals(post));
        if (open || rosters.onDuty(desk.named(post), at).isEmpty()) return null;
        var call = new Call(Ids.next(), slot, desk.key(), post, at, rule.within(), null);
        if (!store.call(call)) return null;
        alarms.raise(desk, call);
        return call;
    }

    /// Whoever is on the post says that they are there; once more does nothing.
    @Transactional
    public void answer(Officer by, UUID id) {
        Deed.SERVE_DUTY.demand(by);
        var call = store.find(id).orElseThrow(() -> new NotFound("roll call " + id));
        if (!serves(by.person(), call)) throw new Forbidden("answering " + id);
        if (call.open(clock.instant()) && store.answer(id, clock.instant())) alarms.answered(call, by);
    }

    /// Of a month that is over: while it runs, each new call would tell how it was answered.
    public Optional<Tally> tally(Desk desk, YearMonth month) {
        var zone = rosters.calendar().zone();
        var from = month.atDay(1).atStartOfDay(zone).toInstant();
        var to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        return to.isAfter(clock.instant()) ? Optional.empty() : Tally.of(store.between(desk.key(), from, to));
    }
}
