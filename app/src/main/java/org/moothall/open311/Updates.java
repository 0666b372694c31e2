package org.moothall.open311;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.kernel.Language;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Procedures;
import org.moothall.procedure.Verb;
import org.moothall.web.Texts;
import org.moothall.wire.Format;
import org.moothall.wire.Params;
import org.moothall.wire.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// FixMyStreet's extension: what has happened to requests since the client last asked, and what its
/// people add to them. A client hears the office's own words only about requests that it sent itself;
/// of others it hears what happened.
@Component
class Updates {

    static final int MOST_WORDS = 4000;
    private static final String REOPEN = "REOPEN";

    private final Open311Store store;
    private final Requests requests;
    private final Procedures procedures;
    private final Casework casework;
    private final Texts texts;
    private final Clock clock;

    Updates(Open311Store store, Requests requests, Procedures procedures, Casework casework, Texts texts, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.procedures = procedures;
        this.casework = casework;
        this.texts = texts;
        this.clock = clock;
    }

    byte[] list(String client, Wanted.Span span, ZoneId zone, Format format, Language language) {
        var sheet = format.sheet().list("service_request_updates");
        for (var entry : store.entries(client, span.from(), span.to(), requests.shownMatters())) {
            var phase = procedures
                    .require(entry.procedure(), entry.procedureVersion())
                    .step(entry.toStep())
                    .phase();
            sheet.thing("request_update")
                    .text("update_id", id(entry.number(), entry.position()))
                    .text("service_request_id", entry.number())
                    .text("status", phase == Phase.CLOSED ? "closed" : "open")
                    .text("updated_datetime", Requests.moment(entry.at(), zone))
                    .text("description", words(entry, zone, language))
                    .text("media_url", null)
                    .text("external_status_code", phase.name().toLowerCase(java.util.Locale.ROOT))
                    .end();
        }
        return sheet.end().bytes();
    }

    private static String id(String number, int position) {
        return number + "-" + position;
    }

    private String words(Open311Store.EntryRow entry, ZoneId zone, Language language) {
        if (entry.own() && !entry.note().isBlank()) return entry.note();
        var office = entry.office() == null ? entry.lead() : entry.office();
        var given = entry.given() == null
                ? ""
                : entry.given().atZone(zone).toLocalDate().toString();
        return texts.get(
                language,
                "open311.update." + entry.verb(),
                requests.office(entry.lead(), language),
                requests.office(office, language),
                given);
    }

    /// What a client says about a request; `updateId` is the client's own number of it.
    record Posted(String number, String updateId, String status, String words) {

        static Posted of(Params params, Problems problems) {
            var update = new Posted(
                    params.get("service_request_id").toUpperCase(java.util.Locale.ROOT),
                    params.find("update_id").orElseGet(() -> params.get("update_id_ext")),
                    params.get("status").toUpperCase(java.util.Locale.ROOT),
                    Stream.concat(params.find("description").stream(), params.all("media_url").stream())
                            .reduce("", (a, b) -> a.isEmpty() ? b : a + "\n" + b));
            if (update.number().isEmpty()) problems.add(Problems.BAD, "open311.bad.no-request");
            if (update.updateId().isEmpty() || update.updateId().length() > 100)
                problems.add(Problems.BAD, "open311.bad.no-update-id");
            if (params.find("description").isEmpty() && !update.status().equals(REOPEN))
                problems.add(Problems.BAD, "open311.bad.no-words");
            if (update.words().codePointCount(0, update.words().length()) > MOST_WORDS)
                problems.add(Problems.BAD, "open311.bad.long", "description", String.valueOf(MOST_WORDS));
            return update;
        }
    }

    /// Enters an update into the case's history and answers its number; the same one a second time is
    /// entered once. Empty where `problems` says why not. What another system calls closed or fixed
    /// closes nothing here: it is what somebody told us, and the office decides.
    @Transactional
    public Optional<String> post(Posted update, String client, boolean keep, Problems problems) {
        var found = store.caseFor(client, update.number(), requests.shownMatters());
        if (found.isEmpty()) problems.add(Problems.NOT_THERE, "open311.bad.request", update.number());
        if (problems.any() || found.isEmpty()) return Optional.empty();
        if (!keep) return Optional.of("TEST-" + update.updateId());
        var before = store.posted(client, update.updateId());
        if (before.isPresent()) return before.map(known -> id(known.number(), known.position()));
        for (var verb : verbs(update, found.get()))
            if (casework.take(found.get().caseId(), act(verb, update, client)) instanceof Decision.Taken taken) {
                var position = taken.entry().position();
                store.post(client, update.updateId(), update.number(), position, clock.instant());
                return Optional.of(id(update.number(), position));
            }
        problems.add(Problems.BAD, "open311.bad.refused", update.number());
        return Optional.empty();
    }

    /// The acts that may carry it, the fittest first.
    private static List<Verb> verbs(Posted update, Open311Store.CaseRow found) {
        if (found.own() && update.status().equals(REOPEN)) return List.of(Verb.REOPEN, Verb.ADD, Verb.NOTE);
        if (found.own() && found.phase().equals(Phase.WAITING.name())) return List.of(Verb.ANSWER, Verb.ADD, Verb.NOTE);
        return List.of(Verb.ADD, Verb.NOTE);
    }

    private Act act(Verb verb, Posted update, String client) {
        var words = update.words().isEmpty() ? update.status() : update.words();
        return Act.of(verb, new Actor.Machine(client), -1, words, clock.instant());
    }
}
