package org.moothall.vigil;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.moothall.city.Entry;
import org.springframework.stereotype.Component;

/// Dangers and broken lifelines that stay open too long, by office and kind. A single one has its own clock.
@Component
class Hazards implements Watch {

    private static final int LONGEST = 24 * 365;

    private final VigilStore store;
    private final Countables kinds;
    private final Standings standings;

    Hazards(VigilStore store, Countables kinds, Standings standings) {
        this.store = store;
        this.kinds = kinds;
        this.standings = standings;
    }

    @Override
    public String kind() {
        return "hazards";
    }

    @Override
    public Set<String> fields() {
        return Set.of("of", "urgency", "hours", "least", "factor", "weeks");
    }

    @Override
    public Set<String> holes() {
        return Set.of("office", "kind", "number", "usual", "hours");
    }

    @Override
    public void check(Entry rule) {
        rule.whole("hours", 1, LONGEST);
        if (!rule.has("urgency"))
            rule.fault("The rule does not say how urgent.", "Write urgency: [danger, lifeline], or one of them.");
        Fields.counted(rule);
    }

    @Override
    public List<Seen> look(Rule rule, Instant at) {
        var before = at.minus(Duration.ofHours(rule.hours()));
        return standings.seen(rule, store.open(kinds.of(rule), before), at);
    }
}
