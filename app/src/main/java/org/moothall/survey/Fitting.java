package org.moothall.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.moothall.places.Flat;
import org.moothall.places.GeoJson;
import org.moothall.places.Spot;

/// Fits the areas of a city together, from the smallest up: no two of a level share ground, every area is the sum
/// of its parts, and the city is the sum of all. Strips narrower than a metre are settled silently, wider ones are
/// named.
final class Fitting {

    private static final double ALSO_ELSEWHERE = 0.05;

    private final List<String> notes;

    Fitting(List<String> notes) {
        this.notes = notes;
    }

    /// @param levels the large areas first
    /// @param root   the city, still without ground
    Draft whole(List<List<Draft>> levels, Draft root) {
        for (var level : levels) {
            apart(level);
            fill(level);
        }
        for (int i = levels.size() - 1; i > 0; i--) {
            for (var child : levels.get(i)) adopt(child, levels.get(i - 1), root);
            for (var parent : levels.get(i - 1)) sum(parent);
        }
        root.parts().addAll(0, levels.getFirst());
        root.ground(together(root.parts()));
        return root;
    }

    /// Ground that two claim goes to the one that stands first.
    private void apart(List<Draft> level) {
        var tree = new STRtree();
        for (int i = 0; i < level.size(); i++) tree.insert(level.get(i).ground().getEnvelopeInternal(), i);
        for (int i = 0; i < level.size(); i++) {
            var area = level.get(i);
            for (var found : tree.query(area.ground().getEnvelopeInternal()))
                if ((Integer) found < i) take(level.get((Integer) found), area);
        }
    }

    private void take(Draft first, Draft from) {
        if (!first.ground().intersects(from.ground())) return;
        var common = OverlayNGRobust.overlay(first.ground(), from.ground(), OverlayNG.INTERSECTION);
        if (common.getDimension() < 2) return;
        var flat = around(common);
        var wide = Strips.common(flat.metres(first.ground()), flat.metres(from.ground()));
        if (!wide.isEmpty())
            notes.add("“%s” and “%s” both claim %s; it goes to “%s”."
                    .formatted(first.nameEn(), from.nameEn(), said(wide, flat), first.nameEn()));
        from.ground(surfaces(OverlayNGRobust.overlay(from.ground(), first.ground(), OverlayNG.DIFFERENCE)));
    }

    /// Small holes between neighbours go to the one with the longest border on them; large ones stay outside the city.
    private void fill(List<Draft> level) {
        if (level.isEmpty()) return;
        var all = together(level);
        for (int i = 0; i < all.getNumGeometries(); i++) {
            if (!(all.getGeometryN(i) instanceof Polygon polygon)) continue;
            for (int h = 0; h < polygon.getNumInteriorRing(); h++)
                hole(GeoJson.SHAPES.createPolygon(polygon.getInteriorRingN(h)), level);
        }
    }

    private void hole(Polygon hole, List<Draft> level) {
        var flat = around(hole);
        var metres = flat.metres(hole);
        if (!metres.buffer(-10).isEmpty()) {
            notes.add("No area covers %s; it stays outside the city.".formatted(said(metres, flat)));
            return;
        }
        Draft longest = null;
        double border = 0;
        for (var area : level) {
            if (!area.ground().getEnvelopeInternal().intersects(hole.getEnvelopeInternal())) continue;
            double shared = OverlayNGRobust.overlay(
                            hole.getBoundary(), area.ground().getBoundary(), OverlayNG.INTERSECTION)
                    .getLength();
            if (longest == null || shared > border) {
                longest = area;
                border = shared;
            }
        }
        if (longest == null) return;
        longest.ground(Strips.union(List.of(longest.ground(), hole)));
        if (!metres.buffer(-0.5).isEmpty())
            notes.add("A gap of %s was given to “%s”.".formatted(said(metres, flat), longest.nameEn()));
    }

    private void adopt(Draft child, List<Draft> parents, Draft root) {
        var parent =
                parents.stream().filter(one -> one.isMeantBy(child)).findFirst().orElse(null);
        if (parent == null) parent = byGround(child, parents);
        if (parent == null)
            notes.add("“%s” lies in no larger area; it hangs at the city itself.".formatted(child.nameEn()));
        (parent == null ? root : parent).parts().add(child);
    }

    private @Nullable Draft byGround(Draft child, List<Draft> parents) {
        Draft best = null;
        double most = 0;
        double second = 0;
        for (var parent : parents) {
            if (!parent.ground().getEnvelopeInternal().intersects(child.ground().getEnvelopeInternal())) continue;
            double share = OverlayNGRobust.overlay(parent.ground(), child.ground(), OverlayNG.INTERSECTION)
                            .getArea()
                    / child.ground().getArea();
            second = Math.max(second, Math.min(share, most));
            if (share <= most) continue;
            most = share;
            best = parent;
        }
        if (best != null && second > ALSO_ELSEWHERE)
            notes.add(String.format(
                    Locale.ROOT,
                    "“%s” lies in several larger areas; with %.0f %% of its ground in “%s” it went there.",
                    child.nameEn(),
                    most * 100,
                    best.nameEn()));
        return best;
    }

    /// The ground of an area is what its parts cover; what none covers is named.
    private void sum(Draft parent) {
        if (parent.parts().isEmpty()) return;
        var parts = together(parent.parts());
        var flat = around(parent.ground());
        var rest = Strips.outside(flat.metres(parent.ground()), flat.metres(parts));
        if (!rest.isEmpty())
            notes.add("No part of “%s” covers %s; that ground left it.".formatted(parent.nameEn(), said(rest, flat)));
        parent.ground(parts);
    }

    private static Geometry together(List<Draft> areas) {
        return GeometryPrecisionReducer.reduce(
                Strips.union(areas.stream().map(Draft::ground).toList()), Boundaries.SIX_DECIMALS);
    }

    private static Geometry surfaces(Geometry rest) {
        var polygons = new ArrayList<Polygon>();
        for (int i = 0; i < rest.getNumGeometries(); i++)
            if (rest.getGeometryN(i) instanceof Polygon polygon) polygons.add(polygon);
        return GeometryPrecisionReducer.reduce(GeoJson.SHAPES.buildGeometry(polygons), Boundaries.SIX_DECIMALS);
    }

    private static Flat around(Geometry shape) {
        var centre = shape.getEnvelopeInternal().centre();
        return new Flat(new Spot(centre.x, centre.y));
    }

    private static String said(Geometry metres, Flat flat) {
        var at = metres.getInteriorPoint().getCoordinate();
        var spot = flat.spot(at.x, at.y);
        return String.format(
                Locale.ROOT, "%,d m² around %.6f, %.6f", Math.round(metres.getArea()), spot.lon(), spot.lat());
    }
}
