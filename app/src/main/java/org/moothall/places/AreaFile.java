package org.moothall.places;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.moothall.city.Entry;
import org.moothall.city.Reading;

/// Reads the tree of areas: sound polygons, each in its parent, one at the top.
final class AreaFile {

    /// A strip narrower than this is the rounding of coordinates.
    private static final double STRIP_METRES = 1;

    private final Reading reading;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Geometry> sound = new HashMap<>();
    private final Map<String, RelateNG> wide = new HashMap<>();

    AreaFile(Reading reading) {
        this.reading = reading;
    }

    void read(List<Entry> areas) {
        for (var area : areas) area(area);
        if (areas.isEmpty()) return;
        top();
        for (var key : entries.keySet()) tree(key);
    }

    private void area(Entry area) {
        area.only("key", "parent", "level", "name_en", "name_zh", "geometry");
        PlacesPart.names(area);
        area.one(Area.Level.class, "level");
        area.refers("parent", "area");
        var key = area.key();
        key.ifPresent(k -> entries.putIfAbsent(k, area));
        GeoJson.read(area, "Polygon", "MultiPolygon").ifPresent(shape -> {
            if (valid(area, shape)) key.ifPresent(k -> sound.putIfAbsent(k, shape));
            area.item("area");
        });
    }

    private static boolean valid(Entry area, Geometry shape) {
        var error = new IsValidOp(shape).getValidationError();
        if (error == null) return true;
        var at = error.getCoordinate();
        area.fault(
                "geometry",
                "The polygon of “%s” is not sound: %s at %s, %s."
                        .formatted(
                                name(area),
                                error.getMessage().toLowerCase(Locale.ROOT),
                                Math.round(at.x * 1e6) / 1e6,
                                Math.round(at.y * 1e6) / 1e6),
                "Mend its border there; “./moothall import areas” repairs such polygons.");
        return false;
    }

    private static String name(Entry area) {
        return area.content().path("key").asString("");
    }

    private static @Nullable String parent(Entry area) {
        return area.has("parent") ? area.content().path("parent").asString() : null;
    }

    private void top() {
        var tops = entries.values().stream().filter(area -> !area.has("parent")).toList();
        if (tops.isEmpty())
            reading.fault(
                    "areas.geojson",
                    0,
                    "No area is the top one.",
                    "Take the parent away from the area of the whole city.");
        for (var area : tops.stream().skip(1).toList())
            area.fault(
                    "“%s” has no parent, as “%s” has none.".formatted(name(area), name(tops.getFirst())),
                    "Give all areas but that of the whole city a parent.");
    }

    private void tree(String key) {
        var area = entries.get(key);
        var parent = area == null ? null : parent(area);
        if (area == null || parent == null || !entries.containsKey(parent)) return;
        if (circle(key)) {
            area.fault("parent", "“%s” lies in itself.".formatted(key), "Name the area above it.");
            return;
        }
        depth(area, parent);
        inside(area, key, parent);
    }

    private boolean circle(String key) {
        var seen = new HashSet<String>();
        for (String at = key; at != null && entries.get(at) instanceof Entry entry; at = parent(entry))
            if (!seen.add(at)) return at.equals(key);
        return false;
    }

    private void depth(Entry area, String parent) {
        var above = entries.get(parent);
        if (above == null) return;
        int own = level(area);
        if (own >= 0 && own <= level(above))
            area.fault(
                    "level",
                    "“%s” is no smaller than “%s”, in which it lies.".formatted(name(area), parent),
                    "Give it a level below that of its parent: city, county, township, neighbourhood.");
    }

    private static int level(Entry area) {
        var word = area.content().path("level").asString("").toUpperCase(Locale.ROOT);
        for (var level : Area.Level.values()) if (level.name().equals(word)) return level.ordinal();
        return -1;
    }

    private void inside(Entry area, String key, String parent) {
        var shape = sound.get(key);
        var above = sound.get(parent);
        if (shape == null || above == null) return;
        if (wide.computeIfAbsent(parent, _ -> RelateNG.prepare(above)).evaluate(shape, RelatePredicate.covers()))
            return;
        var centre = shape.getEnvelopeInternal().centre();
        var flat = new Flat(new Spot(centre.x, centre.y));
        var outside = flat.metres(shape).difference(flat.metres(above));
        if (outside.buffer(-STRIP_METRES / 2).isEmpty()) return;
        var where = outside.getInteriorPoint().getCoordinate();
        var spot = flat.spot(where.x, where.y);
        area.fault(
                "geometry",
                "“%s” reaches beyond “%s”, in which it should lie: %d m² around %s, %s."
                        .formatted(key, parent, Math.round(outside.getArea()), spot.lon(), spot.lat()),
                "Move the border, or name another parent.");
    }
}
