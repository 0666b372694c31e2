package org.moothall.places;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/// Which area a point lies in. A point on a border belongs to the area that stands first in the city's file, so each
/// point has one answer.
final class Ground {

    private final Map<String, Piece> pieces;
    private final STRtree leaves = new STRtree(6);
    private final STRtree others = new STRtree(6);

    /// @param shapes polygons of all areas, in the order of the file
    Ground(List<Piece> shapes) {
        pieces = shapes.stream().collect(Collectors.toMap(piece -> piece.area.key(), Function.identity()));
        var parents = shapes.stream().map(piece -> piece.area.parent()).collect(Collectors.toSet());
        int order = 0;
        for (var piece : shapes) {
            piece.order = order++;
            var tree = parents.contains(piece.area.key()) ? others : leaves;
            tree.insert(piece.shape.getEnvelopeInternal(), piece);
        }
        leaves.build();
        others.build();
    }

    @Nullable
    Area at(Spot spot) {
        var point = new Coordinate(spot.lon(), spot.lat());
        var leaf = deepest(leaves, point);
        return leaf != null ? leaf : deepest(others, point);
    }

    private static @Nullable Area deepest(STRtree tree, Coordinate point) {
        var best = new Piece[1];
        tree.query(new Envelope(point), found -> {
            var piece = (Piece) found;
            if (piece.before(best[0]) && piece.covers(point)) best[0] = piece;
        });
        return best[0] == null ? null : best[0].area;
    }

    Geometry shape(String area) {
        return piece(area).shape;
    }

    Spot middle(String area) {
        return piece(area).middle();
    }

    private Piece piece(String area) {
        var piece = pieces.get(area);
        if (piece == null) throw new org.moothall.kernel.NotFound("area " + area);
        return piece;
    }

    static final class Piece {
        private final Area area;
        private int order;
        private final Geometry shape;
        private final IndexedPointInAreaLocator locator;

        Piece(Area area, Geometry shape) {
            this.area = area;
            this.shape = shape;
            locator = new IndexedPointInAreaLocator(shape);
            locator.locate(new Coordinate());
        }

        private boolean before(@Nullable Piece other) {
            if (other == null) return true;
            int deeper = Integer.compare(area.path().size(), other.area.path().size());
            return deeper > 0 || deeper == 0 && order < other.order;
        }

        private boolean covers(Coordinate point) {
            return locator.locate(point) != Location.EXTERIOR;
        }

        private Spot middle() {
            var centre = shape.getCentroid().getCoordinate();
            var inside = locator.locate(centre) == Location.INTERIOR
                    ? centre
                    : shape.getInteriorPoint().getCoordinate();
            return new Spot(inside.x, inside.y);
        }
    }
}
