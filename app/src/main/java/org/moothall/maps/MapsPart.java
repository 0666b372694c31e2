package org.moothall.maps;

import java.util.List;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.places.GeoJson;
import org.moothall.places.Places;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `layers.geojson`, what else the map draws. The file may be missing.
@Component
@Order(30)
class MapsPart implements CityPart {

    private static final String FILE = "layers.geojson";

    private final Maps maps;
    private final Places places;

    MapsPart(Maps maps, Places places) {
        this.maps = maps;
        this.places = places;
    }

    /// As the file writes them: what streets are is said elsewhere.
    enum Layer {
        WATER,
        RIVER,
        PARK,
        WALL,
        ROAD,
        BUILDING
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (!folder.has(FILE)) return;
        var layers = folder.features(FILE, reading);
        for (int i = 0; i < layers.size(); i++) layer(layers.get(i), i);
    }

    /// A layer without a key is known by its place in the file.
    private static void layer(Entry layer, int index) {
        layer.only("key", "kind", "name_en", "name_zh", "geometry");
        if (layer.has("name_en") != layer.has("name_zh"))
            layer.fault("The name is there in one language only.", "Write both name_en and name_zh, or neither.");
        var kind = layer.one(Layer.class, "kind");
        var shape = kind.flatMap(one -> switch (one) {
            case WATER, PARK, BUILDING -> GeoJson.read(layer, "Polygon", "MultiPolygon");
            case RIVER, ROAD -> GeoJson.read(layer, "LineString", "MultiLineString");
            case WALL -> GeoJson.read(layer, "LineString", "MultiLineString", "Polygon", "MultiPolygon");
        });
        if (shape.isEmpty()) return;
        if (layer.has("key")) layer.item("layer");
        else layer.item("layer", "layer-%04d".formatted(index + 1));
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        return List.of();
    }

    @Override
    public void use(CityItems items) {
        maps.use(new Ground(places.areas(), items));
    }
}
