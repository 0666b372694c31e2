package org.moothall.maps;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/// Douglas and Peucker: leaves out the points of a line that lie within a tolerance of what remains.
final class Thin {

    private Thin() {}

    static List<Coordinate> out(List<Coordinate> points, double tolerance) {
        if (points.size() < 3) return points;
        var keep = new BitSet(points.size());
        keep.set(0);
        keep.set(points.size() - 1);
        keep(points, 0, points.size() - 1, tolerance, keep);
        var thin = new ArrayList<Coordinate>(keep.cardinality());
        keep.stream().forEach(i -> thin.add(points.get(i)));
        return thin;
    }

    private static void keep(List<Coordinate> points, int from, int to, double tolerance, BitSet keep) {
        int farthest = -1;
        double most = tolerance;
        for (int i = from + 1; i < to; i++) {
            double off = Distance.pointToSegment(points.get(i), points.get(from), points.get(to));
            if (off > most) {
                most = off;
                farthest = i;
            }
        }
        if (farthest < 0) return;
        keep.set(farthest);
        keep(points, from, farthest, tolerance, keep);
        keep(points, farthest, to, tolerance, keep);
    }
}
