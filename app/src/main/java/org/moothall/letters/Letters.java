package org.moothall.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.city.City;
import org.moothall.directory.Officer;
import org.moothall.disclosure.Disclosures;
import org.moothall.journal.Attachments;
import org.moothall.journal.Attachments.Whole;
import org.moothall.journal.Held;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.moothall.mail.Sent;
import org.moothall.paper.Paper;
import org.moothall.seal.NamedPapers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The door to letters that are issued, and to how they reach the resident. Whoever sends them (by e-mail)
/// hears of each `Recorded` and says with `serve` what came of it.
@org.springframework.stereotype.Service
public class Letters implements NamedPapers.Before {

    static final String PDF = "application/pdf";
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final LetterStore store;
    private final Journal journal;
    private final City city;
    private final Disclosures disclosures;
    private final Attachments attachments;
    private final NamedPapers papers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(
            LetterStore store,
            Journal journal,
            City city,
            Disclosures disclosures,
            Attachments attachments,
            NamedPapers papers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.journal = journal;
        this.city = city;
        this.disclosures = disclosures;
        this.attachments = attachments;
        this.papers = papers;
        this.events = events;
        this.clock = clock;
    }

    /// A letter with all that happened to it on its way.
    public record Served(Letter letter, List<Service> services) {

        /// How each way to each receipt stands now, in the order in which they were chosen. What is known of one
        /// receipt counts more than what was said before of all.
        public List<Service> now() {
            var last = new LinkedHashMap<To, Service>();
            for (var one : services) {
                if (one.receipt() != null) last.remove(new To(one.way(), null));
                last.put(new To(one.way(), one.receipt()), one);
            }
            return List.copyOf(last.values());
        }

        /// The one receipt that the letter went to in this way; null where there are several or nothing is known.
        @Nullable
        String alone(Service.Way way) {
            var to = now().stream().filter(one -> one.way() == way).toList();
            return to.size() == 1 ? to.getFirst().receipt() : null;
        }

        private record To(Service.Way way, @Nullable String receipt) {}

        /// As one reporter may see it.
        private Served of(String receipt) {
            return new Served(
                    letter,
                    services.stream()
                            .filter(one ->
                                    one.receipt() == null || one.receipt().equals(receipt))
                            .toList());
        }
    }

    /// Something happened to a letter on its way; published in the transaction that wrote it.
    public record Recorded(Letter letter, Service service) {}

    /// The letters of a case as one reporter may see them: those that name somebody else are not theirs.
    public List<Served> issued(CaseId id, String receipt) {
        return store.of(id.value()).stream()
                .filter(letter -> letter.state() == Letter.State.ISSUED)
                .filter(letter -> letter.receipt() == null || letter.receipt().equals(receipt))
                .map(letter -> served(letter).of(receipt))
                .toList();
    }

    /// All letters of a case, drafts too.
    List<Served> of(CaseId id) {
        return store.of(id.value()).stream().map(this::served).toList();
    }

    Served served(Letter letter) {
        return new Served(letter, store.services(letter.id()));
    }

    /// As far as this request may read it.
    Letter require(CaseFile file, UUID id) {
        return store.find(id)
                .filter(letter -> letter.caseId().equals(file.id().value()))
                .map(letter -> letter.worded(disclosures.words(file.id())::words))
                .orElseThrow(() -> new NotFound("letter " + id + " of " + file.number()));
    }

    public Optional<Letter> find(UUID id) {
        return store.find(id);
    }

    /// Whether there are files without a name: an older Moothall kept those with it alone.
    boolean plain(Letter letter) {
        return attachments.find(letter.pdf()).isPresent();
    }

    NamedPapers.State named(CaseFile file, Letter letter, Officer officer) {
        return papers.state(file, letter.id(), letter.signer(), officer);
    }

