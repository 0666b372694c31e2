package org.moothall.maps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.places.Areas;
import org.moothall.places.GeoJson;
import org.moothall.places.Street;

/// All that a map of one city can draw, ready to be asked by its extent. Immutable.
final class Ground {

    private final Areas areas;
    private final List<Shape> shapes = new ArrayList<>();
    private final STRtree tree = new STRtree();

    Ground(Areas areas, CityItems items) {
        this.areas = areas;
        for (var item : items.list("layer")) shapes.add(shape(item));
        for (var street : areas.streets()) shapes.add(shape(street));
        for (int i = 0; i < shapes.size(); i++)
            tree.insert(shapes.get(i).geometry().getEnvelopeInternal(), i);
        tree.build();
    }

    private static Shape shape(CityItem layer) {
        var content = layer.content();
        return new Shape(
                Shape.Kind.valueOf(content.path("kind").asString().toUpperCase(Locale.ROOT)),
                layer.key(),
                GeoJson.name(content),
                GeoJson.shape(content.path("geometry")));
    }

    private static Shape shape(Street street) {
        var kind = switch (street.width()) {
            case MAIN -> Shape.Kind.MAIN;
            case MINOR -> Shape.Kind.MINOR;
            case BRIDGE -> Shape.Kind.BRIDGE;
        };
        return new Shape(kind, street.key(), street.name(), street.line());
    }

    Areas areas() {
        return areas;
    }

    List<Shape> all() {
        return Collections.unmodifiableList(shapes);
    }

    /// In the order of the city's files.
    List<Shape> in(Envelope box) {
        var found = new ArrayList<Integer>();
        tree.query(box, i -> found.add((Integer) i));
        found.sort(Comparator.naturalOrder());
        return found.stream().map(shapes::get).toList();
    }
}
