package org.moothall.vigil;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.moothall.city.City;
import org.moothall.city.Entry;
import org.moothall.figures.Veil;
import org.moothall.identity.Identities;
import org.moothall.kernel.Text;
import org.moothall.places.Places;
import org.moothall.vigil.VigilStore.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The same matter again and again at one place: incidents, not reports: what was joined counts once, and
/// so does whoever reports it more than once. Who that is, is compared at identity's own door; nothing of it
/// comes here.
@Component
class Repeats implements Watch {

    private static final int FARTHEST = 5000, LONGEST = 366;

    private final VigilStore store;
    private final Identities identities;
    private final Countables kinds;
    private final Places places;
    private final City city;

    Repeats(VigilStore store, Identities identities, Countables kinds, Places places, City city) {
        this.store = store;
        this.identities = identities;
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
    @Transactional(readOnly = true)
    public List<Seen> look(Rule rule, Instant at) {
        var from = at.minus(Duration.ofDays(rule.days()));
        var since = from.atZone(city.settings().zone()).toLocalDate();
        return store.places(kinds.of(rule), rule.metres(), rule.least(), from, at).stream()
                .collect(Collectors.groupingBy(Repeats::subject, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::most)
                .filter(place -> place.number() >= rule.least())
                .map(place -> seen(rule, place, since))
                .toList();
    }

    private static String subject(Place place) {
        return place.kind() + ":" + place.area();
    }

    /// Where most different people reported it, of those that are one kind in one area, the fullest first.
    private Place most(List<Place> around) {
        var most = 0;
        for (var place : around) {
            if (place.number() <= most) break;
            most = Math.max(most, people(place));
        }
        return new Place(around.getFirst().kind(), around.getFirst().area(), most, List.of());
    }

    private int people(Place place) {
        var told = place.told().stream().map(UUID::fromString).toList();
        return place.number() - told.size() + identities.different(told);
    }

    private Seen seen(Rule rule, Place place, LocalDate since) {
        return new Seen(
                subject(place),
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
