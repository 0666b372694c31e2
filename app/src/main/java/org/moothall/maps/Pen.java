package org.moothall.maps;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.moothall.places.Flat;
import org.moothall.places.Spot;

/// Puts shapes of the ground on paper: pixels of one view, cut at its edge, without points that the eye cannot tell
/// apart.
final class Pen {

    private static final double BEYOND = 12;
    private static final double FINE = 0.6;
    private static final double COARSE = 1.3;
    private static final double COARSE_FROM = 4;
    private static final double SMALLEST = 1.5;

    private final MapView view;
    private final Flat flat;
    private final double tolerance;

    Pen(MapView view) {
        this.view = view;
        flat = new Flat(view.middle());
        tolerance = view.metresPerPixel() < COARSE_FROM ? FINE : COARSE;
    }

    double x(double lon) {
        return view.width() / 2.0 + flat.x(lon) / view.metresPerPixel();
    }

    double y(double lat) {
        return view.height() / 2.0 - flat.y(lat) / view.metresPerPixel();
    }

    boolean shows(Spot spot) {
        double x = x(spot.lon());
        double y = y(spot.lat());
        return x >= 0 && y >= 0 && x <= view.width() && y <= view.height();
    }

    /// Path data of a surface; empty where nothing of it is in the window.
    String surface(Geometry shape) {
        var path = new StringBuilder();
        for (int i = 0; i < shape.getNumGeometries(); i++)
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                ring(path, polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++)
                    ring(path, polygon.getInteriorRingN(hole));
            }
        return path.toString();
    }

    private void ring(StringBuilder path, LineString ring) {
        var cut = Edge.cutRing(pixels(ring), -BEYOND, view.width() + BEYOND, view.height() + BEYOND);
        var points = Thin.out(cut, tolerance);
        if (points.size() < 4 || size(points) < SMALLEST) return;
        write(path, points.subList(0, points.size() - 1));
        path.append('Z');
    }

    /// Path data of lines (or of a surface's borders).
    String lines(Geometry shape) {
        var path = new StringBuilder();
        for (var part : parts(shape, tolerance)) if (size(part) >= SMALLEST) write(path, part);
        return path.toString();
    }

    /// Path data of one part, read from left to right.
    static String line(List<Coordinate> points) {
        var path = new StringBuilder();
        write(path, points.getFirst().x > points.getLast().x ? points.reversed() : points);
        return path.toString();
    }

    /// The parts of a line that are in the window.
    List<List<Coordinate>> parts(Geometry shape, double tolerance) {
        var parts = new ArrayList<List<Coordinate>>();
        for (int i = 0; i < shape.getNumGeometries(); i++)
            switch (shape.getGeometryN(i)) {
                case LineString line -> cut(parts, line, tolerance);
                case Polygon polygon -> {
                    cut(parts, polygon.getExteriorRing(), tolerance);
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++)
                        cut(parts, polygon.getInteriorRingN(hole), tolerance);
                }
                default -> {}
            }
        return parts;
    }

    private void cut(List<List<Coordinate>> parts, LineString line, double tolerance) {
        for (var part : Edge.cutLine(pixels(line), -BEYOND, view.width() + BEYOND, view.height() + BEYOND))
            parts.add(Thin.out(part, tolerance));
    }

    private List<Coordinate> pixels(LineString line) {
        var points = new ArrayList<Coordinate>(line.getNumPoints());
        for (var at : line.getCoordinates()) points.add(new Coordinate(x(at.x), y(at.y)));
        return points;
    }

    private static double size(List<Coordinate> points) {
        var first = points.getFirst();
        double size = 0;
        for (var point : points)
            size = Math.max(size, Math.max(Math.abs(point.x - first.x), Math.abs(point.y - first.y)));
        return size;
    }

    /// Tenths of a pixel, each point as the way from the last: short, and rounding does not add up.
    private static void write(StringBuilder path, List<Coordinate> points) {
        long x = 0;
        long y = 0;
        for (int i = 0; i < points.size(); i++) {
            long toX = Math.round(points.get(i).x * 10);
            long toY = Math.round(points.get(i).y * 10);
            if (i > 0 && toX == x && toY == y) continue;
            path.append(i == 0 ? 'M' : 'l');
            number(path, toX - (i == 0 ? 0 : x), true);
            number(path, toY - (i == 0 ? 0 : y), false);
            x = toX;
            y = toY;
        }
    }

    private static void number(StringBuilder path, long tenths, boolean first) {
        if (!first && tenths >= 0) path.append(' ');
        if (tenths < 0) path.append('-');
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        if (whole > 0 || rest == 0) path.append(whole);
        if (rest > 0) path.append('.').append(rest);
    }
}
