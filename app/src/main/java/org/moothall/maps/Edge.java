package org.moothall.maps;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/// Cuts what lies beyond the edge of a picture. Much quicker than overlaying shapes, and enough for drawing: a cut
/// surface may run along the edge, which lies outside what is seen.
final class Edge {

    private Edge() {}

    /// Sutherland and Hodgman's way, against each of four sides.
    ///
    /// @param low   left and upper side
    /// @param right right side
    /// @param lower lower side
    static List<Coordinate> cutRing(List<Coordinate> ring, double low, double right, double lower) {
        var cut = side(ring, true, low, 1);
        cut = side(cut, true, right, -1);
        cut = side(cut, false, low, 1);
        return side(cut, false, lower, -1);
    }

    private static List<Coordinate> side(List<Coordinate> ring, boolean onX, double at, int keep) {
        var kept = new ArrayList<Coordinate>(ring.size());
        for (int i = 1; i < ring.size(); i++) {
            var from = ring.get(i - 1);
            var to = ring.get(i);
            boolean fromIn = keep * ((onX ? from.x : from.y) - at) >= 0;
            boolean toIn = keep * ((onX ? to.x : to.y) - at) >= 0;
            if (fromIn && kept.isEmpty()) kept.add(from);
            if (fromIn != toIn) kept.add(crossing(from, to, onX, at));
            if (toIn) kept.add(to);
        }
        if (!kept.isEmpty() && !kept.getFirst().equals2D(kept.getLast())) kept.add(kept.getFirst());
        return kept;
    }

    private static Coordinate crossing(Coordinate from, Coordinate to, boolean onX, double at) {
        double share = onX ? (at - from.x) / (to.x - from.x) : (at - from.y) / (to.y - from.y);
        return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
    }

    /// Liang and Barsky's way, piece by piece.
    static List<List<Coordinate>> cutLine(List<Coordinate> line, double low, double right, double lower) {
        var parts = new ArrayList<List<Coordinate>>();
        List<Coordinate> part = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            var from = line.get(i - 1);
            var to = line.get(i);
            double[] share = {0, 1};
            boolean seen = within(from.x, to.x, low, right, share) && within(from.y, to.y, low, lower, share);
            if (seen && (part.isEmpty() || share[0] > 0)) {
                part = new ArrayList<>(List.of(between(from, to, share[0])));
                parts.add(part);
            }
            if (seen) part.add(between(from, to, share[1]));
            if (!seen || share[1] < 1) part = new ArrayList<>();
        }
        return parts;
    }

    private static boolean within(double from, double to, double low, double high, double[] share) {
        double way = to - from;
        if (way == 0) return from >= low && from <= high;
        double in = ((way > 0 ? low : high) - from) / way;
        double out = ((way > 0 ? high : low) - from) / way;
        share[0] = Math.max(share[0], in);
        share[1] = Math.min(share[1], out);
        return share[0] < share[1];
    }

    private static Coordinate between(Coordinate from, Coordinate to, double share) {
        return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
    }
}
