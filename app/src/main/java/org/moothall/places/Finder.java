package org.moothall.places;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.moothall.kernel.Text;
import org.moothall.places.PlaceSearch.Name;

/// Everything of a city that has a name, found by `PlaceSearch` and put on the ground.
final class Finder {

    private static final int LANDMARK = 10;
    private static final int STREET = 20;

    private final Areas areas;
    private final PlaceSearch<Record> search;

    Finder(Areas areas) {
        this.areas = areas;
        var names = new ArrayList<Name<Record>>();
        for (var area : areas.all())
            names.add(new Name<>(area, area.name(), area.level().ordinal()));
        for (var landmark : areas.landmarks()) names.add(new Name<>(landmark, landmark.name(), LANDMARK));
        for (var street : areas.streets()) names.add(new Name<>(street, street.name(), STREET));
        search = new PlaceSearch<>(names, this::within);
    }

    List<Areas.Found> find(String words, int most) {
        return search.find(words, most).stream()
                .map(hit -> {
                    var spot = spot(hit.what());
                    var area = hit.what() instanceof Area found ? found : at(spot);
                    return new Areas.Found(hit.name(), hit.within(), spot, area.key());
                })
                .toList();
    }

    private Text within(Record what) {
        if (!(what instanceof Area area)) return areas.words(smallestAround(what));
        return area.parent() == null ? area.name() : areas.words(areas.require(area.parent()));
    }

    private Area smallestAround(Record what) {
        if (!(what instanceof Street street)) return at(spot(what));
        var points = street.line().getCoordinates();
        var path = new ArrayList<>(at(spot(street)).path());
        for (var end : List.of(points[0], points[points.length - 1]))
            path.retainAll(at(new Spot(end.x, end.y)).path());
        return areas.require(path.getLast());
    }

    private Area at(Spot spot) {
        return areas.at(spot).orElseGet(areas::root);
    }

    private Spot spot(Record what) {
        return switch (what) {
            case Landmark landmark -> landmark.spot();
            case Street street -> halfway(street.line());
            case Area area -> areas.middle(area.key());
            default -> throw new IllegalArgumentException(what.toString());
        };
    }

    private static Spot halfway(Geometry line) {
        Geometry longest = line.getGeometryN(0);
        for (int i = 1; i < line.getNumGeometries(); i++)
            if (line.getGeometryN(i).getLength() > longest.getLength()) longest = line.getGeometryN(i);
        var at = new LengthIndexedLine(longest).extractPoint(longest.getLength() / 2);
        return new Spot(at.x, at.y);
    }
}
