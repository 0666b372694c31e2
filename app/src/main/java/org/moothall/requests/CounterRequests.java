package org.moothall.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.follow.InHand;
import org.moothall.grievance.Phrases;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Language;
import org.moothall.requests.Request.State;
import org.moothall.retention.Erasing;
import org.moothall.seal.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The door to what people ask at a counter. Nothing that an officer gets back depends on whether anything was found.
@Service
class CounterRequests {

    /// More than a counter has in a day; who tries names through is stopped by it.
    private static final int A_DAY = 20;

    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int MOST = 50;

    private final RequestStore store;
    private final SealedReceipts sealed;
    private final Finding finding;
    private final Erasing erasing;
    private final InHand inHand;
    private final Phrases phrases;
    private final Journal journal;
    private final Clock clock;

    CounterRequests(
            RequestStore store,
            SealedReceipts sealed,
            Finding finding,
            Erasing erasing,
            InHand inHand,
            Phrases phrases,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.sealed = sealed;
        this.finding = finding;
        this.erasing = erasing;
        this.inHand = inHand;
        this.phrases = phrases;
        this.journal = journal;
        this.clock = clock;
    }

    /// For the person to take along; the phrase stands nowhere else.
    record Slip(String number, String phrase) {}

    /// Empty where the officer has asked too often today.
    @Transactional
    public Optional<Slip> ask(
            Request.What what, Request.Shown shown, Reporter who, Language language, Officer officer) {
        Deed.TAKE_REQUESTS.demand(officer);
        var at = clock.instant();
        if (store.asked(officer.person(), at.minus(Duration.ofDays(1))) >= A_DAY) return Optional.empty();
        var id = Ids.next();
        var number = "DR-%d-%06d".formatted(at.atZone(ZoneOffset.UTC).getYear(), store.next());
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("number", number)
                .put("what", what.name())
                .put("shown", shown.name());
        note(id, "request.made", detail.toString(), new Actor.Staff(officer));
        var key = sealed.fresh(id);
        var content = SealedReceipts.sealed(key, finding.of(who, officer, number));
        var phrase = phrases.of(id, language);
        store.add(
                new RequestStore.Row(
                        id,
                        number,
                        phrases.digest(number, phrase),
                        what,
                        shown,
                        officer.person(),
                        officer.office().key(),
                        at,
                        content),
                key.wrapped());
        return Optional.of(new Slip(number, phrase));
    }

    /// Those of the last weeks, what waits first.
    List<Request> list() {
        return store.since(clock.instant().minus(SHOWN), MOST);
    }

    Optional<Request> find(String number) {
        return store.find(number);
    }

    /// Whether this officer may say yes or no: nobody to what they took in themselves.
    boolean mayDecide(Request request, Officer officer) {
        return request.state(clock.instant()) == State.WAITS
                && !request.askedBy().equals(officer.person());
    }

    /// What is asked for is done. False where it was decided meanwhile, or is not theirs to decide.
    @Transactional
    public boolean confirm(Request request, Officer officer) {
        if (!decide(request, null, "", officer)) return false;
        note(request.id(), "request.confirmed", "{}", new Actor.Staff(officer));
        // what cannot be erased yet, the person reads with its reason
        if (request.what() == Request.What.ERASURE) sealed.of(request).forEach(erasing::asked);
        if (request.what() == Request.What.LINKS) sealed.of(request).forEach(inHand::end);
        return true;
    }

    @Transactional
    public boolean refuse(Request request, Request.Why why, String sentence, Officer officer) {
        if (!decide(request, why, sentence, officer)) return false;
        var detail = JsonNodeFactory.instance.objectNode().put("why", why.name());
        note(request.id(), "request.refused", detail.toString(), new Actor.Staff(officer));
        return true;
    }

    private boolean decide(Request request, Request.@Nullable Why why, String sentence, Officer officer) {
        Deed.TAKE_REQUESTS.demand(officer);
        return mayDecide(request, officer)
                && store.decide(
                        new RequestStore.Decision(request.id(), why, sentence, officer.person(), clock.instant()));
    }

    /// To the person; empty where number and phrase do not fit. From the first time on it is open for an hour.
    @Transactional
    public Optional<Request> opened(String typed, String phrase) {
        var number = Phrases.number(typed);
        var fits = phrases.fits(number, phrase, store.secret(number).orElse(null));
        var request = store.find(number).filter(_ -> fits);
        var at = clock.instant();
        if (request.filter(one -> one.state(at) == State.READY).isPresent()
                && store.open(request.get().id(), at))
            note(request.get().id(), "request.opened", "{}", new Actor.Reporter());
        return request.flatMap(one -> store.find(one.number()));
    }

    /// The receipts that are theirs, once it is confirmed and while it is open; none where only links were to end.
    List<String> receipts(Request request) {
        var shows = request.what() != Request.What.LINKS && request.state(clock.instant()) == State.READY;
        return shows ? sealed.of(request) : List.of();
    }

    private void note(java.util.UUID id, String act, String detail, Actor by) {
        journal.append(List.of(new Line(id, clock.instant(), by.written(), act, detail)));
    }
}
