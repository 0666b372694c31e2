package org.moothall.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.moothall.city.Entry;
import org.moothall.deadline.Source.Certainty;
import org.moothall.deadline.Within;
import org.moothall.packs.Pack.Setting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The settings of one pack: its defaults, and what a city wrote instead. A procedure's file names one as
/// `settings.dispute`.
record Settings(Map<String, Setting> all) {

    static final String NAMED = "settings.";
    static final String ENDS = "ends";

    /// @param chosen what the city wrote; null without a city
    static Settings read(Entry pack, @Nullable Entry chosen) {
        var all = new LinkedHashMap<String, Setting>();
        pack.entry("settings")
                .ifPresent(settings -> settings.fields()
                        .forEach(key -> settings.entry(key)
                                .flatMap(setting -> setting(key, setting, chosen))
                                .ifPresent(setting -> all.put(key, setting))));
        if (chosen != null) {
            var known = new ArrayList<>(all.keySet());
            known.add("version");
            chosen.only(known.toArray(String[]::new));
        }
        return new Settings(all);
    }

    private static Optional<Setting> setting(String key, Entry setting, @Nullable Entry chosen) {
        setting.only("title", "default", "certainty", "source");
        var title = setting.text("title");
        var source = setting.text("source");
        var byDefault = setting.word("default");
        var certainty = certainty(setting);
        if (title.isEmpty() || source.isEmpty() || byDefault.isEmpty() || certainty.isEmpty()) return Optional.empty();
        if (!sound(key, byDefault.get())) wrong(setting, "default", key);
        var own = chosen == null ? Optional.<String>empty() : chosen.maybeWord(key);
        if (own.filter(value -> !sound(key, value)).isPresent() && chosen != null) wrong(chosen, key, key);
        return Optional.of(new Setting(
                key,
                title.get(),
                own.filter(value -> sound(key, value)).orElse(byDefault.get()),
                byDefault.get(),
                certainty.get(),
                source.get()));
    }

    static Optional<Certainty> certainty(Entry entry) {
        return entry.word("certainty").flatMap(word -> {
            for (var certainty : Certainty.values()) if (certainty.name().equals(word)) return Optional.of(certainty);
            entry.fault("certainty", "“%s” is no certainty.".formatted(word), "Choose one of H, M, L.");
            return Optional.empty();
        });
    }

    private static boolean sound(String key, String value) {
        return key.equals(ENDS) ? List.of("roll", "stay").contains(value) : Within.written(value);
    }

    private static void wrong(Entry entry, String field, String key) {
        if (key.equals(ENDS)) entry.fault(field, "The last day moves or stays.", "Write roll or stay.");
        else entry.fault(field, "This is no length of time.", "Write 2h, 15d or 5wd.");
    }

    /// A procedure's words with the settings in their places.
    JsonNode filled(JsonNode node, Consumer<String> unknown) {
        if (node.isString() && node.asString().startsWith(NAMED)) {
            var setting = all.get(node.asString().substring(NAMED.length()));
            if (setting == null) unknown.accept(node.asString());
            return setting == null ? node : JsonNodeFactory.instance.stringNode(setting.value());
        }
        if (node.isArray()) {
            var filled = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> filled.add(filled(each, unknown)));
            return filled;
        }
        if (!node.isObject()) return node;
        var filled = JsonNodeFactory.instance.objectNode();
        node.forEachEntry((field, each) -> filled.set(field, filled(each, unknown)));
        return filled;
    }

    /// Whether some figure of a limit is a setting, and so no law.
    static boolean named(JsonNode node) {
        return node.isString() && node.asString().startsWith(NAMED)
                || node.isContainer() && node.valueStream().anyMatch(Settings::named);
    }
}
