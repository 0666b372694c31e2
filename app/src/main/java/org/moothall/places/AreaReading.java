package org.moothall.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import tools.jackson.databind.JsonNode;

/// A city's items as areas with their paths, streets and landmarks. The items are sound: reading the folder saw to it.
record AreaReading(Map<String, Area> areas, List<Ground.Piece> pieces, List<Street> streets, List<Landmark> landmarks) {

    static AreaReading of(CityItems items) {
        var parents = new HashMap<String, @Nullable String>();
        for (var item : items.list("area")) parents.put(item.key(), parent(item.content()));
        var areas = new LinkedHashMap<String, Area>();
        var pieces = new ArrayList<Ground.Piece>();
        for (var item : items.list("area")) {
            var area = area(item, parents);
            areas.put(area.key(), area);
            pieces.add(new Ground.Piece(
                    area, pieces.size(), GeoJson.shape(item.content().path("geometry"))));
        }
        return new AreaReading(
                areas,
                pieces,
                items.list("street").stream().map(AreaReading::street).toList(),
                items.list("place").stream().map(AreaReading::landmark).toList());
    }

    private static Area area(CityItem item, Map<String, @Nullable String> parents) {
        var path = new LinkedHashSet<String>();
        for (var key = item.key(); key != null && path.add(key); ) key = parents.get(key);
        return new Area(
                item.key(),
                parent(item.content()),
                Area.Level.valueOf(GeoJson.property(item.content(), "level").toUpperCase(Locale.ROOT)),
                GeoJson.name(item.content()),
                List.copyOf(path).reversed());
    }

    private static @Nullable String parent(JsonNode feature) {
        var parent = GeoJson.property(feature, "parent");
        return parent.isEmpty() ? null : parent;
    }

    private static Street street(CityItem item) {
        return new Street(
                item.key(),
                GeoJson.name(item.content()),
                Street.Width.valueOf(GeoJson.property(item.content(), "class").toUpperCase(Locale.ROOT)),
                GeoJson.shape(item.content().path("geometry")));
    }

    private static Landmark landmark(CityItem item) {
        var at = GeoJson.shape(item.content().path("geometry")).getCoordinate();
        return new Landmark(
                item.key(),
                GeoJson.name(item.content()),
                GeoJson.property(item.content(), "kind"),
                new Spot(at.x, at.y));
    }
}
