package org.moothall.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An area: the city, a county, a place.
///
/// @param level  0: the whole city
/// @param places numbers of those that lie in it
record Region(String key, int level, int[] places) {

    /// All of them, the widest first; of those that hold the same places only the widest.
    static List<Region> all(List<Field.Place> places) {
        var paths = places.stream().map(Region::path).toList();
        var levels = new TreeMap<String, Integer>();
        for (var path : paths)
            for (var level = 0; level < path.size(); level++) levels.merge(path.get(level), level, Math::min);
        var seen = new HashSet<List<Integer>>();
        return levels.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> new Region(entry.getKey(), entry.getValue(), members(paths, entry.getKey())))
                .filter(region -> seen.add(IntStream.of(region.places()).boxed().toList()))
                .toList();
    }

    private static int[] members(List<List<String>> paths, String area) {
        return IntStream.range(0, paths.size())
                .filter(i -> paths.get(i).contains(area))
                .toArray();
    }

    private static List<String> path(Field.Place place) {
        if (place.within().contains(place.key())) return place.within();
        return Stream.concat(place.within().stream(), Stream.of(place.key())).toList();
    }
}
