package org.moothall.city;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// What has been read of a folder so far: items, and faults with their places.
public final class Reading {

    private final Map<String, Map<String, CityItem>> items = new LinkedHashMap<>();
    private final Set<Fault> faults = new LinkedHashSet<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private final Map<Path, Yaml> files = new HashMap<>();

    /// Adds an item; a second one of the same kind and key is a fault.
    public void item(String kind, String key, JsonNode content, String file, int line) {
        var before = items.computeIfAbsent(kind, k -> new LinkedHashMap<>())
                .putIfAbsent(key, new CityItem(kind, key, content));
        if (before != null)
            fault(
                    file,
                    line,
                    "The key “%s” stands here a second time.".formatted(key),
                    "Give each %s its own key.".formatted(kind));
    }

    Yaml parsed(Path file, Supplier<Yaml> parse) {
        return files.computeIfAbsent(file, _ -> parse.get());
    }

    /// What a text says that stands in no folder yet; its faults name the file that it would be.
    public Optional<Entry> mapping(String file, String written) {
        return Yaml.mapping(written, file, this);
    }

    public Collection<CityItem> list(String kind) {
        return items.getOrDefault(kind, Map.of()).values();
    }

    public void fault(String file, int line, String what, String mend) {
        faults.add(new Fault(file, line, what, mend));
    }

    public Optional<CityItem> find(String kind, String key) {
        return Optional.ofNullable(items.getOrDefault(kind, Map.of()).get(key));
    }

    /// Runs when all parts have read their files: the place for questions across files.
    public void afterwards(Runnable check) {
        afterwards.add(check);
    }

    void refers(String key, String kind, Entry entry, String field) {
        afterwards(() -> {
            var known = items.getOrDefault(kind, Map.of()).keySet();
            if (known.isEmpty() || known.contains(key)) return; // none at all: the missing file has been named already
            entry.fault(
                    field,
                    "There is no %s “%s”.".formatted(kind, key),
                    nearest(key, known).map("Did you mean “%s”?"::formatted).orElse("Add it, or name another."));
        });
    }

    /// Runs what was put off; the door does so when all parts have read.
    public void finish() {
        // a check may ask for another
        for (var i = 0; i < afterwards.size(); i++) afterwards.get(i).run();
        afterwards.clear();
    }

    public CityItems items() {
        return new CityItems(
                items.values().stream().flatMap(m -> m.values().stream()).toList());
    }

    /// All faults, by file and line.
    public List<Fault> faults() {
        return faults.stream()
                .sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
                .toList();
    }

    /// The known word that a misspelt one probably means: two letters or a third of them differ.
    static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(each -> distance(word, each)))
                .filter(each -> distance(word, each) <= Math.max(Math.min(2, word.length() / 2), word.length() / 3));
    }

    private static int distance(String a, String b) {
        var before = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) before[j] = j;
        for (var i = 1; i <= a.length(); i++) {
            var now = new int[b.length() + 1];
            now[0] = i;
            for (var j = 1; j <= b.length(); j++)
                now[j] = Math.min(
                        Math.min(now[j - 1], before[j]) + 1,
                        before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
            before = now;
        }
        return before[b.length()];
    }
}
