package org.moothall.places;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/// The ground around a point as a plane: metres east and north of it. Good to a thousandth within 50 km; for distances
/// and areas inside one city, not between cities.
public final class Flat {

    private static final double METRES_PER_DEGREE = 111_195.08;

    private final double lon;
    private final double lat;
    private final double perLon;

    public Flat(Spot around) {
        lon = around.lon();
        lat = around.lat();
        perLon = METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
    }

    public double x(double ofLon) {
        return (ofLon - lon) * perLon;
    }

    public double y(double ofLat) {
        return (ofLat - lat) * METRES_PER_DEGREE;
    }

    public Spot spot(double x, double y) {
        return new Spot(lon + x / perLon, lat + y / METRES_PER_DEGREE);
    }

    /// The same shape in metres.
    public Geometry metres(Geometry degrees) {
        var copy = degrees.copy();
        copy.apply((CoordinateFilter) at -> at.setCoordinate(new Coordinate(x(at.x), y(at.y))));
        copy.geometryChanged();
        return copy;
    }

    /// Degrees of longitude that are so many metres here.
    double lonDegrees(double metres) {
        return metres / perLon;
    }

    double latDegrees(double metres) {
        return metres / METRES_PER_DEGREE;
    }
}
