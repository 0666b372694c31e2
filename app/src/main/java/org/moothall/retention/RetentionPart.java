package org.moothall.retention;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.draft.DraftsKept;
import org.moothall.kernel.Text;
import org.moothall.matters.MatterTree;
import org.moothall.sending.MessagesKept;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `retention.yaml`. A city without one erases nothing by itself, and says so.
@Component
@Order(64)
class RetentionPart implements CityPart, DraftsKept, MessagesKept {

    private static final String FILE = "retention.yaml";
    private static final String ITEM = "retention";
    private static final String DRAFTS = "drafts", MESSAGES = "messages";

    /// What a city may look for here, and where it is said, or why it is not.
    private static final Map<String, String> ELSEWHERE = Map.of(
            "sessions",
            "A session goes with its end, which city.yaml says under sign-in; take the line out.",
            "openings",
            "Who opened something stands in the history, which is never changed, and is there for the person as"
                    + " long as the case is; take the line out.");

    private volatile Rules rules = Rules.NONE;
    private volatile Duration drafts = DraftsKept.USUAL;
    private volatile Duration messages = MessagesKept.USUAL;

    Rules rules() {
        return rules;
    }

    @Override
    public Duration drafts() {
        return drafts;
    }

    @Override
    public Duration messages() {
        return messages;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (!folder.has(FILE)) return;
        for (var rule : folder.list(FILE, reading)) read(rule);
    }

    private static void read(Entry rule) {
        ELSEWHERE.forEach((field, why) -> {
            if (rule.has(field)) rule.fault(field, "“%s” has no rule of its own.".formatted(field), why);
        });
        if (rule.has(DRAFTS)) alone(rule, DRAFTS);
        else if (rule.has(MESSAGES)) alone(rule, MESSAGES);
        else people(rule);
    }

    /// What has one time in the whole city.
    private static void alone(Entry rule, String what) {
        rule.only("key", what, "sessions", "openings");
        days(rule, what);
        rule.item(what, what);
    }

    private static void people(Entry rule) {
        rule.only("key", "matters", "identity", "words", "why", "sessions", "openings");
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
                    "Write it as 730d: days from the end of the case, since a draft was last touched, or since a message went.");
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
        drafts = items.find(DRAFTS, DRAFTS)
                .map(item -> Duration.ofDays(days(item.as(Unsent.class).drafts())))
                .orElse(DraftsKept.USUAL);
        messages = items.find(MESSAGES, MESSAGES)
                .map(item -> Duration.ofDays(days(item.as(Told.class).messages())))
                .orElse(MessagesKept.USUAL);
    }

    private record Unsent(String drafts) {}

    private record Told(String messages) {}

    private static int days(String written) {
        return Integer.parseInt(written.substring(0, written.length() - 1));
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
    }
}
