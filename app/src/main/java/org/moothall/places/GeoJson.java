package org.moothall.places;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.moothall.city.Entry;
import org.moothall.kernel.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Shapes as GeoJSON (RFC 7946) says them, and back. Degrees, six decimals when written.
public final class GeoJson {

    /// Makes all shapes of this program, so that they fit together.
    public static final GeometryFactory SHAPES = new GeometryFactory(new PrecisionModel(), 4326);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private GeoJson() {}

    /// @throws IllegalArgumentException with what is wrong, as part of a sentence
    public static Geometry shape(JsonNode geometry) {
        var at = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Point" -> SHAPES.createPoint(coordinate(at));
            case "LineString" -> line(at);
            case "MultiLineString" ->
                SHAPES.createMultiLineString(each(at, GeoJson::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(at);
            case "MultiPolygon" ->
                SHAPES.createMultiPolygon(each(at, GeoJson::polygon).toArray(Polygon[]::new));
            case "" -> throw new IllegalArgumentException("there is no geometry");
            case String other ->
                throw new IllegalArgumentException("a geometry of type " + other + " is not known here");
        };
    }

    /// The shape of an entry of a GeoJSON file, if it is one of these types; else a fault.
    public static Optional<Geometry> read(Entry entry, String... types) {
        var said = entry.content().path("geometry");
        try {
            var shape = shape(said);
            if (List.of(types).contains(shape.getGeometryType())) return Optional.of(shape);
            entry.fault(
                    "geometry",
                    "A %s cannot stand here.".formatted(shape.getGeometryType()),
                    "Make it a %s.".formatted(String.join(" or a ", types)));
        } catch (IllegalArgumentException e) {
            entry.fault(
                    "geometry",
                    "The geometry cannot be read: %s.".formatted(e.getMessage()),
                    "Write it as GeoJSON (RFC 7946), longitude first.");
        }
        return Optional.empty();
    }

    /// The two names of an item of `areas`, `streets`, `places` or `layers`.
    public static Text name(JsonNode item) {
        return new Text(item.path("name_en").asString(""), item.path("name_zh").asString(""));
    }

    public static ObjectNode write(Geometry shape) {
        return JSON.objectNode().put("type", shape.getGeometryType()).set("coordinates", coordinates(shape));
    }

    private static ArrayNode coordinates(Geometry shape) {
        return switch (shape) {
            case Point point -> pair(point.getCoordinate());
            case LineString line -> line(line);
            case Polygon polygon -> polygon(polygon);
            default -> {
                var parts = JSON.arrayNode();
                for (int i = 0; i < shape.getNumGeometries(); i++) parts.add(coordinates(shape.getGeometryN(i)));
                yield parts;
            }
        };
    }

    private static ArrayNode polygon(Polygon polygon) {
        var rings = JSON.arrayNode().add(line(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) rings.add(line(polygon.getInteriorRingN(i)));
        return rings;
    }

    private static ArrayNode line(LineString line) {
        var points = JSON.arrayNode();
        for (var coordinate : line.getCoordinates()) points.add(pair(coordinate));
        return points;
    }

    private static ArrayNode pair(Coordinate at) {
        return JSON.arrayNode().add(round(at.x)).add(round(at.y));
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    private static LineString line(JsonNode points) {
        if (points.size() < 2) throw new IllegalArgumentException("a line needs two points");
        return SHAPES.createLineString(each(points, GeoJson::coordinate).toArray(Coordinate[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        if (rings.isEmpty()) throw new IllegalArgumentException("a polygon needs a ring");
        var all = each(rings, GeoJson::ring);
        return SHAPES.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points) {
        var all = each(points, GeoJson::coordinate);
        if (all.size() < 4) throw new IllegalArgumentException("a ring needs four points");
        if (!all.getFirst().equals2D(all.getLast()))
            throw new IllegalArgumentException("a ring does not end where it began");
        return SHAPES.createLinearRing(all.toArray(Coordinate[]::new));
    }

    private static Coordinate coordinate(JsonNode pair) {
        if (pair.size() < 2 || !pair.get(0).isNumber() || !pair.get(1).isNumber())
            throw new IllegalArgumentException("“" + pair + "” is not a longitude and a latitude");
        var at = new Coordinate(pair.get(0).asDouble(), pair.get(1).asDouble());
        if (Math.abs(at.x) > 180 || Math.abs(at.y) > 90)
            throw new IllegalArgumentException("“" + pair + "” is not in degrees (WGS 84)");
        return at;
    }

    private static <T> List<T> each(JsonNode array, java.util.function.Function<JsonNode, T> reading) {
        return array.valueStream().map(reading).toList();
    }
}
