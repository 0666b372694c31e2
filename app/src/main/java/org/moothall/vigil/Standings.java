package org.moothall.vigil;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.moothall.city.City;
import org.moothall.directory.Directory;
import org.moothall.figures.Veil;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.vigil.VigilStore.Stood;
import org.moothall.vigil.Watch.Seen;
import org.moothall.web.Texts;
import org.springframework.stereotype.Component;

/// Counts by office and kind that are kept day by day, and held against the weeks before.
@Component
class Standings {

    private final VigilStore store;
    private final Directory directory;
    private final Countables kinds;
    private final City city;
    private final Texts texts;

    Standings(VigilStore store, Directory directory, Countables kinds, City city, Texts texts) {
        this.store = store;
        this.directory = directory;
        this.kinds = kinds;
        this.city = city;
        this.texts = texts;
    }

    /// An office’s matters of a kind or branch.
    record Count(String office, String kind, int number) {

        String subject() {
            return office + ":" + kind;
        }
    }

    /// Keeps today’s counts, and answers those that are told of.
    List<Seen> seen(Rule rule, List<Count> counts, Instant at) {
        var today = at.atZone(city.settings().zone()).toLocalDate();
        store.keep(counts.stream()
                .map(count -> new Stood(rule.key(), count.subject(), today, count.number()))
                .toList());
        var first = store.first(rule.key()).orElse(today);
        var past = past(rule, today);
        return counts.stream()
                .map(count ->
                        seen(rule, count, new Standing(past.getOrDefault(count.subject(), Map.of()), first, today)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<String, Map<LocalDate, Integer>> past(Rule rule, LocalDate today) {
        return store.since(rule.key(), today.minusWeeks(Math.max(1, rule.weeks()))).stream()
                .collect(Collectors.groupingBy(Stood::subject, Collectors.toMap(Stood::day, Stood::number)));
    }

    private Optional<Seen> seen(Rule rule, Count count, Standing standing) {
        if (!standing.tells(rule)) return Optional.empty();
        var usual = standing.usual(rule.weeks());
        return Optional.of(new Seen(
                count.subject(),
                count.office(),
                count.kind(),
                List.of(),
                standing.since(rule),
                count.number(),
                usual,
                standing.course(rule.weeks()),
                holes(rule, count, usual)));
    }

    private Map<String, Text> holes(Rule rule, Count count, double usual) {
        return Map.of(
                "office", name(count.office()),
                "kind", kinds.name(count.kind()),
                "number", Watch.number(count.number()),
                "usual", usual(usual),
                "hours", Watch.number(rule.hours()));
    }

    private Text name(String office) {
        return directory.offices().find(office).map(one -> one.name()).orElse(new Text(office, office));
    }

    private Text usual(double usual) {
        if (Double.isNaN(usual)) return said("vigil.usual.unknown");
        return usual < Veil.FEW ? said("vigil.usual.few") : Watch.number(Math.round(usual));
    }

    private Text said(String key) {
        return new Text(texts.get(Language.EN, key, Veil.FEW), texts.get(Language.ZH, key, Veil.FEW));
    }
}
