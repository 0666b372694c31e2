package org.moothall.maps;

import org.locationtech.jts.geom.Geometry;
import org.moothall.kernel.Text;

/// One thing that a map can draw, in degrees. `name` is empty where it has none.
record Shape(Kind kind, String key, Text name, Geometry geometry) {

    enum Kind {
        PARK,
        WATER,
        RIVER,
        ROAD,
        MINOR,
        MAIN,
        BRIDGE,
        BUILDING,
        WALL
    }

    boolean surface() {
        return geometry.getDimension() == 2;
    }

    boolean named() {
        return !name.en().isEmpty() && !name.zh().isEmpty();
    }
}
