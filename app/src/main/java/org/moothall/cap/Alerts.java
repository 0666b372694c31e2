package org.moothall.cap;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.moothall.kernel.Ids;
import org.moothall.places.Places;
import org.moothall.senders.SenderKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to others’ alerts: taken one after the other, in whatever order they come.
@Service
class Alerts {

    /// An alert that does not say when it ends.
    private static final Duration USUAL = Duration.ofDays(1);

    private static final int LONGEST = 300;

    private final AlertsPart part;
    private final AlertStore store;
    private final AlertWarnings raised;
    private final SenderKeys senders;
    private final Places places;

    Alerts(AlertsPart part, AlertStore store, AlertWarnings raised, SenderKeys senders, Places places) {
        this.part = part;
        this.store = store;
        this.raised = raised;
        this.senders = senders;
        this.places = places;
    }

    @Transactional
    Taken take(SenderKeys.Message message, Cap alert, Instant at) {
        var source = part.rules().source(message.sender());
        if (source.isEmpty()) return Taken.NOT_TAKEN;
        if (!senders.first(message, at)) return Taken.REPEATED;
        store.lock(message.sender());
        if (store.known(message.sender(), alert.name())) return Taken.KNOWN;
        if (alert.status() != Cap.Status.ACTUAL || alert.type() == Cap.Type.ACK || alert.type() == Cap.Type.ERROR)
            return Taken.NOT_ACTUAL;
        return taken(source.get(), alert, at);
    }

    private Taken taken(Rules.Source source, Cap alert, Instant at) {
        var before = store.named(source.sender(), alert.references());
        var row = row(source, alert, before, at);
        var why = over(source, alert, row, at);
        why.ifPresentOrElse(how -> store.add(row.ended(at, how)), () -> store.add(row));
        var ending = alert.type() == Cap.Type.CANCEL ? Alert.Why.CANCELLED : Alert.Why.UPDATED;
        before.forEach(one -> store.end(one.id(), ending, at));
        if (why.isEmpty()) raised.raise(row, source.office(), at);
        else if (before.stream().anyMatch(one -> one.endedAt() == null)) raised.over(row.ended(at, why.get()), at);
        return outcome(why, row, before);
    }

    private static Taken outcome(Optional<Alert.Why> why, Alert row, List<Alert> before) {
        if (why.isEmpty()) return Taken.RAISED;
        if (row.type() == Cap.Type.CANCEL && !before.isEmpty()) return Taken.ENDED;
        if (row.areas().isEmpty() && row.type() != Cap.Type.CANCEL) return Taken.ELSEWHERE;
        return why.get() == Alert.Why.BELOW ? Taken.BELOW : Taken.OVER;
    }

    /// Why it does not stand from its very beginning.
    private Optional<Alert.Why> over(Rules.Source source, Cap alert, Alert row, Instant at) {
        if (row.type() == Cap.Type.CANCEL) return Optional.of(Alert.Why.CANCELLED);
        var later = store.referring(source.sender(), alert.name());
        if (!later.isEmpty())
            return Optional.of(later.getFirst().type() == Cap.Type.CANCEL ? Alert.Why.CANCELLED : Alert.Why.UPDATED);
        if (!row.expires().isAfter(at)) return Optional.of(Alert.Why.EXPIRED);
        return row.grade() == null || row.areas().isEmpty() ? Optional.of(Alert.Why.BELOW) : Optional.empty();
    }

    private Alert row(Rules.Source source, Cap alert, List<Alert> before, Instant at) {
        var name = alert.name();
        return new Alert(
                Ids.next(),
                source.sender(),
                name.sender(),
                name.identifier(),
                name.sent(),
                alert.type(),
                subject(alert, before),
                said(alert, false),
                said(alert, true),
                new Ground(places.areas(), part.rules().codes()).of(alert),
                part.rules().grade(alert).orElse(null),
                alert.begins(),
                alert.expires().orElse(name.sent().plus(USUAL)),
                alert.references().stream().map(Cap.Name::written).toList(),
                at,
                null,
                null);
    }

    /// The first of all that update each other names them.
    private static String subject(Cap alert, List<Alert> before) {
        return before.stream()
                .map(Alert::subject)
                .findFirst()
                .or(() -> alert.references().stream()
                        .min(Comparator.comparing(Cap.Name::sent))
                        .map(Cap.Name::written))
                .orElse(alert.name().written());
    }

    private static String said(Cap alert, boolean chinese) {
        var said = alert.in(chinese).map(Cap.Info::said).orElse("").replaceAll("\\s+", " ");
        return said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
    }

    /// Ends what has expired.
    @Transactional
    void expire(Instant at) {
        for (var row : store.expired(at)) {
            store.end(row.id(), Alert.Why.EXPIRED, at);
            raised.over(row.ended(at, Alert.Why.EXPIRED), at);
        }
    }
}
