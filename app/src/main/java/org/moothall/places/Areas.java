package org.moothall.places;

import java.util.List;
import java.util.Optional;
import org.moothall.city.CityItems;
import org.moothall.kernel.Text;

/// All areas, streets and named places of one city, ready to be asked. Immutable; built from a city's items.
public final class Areas {

    private Areas() {}

    public static Areas of(CityItems items) {
        throw new UnsupportedOperationException("places");
    }

    public Area root() {
        throw new UnsupportedOperationException("places");
    }

    public Optional<Area> find(String key) {
        throw new UnsupportedOperationException("places");
    }

    public Area require(String key) {
        throw new UnsupportedOperationException("places");
    }

    public List<Area> children(String key) {
        throw new UnsupportedOperationException("places");
    }

    /// Areas without children.
    public List<Area> leaves() {
        throw new UnsupportedOperationException("places");
    }

    /// The deepest area that covers the point; empty outside the city.
    public Optional<Area> at(Spot spot) {
        throw new UnsupportedOperationException("places");
    }

    /// A point inside the area, for a place known only by its area.
    public Spot middle(String area) {
        throw new UnsupportedOperationException("places");
    }

    /// The place in words, small to large in English, large to small in Chinese: “Heyan Road, 95 m east of Heyan Pump
    /// Station”; the area's name where no street is within 200 m.
    public Text words(Spot spot) {
        throw new UnsupportedOperationException("places");
    }

    /// “Heyan Subdistrict, Nandu District”; “南渡区河沿街道”.
    public Text words(Area area) {
        throw new UnsupportedOperationException("places");
    }

    /// Streets, named places and areas whose name fits the words, best first.
    public List<Found> search(String words, int most) {
        throw new UnsupportedOperationException("places");
    }

    public record Found(Text name, Text within, Spot spot, String area) {}
}
