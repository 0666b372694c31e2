package org.moothall.city;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All items of one city, in the order of its files. Immutable.
public final class CityItems {

    private final Map<String, Map<String, CityItem>> byKind = new LinkedHashMap<>();

    public CityItems(Collection<CityItem> items) {
        for (var item : items)
            byKind.computeIfAbsent(item.kind(), kind -> new LinkedHashMap<>()).put(item.key(), item);
    }

    public List<CityItem> list(String kind) {
        return List.copyOf(byKind.getOrDefault(kind, Map.of()).values());
    }

    public Optional<CityItem> find(String kind, String key) {
        return Optional.ofNullable(byKind.getOrDefault(kind, Map.of()).get(key));
    }

    public List<CityItem> all() {
        return byKind.values().stream()
                .flatMap(items -> items.values().stream())
                .toList();
    }
}
