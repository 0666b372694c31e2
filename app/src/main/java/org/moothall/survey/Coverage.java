package org.moothall.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.moothall.city.Fault;
import org.moothall.places.Area;
import org.moothall.places.Areas;
import org.moothall.places.Flat;

/// Proves that the parts of each area cover it, and do not overlap: else a spot is nobody's, or two offices'. Strips
/// narrower than a metre are the rounding of coordinates.
final class Coverage {

    private static final String FILE = "areas.geojson";

    private final Areas areas;
    private final Flat flat;
    private final Map<String, Geometry> shapes = new LinkedHashMap<>();
    private final List<Fault> gaps = new ArrayList<>();

    Coverage(Areas areas) {
        this.areas = areas;
        flat = new Flat(areas.middle(areas.root().key()));
        for (var area : areas.all()) shapes.put(area.key(), flat.metres(areas.shape(area.key())));
    }

    List<Fault> gaps() {
        for (var area : areas.all()) {
            var parts = areas.children(area.key());
            if (parts.isEmpty()) continue;
            covered(area, parts);
            apart(parts);
        }
        return gaps;
    }

    private Geometry shape(Area area) {
        return java.util.Objects.requireNonNull(shapes.get(area.key()));
    }

    private void covered(Area area, List<Area> parts) {
        var together = Strips.union(parts.stream().map(this::shape).toList());
        var rest = Strips.outside(shape(area), together);
        if (!rest.isEmpty())
            gap(
                    "No part of “%s” covers %s.".formatted(area.key(), where(rest)),
                    "Give that ground to one of its parts.");
    }

    private void apart(List<Area> parts) {
        var tree = new STRtree();
        for (int i = 0; i < parts.size(); i++) tree.insert(shape(parts.get(i)).getEnvelopeInternal(), i);
        for (int i = 0; i < parts.size(); i++) {
            var one = parts.get(i);
            for (var found : tree.query(shape(one).getEnvelopeInternal()))
                if ((Integer) found > i) apart(one, parts.get((Integer) found));
        }
    }

    private void apart(Area one, Area other) {
        var common = Strips.common(shape(one), shape(other));
        if (!common.isEmpty())
            gap(
                    "“%s” and “%s” overlap: both cover %s.".formatted(one.key(), other.key(), where(common)),
                    "Take that ground from one of them.");
    }

    private String where(Geometry ground) {
        Geometry largest = ground.getGeometryN(0);
        for (int i = 1; i < ground.getNumGeometries(); i++)
            if (ground.getGeometryN(i).getArea() > largest.getArea()) largest = ground.getGeometryN(i);
        var at = largest.getInteriorPoint().getCoordinate();
        var spot = flat.spot(at.x, at.y);
        return String.format(
                Locale.ROOT, "%,d m² around %.6f, %.6f", Math.round(largest.getArea()), spot.lon(), spot.lat());
    }

    private void gap(String what, String mend) {
        gaps.add(new Fault(FILE, 0, what, mend));
    }
}
