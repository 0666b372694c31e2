package org.moothall.vigil;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.moothall.city.Entry;
import org.springframework.stereotype.Component;

/// Matters whose clock ran out, by office and kind: many, or many more than usual.
@Component
class Overdue implements Watch {

    private final VigilStore store;
    private final Countables kinds;
    private final Standings standings;

    Overdue(VigilStore store, Countables kinds, Standings standings) {
        this.store = store;
        this.kinds = kinds;
        this.standings = standings;
    }

    @Override
    public String kind() {
        return "overdue";
    }

    @Override
    public Set<String> fields() {
        return Set.of("of", "urgency", "least", "factor", "weeks");
    }

    @Override
    public Set<String> holes() {
        return Set.of("office", "kind", "number", "usual");
    }

    @Override
    public void check(Entry rule) {
        Fields.counted(rule);
    }

    @Override
    public List<Seen> look(Rule rule, Instant at) {
        return standings.seen(rule, store.overdue(kinds.of(rule), at), at);
    }
}
