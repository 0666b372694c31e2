package org.moothall.places;

import java.util.ArrayList;
import java.util.List;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import tools.jackson.databind.json.JsonMapper;

/// A city of four squares: two districts side by side, the western one with two subdistricts, one above the other. A
/// hundredth of a degree is about 1.1 km. Base Street runs along the south, School Lane goes north from it.
public final class SmallCity {

    private static final JsonMapper JSON = new JsonMapper();

    private SmallCity() {}

    public static CityItems items() {
        return new CityItems(list());
    }

    public static List<CityItem> list() {
        var items = new ArrayList<CityItem>();
        items.add(area("town", null, "city", "Small City", "小城", 0, 0, 0.02, 0.02));
        items.add(area("west", "town", "county", "West District", "西区", 0, 0, 0.01, 0.02));
        items.add(area("east", "town", "county", "East District", "东区", 0.01, 0, 0.02, 0.02));
        items.add(area("west.low", "west", "township", "Low Subdistrict", "下街道", 0, 0, 0.01, 0.01));
        items.add(area("west.high", "west", "township", "High Subdistrict", "上街道", 0, 0.01, 0.01, 0.02));
        items.add(line("base", "Base Street", "基街", "main", "[0.001,0.001],[0.019,0.001]"));
        items.add(line("school", "School Lane", "学堂巷", "minor", "[0.005,0.001],[0.005,0.008]"));
        items.add(point("school-house", "School House", "学堂", 0.0052, 0.004));
        return items;
    }

    public static CityItem area(
            String key,
            @org.jspecify.annotations.Nullable String parent,
            String level,
            String en,
            String zh,
            double west,
            double south,
            double east,
            double north) {
        var ring = "[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]".formatted(west, south, east, north);
        var above = parent == null ? "" : "\"parent\":\"%s\",".formatted(parent);
        return item("area", key, above + "\"level\":\"" + level + "\"", en, zh, "Polygon", "[" + ring + "]");
    }

    static CityItem line(String key, String en, String zh, String width, String points) {
        return item("street", key, "\"class\":\"" + width + "\"", en, zh, "LineString", "[" + points + "]");
    }

    static CityItem point(String key, String en, String zh, double lon, double lat) {
        return item("place", key, "\"kind\":\"school\"", en, zh, "Point", "[" + lon + "," + lat + "]");
    }

    private static CityItem item(
            String kind, String key, String properties, String en, String zh, String type, String coordinates) {
        var content = """
                {"key":"%s",%s,"name_en":"%s","name_zh":"%s","geometry":{"type":"%s","coordinates":%s}}""".formatted(key, properties, en, zh, type, coordinates);
        return new CityItem(kind, key, JSON.readTree(content));
    }
}
