package org.moothall.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Ground;
import org.moothall.confided.Confided;
import org.moothall.confided.Opened;
import org.moothall.directory.Officer;
import org.moothall.disclosure.Disclosure.Purpose;
import org.moothall.journal.Held;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The door to sealed words for staff. Whoever has a part in a case opens them once, for a purpose and with a sentence;
/// as long as the part lasts they read on. Each request that reads is written into the journal, and committed, before
/// anything is shown, whatever becomes of the request.
@Service
public class Disclosures {

    /// Then a purpose is asked for again.
    public static final Duration STANDS = Duration.ofDays(14);

    /// How long after its page a small picture is a part of it.
    private static final Duration WITH_ITS_PAGE = Duration.ofMinutes(5);

    private final DisclosureStore store;
    private final Purposes purposes;
    private final Confided confided;
    private final Journal journal;
    private final Clock clock;

    Disclosures(DisclosureStore store, Purposes purposes, Confided confided, Journal journal, Clock clock) {
        this.store = store;
        this.purposes = purposes;
        this.confided = confided;
        this.journal = journal;
        this.clock = clock;
    }

    boolean mayOpen(CaseFile file, Officer officer) {
        return purposes.any(file, officer);
    }

    List<Purpose> purposes(CaseFile file, Officer officer) {
        return purposes.of(file, officer);
    }

    @Transactional
    public void open(CaseFile file, Officer officer, Purpose purpose, String sentence) {
        if (!purposes(file, officer).contains(purpose))
            throw new Forbidden(purpose + " as a purpose on " + file.number());
        var at = clock.instant();
        var opening = new Disclosure(
                Ids.next(),
                file.id().value(),
                officer.person(),
                officer.office().key(),
                purpose,
                sentence,
                at);
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("opening", opening.id().toString())
                .put("purpose", purpose.name());
        note(file, officer, "words.opened", detail.toString(), Held.of("disclosure.opening", opening.id(), opening));
        store.add(opening);
    }

    /// What the officer has open, if their part in the case still lets them.
    public Optional<Disclosure> standing(CaseFile file, Officer officer) {
        if (!file.sealed() || purposes.of(file, officer).isEmpty()) return Optional.empty();
        return standing(file, officer, clock.instant()).stream().findFirst();
    }

    /// Reads for a request that has yet to begin.
    ///
    /// @param anew false for what belongs to a page whose reading is written down
    @Transactional
    Opened read(CaseFile file, Officer officer, boolean anew) {
        var opening = standing(file, officer);
        if (opening.isEmpty()) return Opened.NOTHING;
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("opening", opening.get().id().toString());
        if (anew || !readLately(file, officer)) note(file, officer, "words.read", detail.toString());
        return confided.open(file.id().value());
    }

    private boolean readLately(CaseFile file, Officer officer) {
        var actor = new Actor.Staff(officer).written();
        var since = clock.instant().minus(WITH_ITS_PAGE);
        return journal.lately(file.id().value(), actor, "words.read", since);
    }

    /// What this request may read of the case.
    public Opened words(CaseId id) {
        return WordsAtHand.now(id);
    }

    /// The same, as what the rules of the case stand on.
    public Ground words(Ground ground, CaseFile file) {
        return file.sealed() ? Readable.ground(ground, words(file.id())) : ground;
    }

    /// Whether the case has sealed words that this request may not read.
    public boolean closed(CaseFile file) {
        return file.sealed() && words(file.id()).nothing();
    }

    /// What stands at the head of the case's page; empty where nothing is sealed.
    public Optional<WordsPanel> panel(CaseFile file, Officer officer) {
        if (!file.sealed()) return Optional.empty();
        var mayOpen = !purposes(file, officer).isEmpty();
        return Optional.of(new WordsPanel(
                file.number(),
                mayOpen,
                closed(file) ? null : standing(file, officer).orElse(null)));
    }

    @Transactional
    void close(CaseFile file, Officer officer) {
        var at = clock.instant();
        for (var open : standing(file, officer, at)) {
            var closing = new DisclosureStore.Closing(open.id(), open.caseId(), at);
            if (store.close(closing))
                note(file, officer, "words.closed", "{}", Held.of("disclosure.closing", open.id(), closing));
        }
    }

    private List<Disclosure> standing(CaseFile file, Officer officer, Instant at) {
        return store.standing(file.id().value(), officer.person(), at.minus(STANDS));
    }

    /// Every opening of a case's words, the latest first.
    public List<Disclosure> of(CaseId id) {
        return store.of(id.value());
    }

    private void note(CaseFile file, Officer officer, String act, String detail, Held... held) {
        var actor = new Actor.Staff(officer).written();
        journal.append(List.of(new Line(file.id().value(), clock.instant(), actor, act, detail, List.of(held))));
    }
}
