package org.moothall.warning;

import java.util.List;
import java.util.Optional;
import org.moothall.city.City;
import org.moothall.directory.Directory;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.places.Area;
import org.moothall.places.Areas;
import org.moothall.places.Places;
import org.springframework.stereotype.Component;

/// Who owes an answer: by the duty list, for the kind and the smallest area that holds all of a warning's.
@Component
class Owners {

    private final Matters matters;
    private final Places places;
    private final Directory directory;
    private final City city;

    Owners(Matters matters, Places places, Directory directory, City city) {
        this.matters = matters;
        this.places = places;
        this.directory = directory;
        this.city = city;
    }

    String of(Sign sign) {
        if (directory.offices().find(sign.office()).isPresent()) return sign.office();
        return of(sign.kind(), sign.areas());
    }

    String of(String kind, List<String> keys) {
        var areas = places.areas();
        return matters.tree()
                .find(kind)
                .map(matter -> matters.lead(matter, around(keys, areas)))
                .orElse(centre());
    }

    String centre() {
        return city.settings().triage();
    }

    Optional<Matter.Urgency> urgency(Sign sign) {
        return matters.tree().find(sign.kind()).map(Matter::urgency);
    }

    /// The smallest area that holds all of them; the whole city where one is none of its areas.
    static Area around(List<String> keys, Areas areas) {
        var found = keys.stream().flatMap(key -> areas.find(key).stream()).toList();
        if (found.isEmpty() || found.size() < keys.size()) return areas.root();
        var first = found.getFirst().path();
        for (var level = first.size() - 1; level > 0; level--) {
            var key = first.get(level);
            if (found.stream().allMatch(area -> area.path().contains(key))) return areas.require(key);
        }
        return areas.root();
    }
}
