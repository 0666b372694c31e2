package org.moothall.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.moothall.detect.Field.Place;
import org.moothall.imports.Mapping;
import org.moothall.imports.Row;
import org.moothall.imports.Template;

/// Areas as a file names them: each lies where the middle one of its reports does, and in the wider areas
/// that most of them name.
final class Spots {

    static final String CITY = "city";

    private final List<Template> levels;
    private final Template lon;
    private final Template lat;
    private final Map<String, Spot> spots = new TreeMap<>();
    private List<Place> places = List.of();

    private record Spot(List<Double> x, List<Double> y, Map<List<String>, Integer> paths) {}

    Spots(List<Template> levels, Template lon, Template lat) {
        this.levels = levels;
        this.lon = lon;
        this.lat = lat;
    }

    /// The key of the smallest area that a row lies in.
    String area(Row row) {
        var path = new ArrayList<String>();
        path.add(CITY);
        for (var level : levels) path.add(key(level.fill(row)));
        var spot = spots.computeIfAbsent(path.getLast(), key -> new Spot(new ArrayList<>(), new ArrayList<>(), new HashMap<>()));
        spot.x().add(degrees(lon.fill(row)));
        spot.y().add(degrees(lat.fill(row)));
        spot.paths().merge(List.copyOf(path), 1, Integer::sum);
        return path.getLast();
    }

    private static String key(String words) {
        if (words.isEmpty()) throw new IllegalArgumentException("no area");
        return Mapping.slug(words);
    }

    private static double degrees(String text) {
        try {
            var degrees = Double.parseDouble(text);
            if (degrees != 0 && Math.abs(degrees) <= 180) return degrees;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + text + "” is no coordinate", e);
        }
        throw new IllegalArgumentException("no coordinates");
    }

    List<Place> places() {
        if (places.size() != spots.size())
            places = spots.entrySet().stream()
                    .map(entry -> place(entry.getKey(), entry.getValue()))
                    .toList();
        return places;
    }

    private static Place place(String key, Spot spot) {
        var path = spot.paths().entrySet().stream()
                .max(Map.Entry.<List<String>, Integer>comparingByValue()
                        .thenComparing(entry -> String.join("/", entry.getKey())))
                .orElseThrow()
                .getKey();
        return new Place(key, middle(spot.x()), middle(spot.y()), path);
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
    }
}
