package org.moothall.founding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityFolder;
import org.moothall.city.Entry;
import org.moothall.city.Reading;

/// The areas that a folder has, by key and by name.
record Grounds(String root, Map<String, String> keys) {

    /// Empty where the folder has no areas yet.
    static Optional<Grounds> of(CityFolder folder) {
        if (!folder.has("areas.geojson")) return Optional.empty();
        var keys = new HashMap<String, String>();
        String root = null;
        for (var area : folder.features("areas.geojson", new Reading())) {
            var key = area.maybeWord("key").orElse("");
            keys.put(key, key);
            name(area, "name_en", key, keys);
            name(area, "name_zh", key, keys);
            if (root == null && !area.has("parent")) root = key;
        }
        return Optional.ofNullable(root).map(whole -> new Grounds(whole, keys));
    }

    private static void name(Entry area, String field, String key, Map<String, String> keys) {
        area.maybeWord(field).ifPresent(name -> keys.putIfAbsent(name, key));
    }

    /// The key of the area that a list means; the whole city's where it says nothing, null where there is none so
    /// called.
    @Nullable
    String find(String said) {
        return said.isEmpty() ? root : keys.get(said);
    }
}
