package org.moothall.vigil;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moothall.city.City;
import org.moothall.city.Entry;
import org.moothall.figures.Veil;
import org.moothall.kernel.Text;
import org.moothall.places.Places;
import org.moothall.vigil.VigilStore.Place;
import org.springframework.stereotype.Component;

/// The same matter again and again at one place: incidents, not reports: what was joined counts once.
@Component
class Repeats implements Watch {

    private static final int FARTHEST = 5000, LONGEST = 366;

    private final VigilStore store;
    private final Countables kinds;
    private final Places places;
    private final City city;

    Repeats(VigilStore store, Countables kinds, Places places, City city) {
        this.store = store;
        this.kinds = kinds;
        this.places = places;
        this.city = city;
    }

    @Override
    public String kind() {
        return "repeats";
    }

    @Override
    public Set<String> fields() {
        return Set.of("of", "urgency", "least", "metres", "days");
    }

    @Override
    public Set<String> holes() {
        return Set.of("kind", "place", "number", "days");
    }

    @Override
    public void check(Entry rule) {
        rule.whole("least", Veil.FEW, Fields.MOST);
        rule.whole("days", 1, LONGEST);
        if (rule.has("metres")) rule.whole("metres", 10, FARTHEST);
        if (!rule.has("of"))
            rule.fault("The rule does not say which matters.", "Write of: [water.supply], kinds or branches.");
        Fields.kinds(rule);
        if (rule.maybeWord("office").filter(Rule.ABOVE::equals).isPresent())
            rule.fault("office", "What repeats at a place belongs to no office yet.", "Write own, or an office’s key.");
    }

    @Override
    public List<Seen> look(Rule rule, Instant at) {
        var from = at.minus(Duration.ofDays(rule.days()));
        var since = from.atZone(city.settings().zone()).toLocalDate();
        return store.places(kinds.of(rule), rule.metres(), rule.least(), from, at).stream()
                .map(place -> seen(rule, place, since))
                .toList();
    }

    private Seen seen(Rule rule, Place place, LocalDate since) {
        return new Seen(
                place.kind() + ":" + place.area(),
                "",
                place.kind(),
                List.of(place.area()),
                since,
                place.number(),
                Double.NaN,
                List.of(),
                Map.of(
                        "kind", kinds.name(place.kind()),
                        "place", name(place.area()),
                        "number", Watch.number(place.number()),
                        "days", Watch.number(rule.days())));
    }

    private Text name(String key) {
        var areas = places.areas();
        return areas.find(key).map(areas::words).orElse(new Text(key, key));
    }
}
