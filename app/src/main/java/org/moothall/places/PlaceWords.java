package org.moothall.places;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.moothall.kernel.Text;

/// Says a point in words, by the street it lies on and what people know near it.
final class PlaceWords {

    private static final double STREET_WITHIN = 200;
    private static final double LANDMARK_WITHIN = 500;
    private static final double CROSSING_WITHIN = 120;
    private static final double AT = 15;
    private static final String[] WINDS = {
        "east", "north-east", "north", "north-west", "west", "south-west", "south", "south-east"
    };
    private static final String[] WINDS_ZH = {"东", "东北", "北", "西北", "西", "西南", "南", "东南"};

    private final STRtree segments = new STRtree();
    private final STRtree landmarks = new STRtree();

    PlaceWords(Collection<Street> streets, Collection<Landmark> known) {
        for (var street : streets)
            for (int i = 0; i < street.line().getNumGeometries(); i++)
                insert(street, street.line().getGeometryN(i).getCoordinates());
        for (var landmark : known)
            landmarks.insert(
                    new Envelope(
                            landmark.spot().lon(),
                            landmark.spot().lon(),
                            landmark.spot().lat(),
                            landmark.spot().lat()),
                    landmark);
        segments.build();
        landmarks.build();
    }

    private void insert(Street street, Coordinate[] points) {
        for (int i = 1; i < points.length; i++)
            segments.insert(new Envelope(points[i - 1], points[i]), new Segment(street, points[i - 1], points[i]));
    }

    /// Null where no street is within 200 m.
    @Nullable
    Text at(Spot spot) {
        var flat = new Flat(spot);
        var street = nearestStreet(spot, flat, STREET_WITHIN, null);
        if (street == null) return null;
        var landmark = nearestLandmark(spot, flat, street.name());
        if (landmark != null) return beside(street.name(), landmark, spot);
        var crossing = nearestStreet(spot, flat, CROSSING_WITHIN, street);
        if (crossing == null) return street.name();
        return new Text(
                street.name().en() + ", near " + crossing.name().en(),
                street.name().zh() + "，近" + crossing.name().zh());
    }

    private static Text beside(Text street, Landmark landmark, Spot spot) {
        double metres = landmark.spot().metresTo(spot);
        var name = landmark.name();
        if (metres < AT) return new Text(street.en() + ", at " + name.en(), street.zh() + "，" + name.zh() + "处");
        long said = metres < 100 ? Math.round(metres / 5) * 5 : Math.round(metres / 10) * 10;
        var flat = new Flat(landmark.spot());
        int wind = (int) Math.round(Math.atan2(flat.y(spot.lat()), flat.x(spot.lon())) / (Math.PI / 4)) & 7;
        return new Text(
                "%s, %d m %s of %s".formatted(street.en(), said, WINDS[wind], name.en()),
                "%s，%s以%s%d米".formatted(street.zh(), name.zh(), WINDS_ZH[wind], said));
    }

    private @Nullable Street nearestStreet(Spot spot, Flat flat, double within, @Nullable Street but) {
        Street nearest = null;
        double best = within;
        for (var found : around(segments, spot, flat, within)) {
            var segment = (Segment) found;
            if (but != null && segment.street.name().equals(but.name())) continue;
            double metres = segment.metres(flat);
            if (metres <= best) {
                best = metres;
                nearest = segment.street;
            }
        }
        return nearest;
    }

    private @Nullable Landmark nearestLandmark(Spot spot, Flat flat, Text street) {
        Landmark nearest = null;
        double best = LANDMARK_WITHIN;
        for (var found : around(landmarks, spot, flat, LANDMARK_WITHIN)) {
            var landmark = (Landmark) found;
            double metres = landmark.spot().metresTo(spot);
            if (metres <= best && !landmark.name().equals(street)) {
                best = metres;
                nearest = landmark;
            }
        }
        return nearest;
    }

    private static List<?> around(STRtree tree, Spot spot, Flat flat, double metres) {
        var box = new Envelope(new Coordinate(spot.lon(), spot.lat()));
        box.expandBy(flat.lonDegrees(metres), flat.latDegrees(metres));
        return tree.query(box);
    }

    private record Segment(Street street, Coordinate from, Coordinate to) {

        /// From the plane's origin.
        double metres(Flat flat) {
            return org.locationtech.jts.algorithm.Distance.pointToSegment(
                    new Coordinate(0, 0),
                    new Coordinate(flat.x(from.x), flat.y(from.y)),
                    new Coordinate(flat.x(to.x), flat.y(to.y)));
        }
    }
}
