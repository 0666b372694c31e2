package org.moothall.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The ground of the example city as its files say it.
public final class Lanfeng {

    public static final Path FOLDER = Path.of("../city/lanfeng");

    private Lanfeng() {}

    public static List<CityItem> ground() {
        var items = new ArrayList<CityItem>();
        items.addAll(features("areas.geojson", "area"));
        items.addAll(features("streets.geojson", "street"));
        items.addAll(features("places.geojson", "place"));
        items.addAll(features("layers.geojson", "layer"));
        return items;
    }

    public static Areas areas() {
        return Areas.of(new CityItems(ground()));
    }

    private static List<CityItem> features(String file, String kind) {
        try {
            var features = new JsonMapper()
                    .readTree(Files.readString(FOLDER.resolve(file)))
                    .path("features");
            var items = new ArrayList<CityItem>();
            for (var feature : features) {
                var content = (ObjectNode) feature.path("properties");
                content.set("geometry", feature.path("geometry"));
                items.add(new CityItem(kind, content.path("key").asString(kind + items.size()), content));
            }
            return items;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
