package org.moothall.places;

import java.util.Locale;
import org.moothall.city.CityItem;
import org.moothall.kernel.Text;

/// A place that people know by name.
public record Landmark(String key, Text name, Kind kind, Spot spot) {

    public enum Kind {
        STATION,
        SCHOOL,
        PARK,
        BRIDGE,
        MARKET,
        HOSPITAL,
        OFFICE,
        VILLAGE,
        OTHER
    }

    static Landmark of(CityItem item) {
        var content = item.content();
        var at = GeoJson.shape(content.path("geometry")).getCoordinate();
        return new Landmark(
                item.key(),
                GeoJson.name(content),
                Kind.valueOf(content.path("kind").asString().toUpperCase(Locale.ROOT)),
                new Spot(at.x, at.y));
    }
}
