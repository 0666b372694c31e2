package org.moothall.places;

import java.util.List;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `areas.geojson`, `streets.geojson` and `places.geojson`. The last two may be missing.
@Component
@Order(20)
class PlacesPart implements CityPart {

    private final Places places;

    PlacesPart(Places places) {
        this.places = places;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        new AreaFile(reading).read(folder.features("areas.geojson", reading));
        if (folder.has("streets.geojson"))
            folder.features("streets.geojson", reading).forEach(PlacesPart::street);
        if (folder.has("places.geojson"))
            folder.features("places.geojson", reading).forEach(PlacesPart::landmark);
    }

    private static void street(Entry street) {
        street.only("key", "name_en", "name_zh", "class", "geometry");
        names(street);
        street.one(Street.Width.class, "class");
        if (shape(street, "LineString", "MultiLineString")) street.item("street");
    }

    private static void landmark(Entry landmark) {
        landmark.only("key", "name_en", "name_zh", "kind", "geometry");
        names(landmark);
        landmark.one(Landmark.Kind.class, "kind");
        if (shape(landmark, "Point")) landmark.item("place");
    }

    static void names(Entry entry) {
        entry.word("name_en");
        entry.word("name_zh");
    }

    private static boolean shape(Entry entry, String... types) {
        return GeoJson.read(entry, types).isPresent();
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        return List.of();
    }

    @Override
    public void use(CityItems items) {
        places.use(Areas.of(items));
    }
}
