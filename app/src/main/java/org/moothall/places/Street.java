package org.moothall.places;

import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.moothall.city.CityItem;
import org.moothall.kernel.Text;

/// A street by its middle line, in degrees.
public record Street(String key, Text name, Width width, Geometry line) {

    public enum Width {
        MAIN,
        MINOR,
        BRIDGE
    }

    static Street of(CityItem item) {
        var content = item.content();
        return new Street(
                item.key(),
                GeoJson.name(content),
                Width.valueOf(content.path("class").asString().toUpperCase(Locale.ROOT)),
                GeoJson.shape(content.path("geometry")));
    }
}
