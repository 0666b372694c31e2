package org.moothall.survey;

import java.util.Collection;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/// Overlays in metres that do not mind the rounding of coordinates: what is narrower than a metre everywhere is
/// nothing.
final class Strips {

    private static final double WIDTH_METRES = 1;

    private Strips() {}

    /// What is in one and not in the other; empty where only strips are.
    static Geometry outside(Geometry one, Geometry other) {
        return wide(OverlayNGRobust.overlay(one, other, OverlayNG.DIFFERENCE));
    }

    static Geometry common(Geometry one, Geometry other) {
        return wide(OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION));
    }

    static Geometry union(Collection<Geometry> shapes) {
        return UnaryUnionOp.union(shapes);
    }

    private static Geometry wide(Geometry rest) {
        if (rest.isEmpty()) return rest;
        if (rest.getDimension() < 2) return rest.getFactory().createPolygon();
        var kept = new java.util.ArrayList<Geometry>();
        for (int i = 0; i < rest.getNumGeometries(); i++) {
            var part = rest.getGeometryN(i);
            if (part.getDimension() == 2 && !part.buffer(-WIDTH_METRES / 2).isEmpty()) kept.add(part);
        }
        return rest.getFactory().buildGeometry(kept);
    }
}
