package org.moothall.gauges;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.gauges.GaugeStore.Came;
import org.moothall.kernel.NotFound;
import org.moothall.senders.SenderKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to readings: taken, and what they mean for each gauge, in one transaction.
@Service
public class Gauges {

    private final GaugesPart part;
    private final GaugeStore store;
    private final SenderKeys senders;
    private final Telling telling;

    Gauges(GaugesPart part, GaugeStore store, SenderKeys senders, Telling telling) {
        this.part = part;
        this.store = store;
        this.senders = senders;
        this.telling = telling;
    }

    /// Late and out of order is as good as any: a gauge stands as its readings say by the time they were measured.
    @Transactional
    Taken take(SenderKeys.Message message, byte[] body, Instant at) {
        var written = Intake.rows(body);
        if (written.isEmpty()) return new Taken.Unreadable();
        if (!senders.first(message, at)) return new Taken.Repeated();
        var oldest = at.minus(Duration.ofDays(part.keep()));
        var intake = new Intake(message.sender(), part::gauge, at, oldest).read(written.get());
        var touched = intake.rows().stream()
                .map(row -> row.reading().gauge())
                .collect(Collectors.toCollection(
                        TreeSet::new)); // in one order, so that two who come at once do not lock
        touched.forEach(store::hold);
        var fresh = fresh(intake);
        store.keep(fresh.stream()
                .map(one -> new Came(one.gauge(), one.at(), one.value(), at))
                .toList());
        touched.forEach(gauge -> part.gauge(gauge).ifPresent(one -> telling.look(one, at)));
        var refused = intake.refused();
        return new Taken.Kept(fresh.size(), written.get().size() - fresh.size() - refused.size(), refused);
    }

    private record Moment(String gauge, Instant at) {}

    /// Those that had not come before; a second value for the same moment is refused.
    private List<Reading> fresh(Intake intake) {
        var readings = intake.rows().stream().map(Intake.Row::reading).toList();
        Map<Moment, Double> known = new HashMap<>();
        for (var one : store.known(readings)) known.put(new Moment(one.gauge(), one.at()), one.value());
        var fresh = new ArrayList<Reading>();
        for (var row : intake.rows()) {
            var one = row.reading();
            var before = known.putIfAbsent(new Moment(one.gauge(), one.at()), one.value());
            if (before == null) fresh.add(one);
            else if (before != one.value()) intake.refuse(row.number(), "gauges.bad.other", Written.number(before));
        }
        return fresh;
    }

    /// As the city wrote them.
    public List<Gauge> all() {
        return part.gauges();
    }

    public Gauge require(String key) {
        return part.gauge(key).orElseThrow(() -> new NotFound("gauge " + key));
    }

    /// @param latest null where nothing has come yet
    /// @param line   that is crossed; null where none is
    /// @param silent whether it should have sent by now
    public record Now(Gauge gauge, @Nullable Reading latest, Gauge.@Nullable Line line, boolean silent) {}

    public Now now(Gauge gauge, Instant at) {
        var latest = store.latest(gauge.key(), Instant.EPOCH, 1);
        return new Now(
                gauge,
                latest.isEmpty() ? null : latest.getLast(),
                gauge.line(store.state(gauge.key()).line()).orElse(null),
                Telling.silent(gauge, latest, at));
    }

    /// How many are beyond a line.
    public int beyond() {
        return store.beyond(part.gauges().stream().map(Gauge::key).toList());
    }

    /// The latest `most` since then, the oldest first.
    public List<Reading> readings(Gauge gauge, Instant since, int most) {
        return store.latest(gauge.key(), since, most);
    }

    /// What time alone does to a gauge.
    @Transactional
    void pass(Gauge gauge, Instant at) {
        store.hold(gauge.key());
        telling.look(gauge, at);
    }
}
