package org.moothall.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.moothall.places.Area;
import org.moothall.places.Areas;
import org.moothall.places.GeoJson;
import org.moothall.places.Spot;

/// Where an alert holds, as areas of the city: the widest ones that it covers, down to townships that it touches.
record Ground(Areas areas, Map<String, String> codes) {

    private static final double COVERED = 0.98, TOUCHED = 0.02;
    private static final double KILOMETRES_A_DEGREE = 111.195; // of latitude, on a sphere
    private static final int CORNERS = 48, MENDED = 500;

    /// Empty where it is about other places. One that names no ground holds everywhere; better once too often.
    List<String> of(Cap alert) {
        var all = alert.infos().stream().flatMap(info -> info.areas().stream()).toList();
        if (all.isEmpty()) return List.of(areas.root().key());
        return outermost(all.stream().flatMap(this::of).distinct().toList());
    }

    private Stream<String> of(Cap.Area area) {
        var coded = area.codes().stream()
                .flatMap(code -> Stream.ofNullable(codes.get(code.value())))
                .toList();
        if (!coded.isEmpty()) return coded.stream();
        var shapes = Stream.concat(
                        area.polygons().stream().map(Ground::polygon),
                        area.circles().stream().map(Ground::circle))
                .toList();
        if (!shapes.isEmpty()) return shapes.stream().flatMap(shape -> within(areas.root(), shape).stream());
        return area.codes().isEmpty() ? Stream.of(named(area.words())) : Stream.empty();
    }

    private String named(String words) {
        return areas.all().stream()
                .filter(one -> one.name().zh().equals(words) || one.name().en().equalsIgnoreCase(words))
                .findFirst()
                .orElse(areas.root())
                .key();
    }

    private List<String> within(Area area, Geometry shape) {
        var ground = areas.shape(area.key());
        if (!ground.getEnvelopeInternal().intersects(shape.getEnvelopeInternal())) return List.of();
        var common = ground.intersection(shape).getArea();
        if (common >= COVERED * ground.getArea()) return List.of(area.key());
        // a small alert lies within one township
        if (common < TOUCHED * Math.min(ground.getArea(), shape.getArea())) return List.of();
        var children = areas.children(area.key());
        if (area.level() == Area.Level.TOWNSHIP || children.isEmpty()) return List.of(area.key());
        return children.stream().flatMap(child -> within(child, shape).stream()).toList();
    }

    /// Without those that lie within another.
    private List<String> outermost(List<String> keys) {
        return keys.stream()
                .filter(key -> areas.find(key).stream()
                        .flatMap(area -> area.path().stream())
                        .noneMatch(above -> !above.equals(key) && keys.contains(above)))
                .toList();
    }

    /// Edges that cross each other are put in order; where they are many, all that lies between them counts.
    private static Geometry polygon(List<Spot> spots) {
        return shape(spots.stream()
                .map(spot -> new Coordinate(spot.lon(), spot.lat()))
                .toList());
    }

    /// One without a radius is a point, and touches what is around it within a hundred metres.
    private static Geometry circle(Cap.Circle circle) {
        var middle = circle.middle();
        var up = Math.max(0.1, circle.kilometres()) / KILOMETRES_A_DEGREE;
        var across = up / Math.max(0.01, Math.cos(Math.toRadians(middle.lat())));
        var corners = new ArrayList<Coordinate>();
        for (var i = 0; i <= CORNERS; i++) {
            var angle = 2 * Math.PI * (i % CORNERS) / CORNERS;
            corners.add(new Coordinate(middle.lon() + across * Math.cos(angle), middle.lat() + up * Math.sin(angle)));
        }
        return shape(corners);
    }

    /// Putting in order costs by how often edges cross, which is the square of the corners at worst.
    private static Geometry shape(List<Coordinate> ring) {
        var shape = GeoJson.SHAPES.createPolygon(ring.toArray(Coordinate[]::new));
        if (shape.isValid()) return shape;
        return ring.size() > MENDED ? shape.convexHull() : GeometryFixer.fix(shape);
    }
}
