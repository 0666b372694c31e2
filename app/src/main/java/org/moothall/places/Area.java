package org.moothall.places;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityItem;
import org.moothall.kernel.Text;

/// A piece of the city's ground. `path` are the keys from the root down to this area itself.
public record Area(String key, @Nullable String parent, Level level, Text name, List<String> path) {

    public enum Level {
        CITY,
        COUNTY,
        TOWNSHIP,
        NEIGHBOURHOOD
    }

    static Area of(CityItem item, List<String> path) {
        var content = item.content();
        return new Area(
                item.key(),
                path.size() < 2 ? null : path.get(path.size() - 2),
                Level.valueOf(content.path("level").asString().toUpperCase(Locale.ROOT)),
                GeoJson.name(content),
                path);
    }
}
