package org.moothall.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.detect.Field.Place;
import org.moothall.imports.Mapping;
import org.moothall.imports.Row;
import org.moothall.imports.Template;
import org.moothall.places.Area;
import org.moothall.places.Areas;

/// Areas as a file names them, or a city's own by where the reports lie: each lies where the middle one of
/// its reports does, and in the wider areas that most of them name.
final class Spots {

    static final String CITY = "city";

    private final List<Template> levels;
    private final @Nullable Areas city;
    private final Template lon;
    private final Template lat;
    private final Map<String, Spot> spots = new TreeMap<>();
    private List<Place> places = List.of();

    private record Spot(List<Double> x, List<Double> y, Map<List<String>, Integer> paths) {}

    /// @param city whose areas these are; null: the file's own
    Spots(List<Template> levels, @Nullable Areas city, Template lon, Template lat) {
        this.levels = levels;
        this.city = city;
        this.lon = lon;
        this.lat = lat;
    }

    /// The key of the smallest area that a row lies in.
    String area(Row row) {
        double x = degrees(lon.fill(row)), y = degrees(lat.fill(row));
        var path = city == null ? named(row) : ground(city, new org.moothall.places.Spot(x, y));
        var spot = spots.computeIfAbsent(
                path.getLast(), key -> new Spot(new ArrayList<>(), new ArrayList<>(), new HashMap<>()));
        spot.x().add(x);
        spot.y().add(y);
        spot.paths().merge(path, 1, Integer::sum);
        return path.getLast();
    }

    private List<String> named(Row row) {
        return Stream.concat(Stream.of(CITY), levels.stream().map(level -> key(level.fill(row))))
                .toList();
    }

    /// As each night's look counts: by township, or by the area itself where it lies in none.
    private static List<String> ground(Areas city, org.moothall.places.Spot spot) {
        return city.at(spot)
                .map(area -> city.above(area, Area.Level.TOWNSHIP).orElse(area).path())
                .orElseThrow(() -> new IllegalArgumentException("outside the city’s areas"));
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
