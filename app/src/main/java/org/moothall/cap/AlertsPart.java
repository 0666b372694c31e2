package org.moothall.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.warning.Warning.Grade;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `alerts.yaml`. Without one nobody’s alerts are taken.
@Component
@Order(74)
class AlertsPart implements CityPart {

    private static final String FILE = "alerts.yaml", SOURCE = "alert-source", RULES = "alerts";

    private volatile Rules rules = new Rules(List.of(), Map.of(), List.of());

    private record Written(Map<String, String> codes, List<Rules.Step> grades) {}

    Rules rules() {
        return rules;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (folder.has(FILE)) folder.mapping(FILE, reading).ifPresent(AlertsPart::read);
    }

    private static void read(Entry file) {
        file.only("sources", "codes", "grades");
        var sources = file.entries("sources");
        if (sources.isEmpty()) file.fault("Nobody’s alerts are taken.", "Write sources: [{sender: …, office: …}].");
        sources.forEach(AlertsPart::source);
        file.entry("codes")
                .ifPresent(codes -> codes.fields().forEach(code -> {
                    codes.word(code);
                    codes.refers(code, "area");
                }));
        file.entries("grades").forEach(AlertsPart::step);
        file.item(RULES, RULES);
    }

    private static void source(Entry source) {
        source.only("sender", "office");
        source.word("office");
        source.refers("office", "office");
        source.refers("sender", "sender");
        source.word("sender").ifPresent(sender -> source.item(SOURCE, sender));
    }

    private static void step(Entry step) {
        step.only("grade", "severity", "urgency", "certainty");
        step.one(Grade.class, "grade");
        words(step, "severity", Cap.Severity.values());
        words(step, "urgency", Cap.Urgency.values());
        words(step, "certainty", Cap.Certainty.values());
    }

    private static void words(Entry step, String field, Enum<?>... known) {
        var choices =
                Stream.of(known).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
        step.words(field).stream()
                .filter(word -> !choices.contains(word))
                .forEach(word -> step.fault(
                        field,
                        "“%s” is no %s of an alert.".formatted(word, field),
                        "Choose of %s.".formatted(String.join(", ", choices))));
    }

    @Override
    public void use(CityItems items) {
        var sources = new ArrayList<Rules.Source>();
        items.list(SOURCE).forEach(item -> sources.add(item.as(Rules.Source.class)));
        rules = items.find(RULES, RULES)
                .map(item -> item.as(Written.class))
                .map(written -> new Rules(sources, written.codes(), written.grades()))
                .orElseGet(() -> new Rules(List.of(), Map.of(), List.of()));
    }
}
