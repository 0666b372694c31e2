package org.moothall.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.city.City;
import org.moothall.directory.Officer;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The door to letters that are issued, and to how they reach the resident. Whoever sends them (by e-mail) asks
/// `toSend` and says with `serve` what came of it.
@org.springframework.stereotype.Service
public class Letters {

    private final LetterStore store;
    private final Journal journal;
    private final City city;
    private final Clock clock;

    Letters(LetterStore store, Journal journal, City city, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.city = city;
        this.clock = clock;
    }

    /// A letter with all that happened to it on its way.
    public record Served(Letter letter, List<Service> services) {

        /// How each way stands now, in the order in which they were chosen.
        public List<Service> now() {
            return services.stream()
                    .map(Service::way)
                    .distinct()
                    .map(way -> services.stream()
                            .filter(one -> one.way() == way)
                            .reduce((_, later) -> later)
                            .orElseThrow())
                    .toList();
        }
    }

    /// The letters of a case as one reporter may see them: those that name somebody else are not theirs.
    public List<Served> issued(CaseId id, String receipt) {
        return store.of(id.value()).stream()
                .filter(letter -> letter.state() == Letter.State.ISSUED)
                .filter(letter -> letter.receipt() == null || letter.receipt().equals(receipt))
                .map(this::served)
                .toList();
    }

    /// All letters of a case, drafts too.
    List<Served> of(CaseId id) {
        return store.of(id.value()).stream().map(this::served).toList();
    }

    Served served(Letter letter) {
        return new Served(letter, store.services(letter.id()));
    }

    Letter require(CaseFile file, UUID id) {
        return store.find(id)
                .filter(letter -> letter.caseId().equals(file.id().value()))
                .orElseThrow(() -> new NotFound("letter " + id + " of " + file.number()));
    }

    /// What waits to be sent in one way, the longest waiting first.
    public List<Service> toSend(Service.Way way, int most) {
        return store.toSend(way, most);
    }

    public Optional<Letter> find(UUID id) {
        return store.find(id);
    }

    /// Records what happened to an issued letter on its way.
    @Transactional
    public void serve(Letter letter, Service.Way way, Service.Step step, LocalDate day, String reason, Actor by) {
        var at = clock.instant();
        store.add(new Service(Ids.next(), letter.id(), way, step, day, reason, by.written(), at));
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("letter", letter.number())
                .put("way", way.name())
                .put("step", step.name())
                .put("day", day.toString());
        journal.append(List.of(new Line(letter.caseId(), at, by.written(), "letter.served", detail.toString())));
    }

    /// Writes into the case's journal what was done to a letter.
    void note(Letter letter, Officer officer, String act) {
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("letter", letter.id().toString())
                .put("template", letter.template());
        journal.append(List.of(new Line(
                letter.caseId(), clock.instant(), new Actor.Staff(officer).written(), act, detail.toString())));
    }

    LocalDate today() {
        return clock.instant().atZone(city.settings().zone()).toLocalDate();
    }
}
