package org.moothall.vigil;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter.Urgency;
import org.moothall.warning.Warning.Grade;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `vigil.yaml`. Without one nothing but counts is watched.
@Component
@Order(72)
class VigilPart implements CityPart {

    private static final String FILE = "vigil.yaml", RULE = "vigil-rule";
    private static final List<String> ALL = List.of("key", "name", "kind", "grade", "office", "words");
    private static final Pattern HOLE = Pattern.compile("\\{([^}]*)}");

    private final ObjectProvider<Watch> watches;
    private volatile List<Rule> rules = List.of();

    /// @param watches asked for only when a city is read: they know the city themselves
    VigilPart(ObjectProvider<Watch> watches) {
        this.watches = watches;
    }

    List<Rule> rules() {
        return rules;
    }

    Optional<Watch> watch(Rule rule) {
        return watch(rule.kind());
    }

    private Optional<Watch> watch(String kind) {
        return watches.stream().filter(watch -> watch.kind().equals(kind)).findFirst();
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (!folder.has(FILE)) return;
        var read = folder.list(FILE, reading);
        read.forEach(this::read);
        reading.afterwards(() -> closed(read, reading.items()));
    }

    private void read(Entry rule) {
        rule.text("name");
        rule.one(Grade.class, "grade");
        var office = rule.word("office").orElse(Rule.OWN);
        if (!office.equals(Rule.OWN) && !office.equals(Rule.ABOVE)) rule.refers("office", "office");
        rule.word("kind")
                .ifPresent(kind -> watch(kind).ifPresentOrElse(watch -> read(rule, watch), () -> unknown(rule, kind)));
        rule.item(RULE);
    }

    private void unknown(Entry rule, String kind) {
        var known = watches.stream().map(Watch::kind).sorted().collect(Collectors.joining(", "));
        rule.fault("kind", "“%s” is no kind of rule.".formatted(kind), "Choose one of %s.".formatted(known));
    }

    private static void read(Entry rule, Watch watch) {
        var fields = new ArrayList<>(ALL);
        fields.addAll(watch.fields());
        rule.only(fields.toArray(String[]::new));
        urgency(rule);
        watch.check(rule);
        rule.text("words").ifPresent(words -> holes(rule, words, watch));
    }

    private static void urgency(Entry rule) {
        var known = List.of(Urgency.values()).stream()
                .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
        rule.words("urgency").stream()
                .filter(word -> !known.contains(word))
                .forEach(word -> rule.fault(
                        "urgency",
                        "“%s” is no urgency.".formatted(word),
                        "Choose of %s.".formatted(String.join(", ", known))));
    }

    private static void holes(Entry rule, Text words, Watch watch) {
        HOLE.matcher(words.en() + words.zh())
                .results()
                .map(found -> found.group(1))
                .filter(hole -> !watch.holes().contains(hole))
                .distinct()
                .forEach(hole -> rule.fault(
                        "words",
                        "Nothing fills “{%s}” in this sentence.".formatted(hole),
                        "Choose of {%s}.".formatted(String.join("}, {", new TreeSet<>(watch.holes())))));
    }

    /// Named kinds of which none may be counted.
    private static void closed(List<Entry> rules, CityItems items) {
        var counted = Countables.counted(items);
        for (var rule : rules)
            rule.words("of").stream()
                    .filter(key -> items.find("matter", key).isPresent() && !counted.contains(key))
                    .forEach(key -> rule.fault(
                            "of",
                            "“%s” is never counted: it is sealed, restricted, or about petitions or complaints."
                                    .formatted(key),
                            "Take it away."));
    }

    @Override
    public void use(CityItems items) {
        rules = items.list(RULE).stream().map(item -> item.as(Rule.class)).toList();
    }
}
