package org.moothall.replay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.moothall.detect.Field.Place;

/// How many, by kind, area and day.
final class Counts {

    private final Map<String, Map<String, TreeMap<LocalDate, Integer>>> counts = new TreeMap<>();
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    void add(String kind, String area, LocalDate day) {
        if (day.isBefore(first)) first = day;
        if (day.isAfter(last)) last = day;
        counts.computeIfAbsent(kind, key -> new HashMap<>())
                .computeIfAbsent(area, key -> new TreeMap<>())
                .merge(day, 1, Integer::sum);
    }

    /// Leaves out kinds with fewer in all.
    void thinOut(int fewest) {
        counts.values().removeIf(areas -> number(areas) < fewest);
    }

    private static int number(Map<String, ? extends Map<LocalDate, Integer>> areas) {
        return areas.values().stream()
                .flatMap(days -> days.values().stream())
                .mapToInt(count -> count)
                .sum();
    }

    int all() {
        return counts.values().stream().mapToInt(Counts::number).sum();
    }

    List<String> kinds() {
        return List.copyOf(counts.keySet());
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    /// `[place][day]`, up to a day.
    int[][] known(String kind, List<Place> places, LocalDate day) {
        var areas = counts.getOrDefault(kind, Map.of());
        var known = new int[places.size()][index(day) + 1];
        for (var i = 0; i < known.length; i++) {
            var days = known[i];
            areas.getOrDefault(places.get(i).key(), new TreeMap<>())
                    .headMap(day, true)
                    .forEach((at, count) -> days[index(at)] = count);
        }
        return known;
    }

    private int index(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }
}
