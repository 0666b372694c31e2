package org.moothall.maps;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.moothall.places.Areas;
import org.moothall.places.Flat;
import org.moothall.places.Spot;

/// What a map picture shows: a window of `width` x `height` pixels around a spot.
///
/// The ground is laid flat around the middle (equirectangular, true there): pixel (x, y) is `(x - width / 2) *
/// metresPerPixel` metres east and `(height / 2 - y) * metresPerPixel` metres north of it. Pressing a picture that
/// is shown in its own size therefore gives a spot back by arithmetic alone.
public record MapView(Spot middle, double metresPerPixel, int width, int height) {

    /// Street names can be read and houses told apart.
    public static final double STREETS = 1.15;

    private static final double CLOSEST = 0.3;
    private static final double WIDEST = 2_000;
    private static final int SMALLEST = 80;
    private static final int LARGEST = 1600;
    private static final double MARGIN = 1.08;

    public MapView {
        metresPerPixel = Math.clamp(metresPerPixel, CLOSEST, WIDEST);
        width = Math.clamp(width, SMALLEST, LARGEST);
        height = Math.clamp(height, SMALLEST, LARGEST);
    }

    /// The streets around a spot.
    public static MapView around(Spot middle, int width, int height) {
        return new MapView(middle, STREETS, width, height);
    }

    /// The whole of an area.
    public static MapView of(Areas areas, String area, int width, int height) {
        return of(areas, List.of(area), width, height);
    }

    /// The whole of some areas; of at least one.
    static MapView of(Areas areas, List<String> keys, int width, int height) {
        var box = new Envelope();
        for (var key : keys) box.expandToInclude(areas.shape(key).getEnvelopeInternal());
        var middle = new Spot(box.centre().x, box.centre().y);
        var flat = new Flat(middle);
        double wide = (flat.x(box.getMaxX()) - flat.x(box.getMinX())) / width;
        double high = (flat.y(box.getMaxY()) - flat.y(box.getMinY())) / height;
        return new MapView(middle, Math.max(wide, high) * MARGIN, width, height);
    }

    /// What `written` wrote, from a form; empty for anything else.
    public static Optional<MapView> read(String written) {
        var parts = written.split(" ");
        if (parts.length != 5) return Optional.empty();
        try {
            var middle = new Spot(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            return Math.abs(middle.lon()) <= 180 && Math.abs(middle.lat()) <= 89
                    ? Optional.of(new MapView(
                            middle,
                            Double.parseDouble(parts[2]),
                            Integer.parseInt(parts[3]),
                            Integer.parseInt(parts[4])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// For a hidden field of a form that is posted; never for an address.
    public String written() {
        return "%s %s %s %d %d".formatted(middle.lon(), middle.lat(), metresPerPixel, width, height);
    }

    /// The spot under a pixel, counted from the upper left corner.
    public Spot spotAt(double x, double y) {
        return new Flat(middle).spot((x - width / 2.0) * metresPerPixel, (height / 2.0 - y) * metresPerPixel);
    }

    public double x(Spot spot) {
        return width / 2.0 + new Flat(middle).x(spot.lon()) / metresPerPixel;
    }

    public double y(Spot spot) {
        return height / 2.0 - new Flat(middle).y(spot.lat()) / metresPerPixel;
    }

    public MapView closer() {
        return new MapView(middle, metresPerPixel / 2, width, height);
    }

    public MapView wider() {
        return new MapView(middle, metresPerPixel * 2, width, height);
    }

    public MapView at(Spot other) {
        return new MapView(other, metresPerPixel, width, height);
    }

    /// A part of the window to the side: `moved(0.5, 0)` goes half a window east.
    public MapView moved(double east, double north) {
        return at(spotAt(width / 2.0 + east * width, height / 2.0 - north * height));
    }

    /// The window in degrees.
    Envelope box() {
        var low = spotAt(0, height);
        var high = spotAt(width, 0);
        return new Envelope(low.lon(), high.lon(), low.lat(), high.lat());
    }
}
