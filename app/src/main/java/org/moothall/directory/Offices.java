package org.moothall.directory;

import java.util.List;
import java.util.Optional;
import org.moothall.city.CityItems;

/// All offices, posts and people of one city, ready to be asked. Immutable; built from a city's items.
public final class Offices {

    private Offices() {}

    public static Offices of(CityItems items) {
        throw new UnsupportedOperationException("directory");
    }

    public Office require(String key) {
        throw new UnsupportedOperationException("directory");
    }

    public Optional<Office> find(String key) {
        throw new UnsupportedOperationException("directory");
    }

    public List<Office> all() {
        throw new UnsupportedOperationException("directory");
    }

    /// The office of a sector that looks after exactly this area.
    public Optional<Office> of(String sector, String area) {
        throw new UnsupportedOperationException("directory");
    }

    /// The township's own office (kind TOWNSHIP) or the county's (kind COUNTY).
    public Optional<Office> ofArea(Office.Kind kind, String area) {
        throw new UnsupportedOperationException("directory");
    }

    /// The posts of an office, heads first.
    public List<Post> posts(String office) {
        throw new UnsupportedOperationException("directory");
    }

    public Optional<Person> person(String key) {
        throw new UnsupportedOperationException("directory");
    }

    /// The person who answers for a new case of this office: the first filled caseworker post, else the head.
    public Optional<Person> answerable(String office) {
        throw new UnsupportedOperationException("directory");
    }
}
