package org.moothall.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// A piece of the city's ground. `path` are the keys from the root down to this area itself.
public record Area(String key, @Nullable String parent, Level level, Text name, List<String> path) {

    public enum Level {
        CITY,
        COUNTY,
        TOWNSHIP,
        NEIGHBOURHOOD
    }
}
