package org.moothall.places;

import org.locationtech.jts.geom.Geometry;
import org.moothall.kernel.Text;

/// A street by its middle line, in degrees.
public record Street(String key, Text name, Width width, Geometry line) {

    public enum Width {
        MAIN,
        MINOR,
        BRIDGE
    }
}
