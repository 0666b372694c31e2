package org.moothall.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What has been read of a folder so far: items, and faults with their places.
public final class Reading {

    private final Map<String, Map<String, CityItem>> items = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

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

    public void fault(String file, int line, String what, String mend) {
        faults.add(new Fault(file, line, what, mend));
    }

    public Optional<CityItem> find(String kind, String key) {
        return Optional.ofNullable(items.getOrDefault(kind, Map.of()).get(key));
    }

    public CityItems items() {
        return new CityItems(
                items.values().stream().flatMap(m -> m.values().stream()).toList());
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
