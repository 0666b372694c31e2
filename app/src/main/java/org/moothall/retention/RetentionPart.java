package org.moothall.retention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.kernel.Text;
import org.moothall.matters.MatterTree;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `retention.yaml`. A city without one erases nothing by itself, and says so.
@Component
@Order(64)
class RetentionPart implements CityPart {

    private static final String FILE = "retention.yaml";
    private static final String ITEM = "retention";

    private volatile Rules rules = Rules.NONE;

    Rules rules() {
        return rules;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (!folder.has(FILE)) return;
        for (var rule : folder.list(FILE, reading)) read(rule);
    }

    private static void read(Entry rule) {
        rule.only("key", "matters", "identity", "words", "why");
        days(rule, "identity");
        if (rule.has("words")) days(rule, "words");
        rule.text("why");
        rule.words("matters");
        rule.refers("matters", "matter");
        rule.key().ifPresent(key -> rule.item(ITEM, key));
    }

    private static void days(Entry rule, String field) {
        var written = rule.word(field);
        if (written.isPresent() && !written.get().matches("[1-9]\\d{0,4}d"))
            rule.fault(
                    field,
                    "“%s” is no number of days.".formatted(written.get()),
                    "Write it as 730d, counted from the end of the case.");
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        var read = rules(items);
        if (read.all().isEmpty()) return List.of();
        var faults = new ArrayList<Fault>();
        read.twice()
                .forEach(branch -> faults.add(new Fault(
                        FILE,
                        0,
                        branch.isEmpty()
                                ? "Two rules without matters are for everything else."
                                : "“%s” stands in two rules.".formatted(branch),
                        "Leave it in one of them.")));
        for (var kind : MatterTree.of(items).leaves()) {
            var rule = read.of(kind.path()).orElse(null);
            if (rule == null)
                faults.add(fault("No rule says how long who reported “%s” is kept.".formatted(kind.key())));
            else if (kind.sealed() && rule.words() == null)
                faults.add(fault("“%s” is sealed, and its rule “%s” does not say how long its words are kept."
                        .formatted(kind.key(), rule.key())));
        }
        return faults;
    }

    private static Fault fault(String what) {
        return new Fault(FILE, 0, what, "Add a rule for it or a branch above it: identity: 730d, words: 1825d.");
    }

    private static Rules rules(CityItems items) {
        return new Rules(items.list(ITEM).stream()
                .map(item -> item.as(Written.class).rule(item.key()))
                .toList());
    }

    @Override
    public void use(CityItems items) {
        rules = rules(items);
    }

    /// The file's form.
    private record Written(
            @Nullable List<String> matters,
            String identity,
            @Nullable String words,
            Text why) {

        Rule rule(String key) {
            return new Rule(
                    key,
                    matters == null ? List.of() : matters,
                    days(identity),
                    words == null ? null : (Integer) days(words),
                    why);
        }

        private static int days(String written) {
            return Integer.parseInt(written.substring(0, written.length() - 1));
        }
    }
}
