package org.moothall.vigil;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.moothall.city.City;
import org.moothall.directory.Directory;
import org.moothall.places.Places;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.vigil.Watch.Seen;
import org.moothall.warning.Sign;
import org.moothall.warning.Warnings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Asks every rule every few minutes where time goes round by itself, and raises what it sees. What is the
/// same as at the last look is not told again.
@Component
class Vigil {

    private static final Logger LOG = LoggerFactory.getLogger(Vigil.class);
    private static final Duration BETWEEN = Duration.ofMinutes(5);
    private static final int KEPT_WEEKS = 60;

    private final VigilPart part;
    private final VigilStore store;
    private final Warnings warnings;
    private final Directory directory;
    private final Places places;
    private final City city;
    private final boolean on;
    private final Every every = new Every(BETWEEN);
    private final Every day = new Every(Duration.ofDays(1));
    private final Map<String, Map<String, Sign>> told = new ConcurrentHashMap<>();

    Vigil(
            VigilPart part,
            VigilStore store,
            Warnings warnings,
            Directory directory,
            Places places,
            City city,
            @Value("${moothall.rounds:false}") boolean on) {
        this.part = part;
        this.store = store;
        this.warnings = warnings;
        this.directory = directory;
        this.places = places;
        this.city = city;
        this.on = on;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        var at = round.at();
        if (!on) return;
        if (every.due(at)) part.rules().forEach(rule -> ask(rule, at));
        if (day.due(at)) store.forget(today(at).minusWeeks(KEPT_WEEKS));
    }

    /// One that fails keeps none of the others up.
    private void ask(Rule rule, Instant at) {
        try {
            look(rule, at);
        } catch (RuntimeException e) {
            LOG.error("The rule {} could not be asked; it is asked again in {}.", rule.key(), BETWEEN, e);
        }
    }

    void look(Rule rule, Instant at) {
        var signs = signs(rule, at);
        var before = told.getOrDefault(rule.key(), Map.of());
        for (var sign : signs.values()) if (!sign.equals(before.get(sign.subject()))) warnings.raise(sign, at);
        warnings.seen(rule.key(), signs.keySet(), at);
        told.put(rule.key(), signs);
    }

    private Map<String, Sign> signs(Rule rule, Instant at) {
        return part.watch(rule).stream()
                .flatMap(watch -> watch.look(rule, at).stream())
                .map(seen -> sign(rule, seen, today(at)))
                .collect(Collectors.toMap(Sign::subject, sign -> sign));
    }

    private Sign sign(Rule rule, Seen seen, LocalDate today) {
        return new Sign(
                rule.key(),
                seen.subject(),
                seen.kind(),
                seen.areas().isEmpty() ? List.of(places.areas().root().key()) : seen.areas(),
                office(rule, seen),
                seen.since(),
                today,
                seen.number(),
                seen.usual(),
                "",
                Double.NaN,
                rule.grade(),
                rule.said(seen.holes()),
                seen.course());
    }

    private String office(Rule rule, Seen seen) {
        return switch (rule.office()) {
            case Rule.OWN -> seen.office();
            case Rule.ABOVE ->
                directory.offices().above(seen.office()).stream().findFirst().orElse(seen.office());
            default -> rule.office();
        };
    }

    private LocalDate today(Instant at) {
        return at.atZone(city.settings().zone()).toLocalDate();
    }
}
