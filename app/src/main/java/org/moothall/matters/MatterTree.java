package org.moothall.matters;

import java.util.List;
import java.util.Optional;
import org.moothall.city.CityItems;
import org.moothall.kernel.Language;

/// All kinds of matter of one city. Immutable; built from a city's items.
public final class MatterTree {

    private MatterTree() {}

    public static MatterTree of(CityItems items) {
        throw new UnsupportedOperationException("matters");
    }

    public Matter require(String key) {
        throw new UnsupportedOperationException("matters");
    }

    public Optional<Matter> find(String key) {
        throw new UnsupportedOperationException("matters");
    }

    public List<Matter> top() {
        throw new UnsupportedOperationException("matters");
    }

    public List<Matter> children(String key) {
        throw new UnsupportedOperationException("matters");
    }

    public List<Matter> leaves() {
        throw new UnsupportedOperationException("matters");
    }

    /// Leaves that fit the words, best first.
    public List<Matter> search(String words, Language language, int most) {
        throw new UnsupportedOperationException("matters");
    }
}