    /// Keeps a letter with the name in it.
    ///
    /// @param words seals what is sealed besides
    void keepNamed(
            Letter letter, String receipt, String number, Paper paper, UnaryOperator<Whole> words, Officer officer) {
        var pdf = words.apply(Whole.of(number + ".pdf", PDF, paper.pdf()));
        var word = words.apply(Whole.of(number + ".docx", WORD, paper.docx()));
        papers.keep(letter.id(), new CaseId(letter.caseId()), receipt, pdf, word, new Actor.Staff(officer));
    }

    /// With the name in it.
    Whole toStaff(CaseFile file, Letter letter, boolean pdf, Officer officer) {
        return papers.toStaff(file, letter.id(), letter.signer(), letter.number(), pdf, officer);
    }

    /// As whoever holds its receipt has it: with their name, and once that is erased without; empty where there is
    /// none without.
    public Optional<Whole> toThemselves(Letter letter, boolean pdf) {
        return papers.toThemselves(letter.id(), pdf).or(() -> attachments.whole(letter.file(pdf)));
    }

    /// Whether whoever holds its receipt can still have it.
    public boolean readable(Letter letter) {
        return plain(letter) || papers.readable(letter.id());
    }

    /// As it is sent, once the reporter's address is opened for that.
    public Optional<Whole> toSend(Letter letter) {
        return papers.toSend(letter.id()).or(() -> attachments.whole(letter.pdf()));
    }

    @Override
    public List<NamedPapers.Paper> old(int most) {
        return store.oldNamed(most);
    }

    /// Records what happened to an issued letter on its way.
    @Transactional
    public void serve(
            Letter letter,
            @Nullable String receipt,
            Service.Way way,
            Service.Step step,
            LocalDate day,
            String reason,
            Actor by) {
        record(
                letter,
                new Service(
                        Ids.next(),
                        letter.id(),
                        receipt,
                        way,
                        step,
                        day,
                        reason,
                        null,
                        0,
                        by.written(),
                        clock.instant()));
    }

    /// Records that the mail server did not serve an issued letter to a receipt's reporter.
    ///
    /// @param code its answer; 0 where there was none
    @Transactional
    public void refused(Letter letter, String receipt, Sent.Why why, int code, Actor by) {
        record(
                letter,
                new Service(
                        Ids.next(),
                        letter.id(),
                        receipt,
                        Service.Way.EMAIL,
                        Service.Step.NOT_SERVED,
                        today(),
                        "",
                        why,
                        code,
                        by.written(),
                        clock.instant()));
    }

    private void record(Letter letter, Service service) {
        store.add(service);
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("letter", letter.number())
                .put("way", service.way().name())
                .put("step", service.step().name())
                .put("day", service.day().toString());
        if (service.receipt() != null) detail.put("receipt", service.receipt());
        if (service.why() != null) detail.put("why", service.why().name()).put("code", service.code());
        journal.append(List.of(new Line(
                letter.caseId(),
                service.at(),
                service.person(),
                "letter.served",
                detail.toString(),
                List.of(Held.of("letters.service", service.id(), service)))));
        events.publishEvent(new Recorded(letter, service));
    }

    /// Writes into the case's journal that a letter was issued, and holds it there as it was kept.
    void issued(Letter letter, Officer officer) {
        note(letter, officer, "letter.issued", List.of(Held.of("letters.letter", letter.id(), letter)));
    }

    /// Writes into the case's journal what was done to a letter.
    void note(Letter letter, Officer officer, String act) {
        note(letter, officer, act, List.of());
    }

    private void note(Letter letter, Officer officer, String act, List<Held> holds) {
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("letter", letter.id().toString())
                .put("template", letter.template());
        journal.append(List.of(new Line(
                letter.caseId(), clock.instant(), new Actor.Staff(officer).written(), act, detail.toString(), holds)));
    }

    /// As the city’s calendar has it.
    public LocalDate today() {
        return clock.instant().atZone(city.settings().zone()).toLocalDate();
    }
}
