package org.moothall.tally;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Ids;
import org.moothall.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The door to known changes of how much is reported.
@Service("knownChanges")
public class Changes {

    private final ChangeStore store;
    private final Journal journal;
    private final Clock clock;

    Changes(ChangeStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// What somebody knows; as in `Change`.
    public record Known(
            String kind,
            String area,
            LocalDate since,
            @Nullable LocalDate until,
            String words) {}

    @Transactional
    public Change add(Officer officer, Known known) {
        Deed.WATCH_COUNTS.demand(officer);
        var change = new Change(
                Ids.next(),
                known.kind(),
                known.area(),
                known.since(),
                known.until(),
                known.words(),
                officer.person(),
                clock.instant());
        store.add(change);
        note(change.id(), officer, "tally.change");
        return change;
    }

    /// It was none, after all; once more does nothing.
    @Transactional
    public void lift(Officer officer, UUID id) {
        Deed.WATCH_COUNTS.demand(officer);
        if (store.find(id).isEmpty()) throw new NotFound("change " + id);
        if (store.lift(id, clock.instant())) note(id, officer, "tally.lifted");
    }

    private void note(UUID id, Officer officer, String act) {
        var change = store.find(id).orElseThrow();
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("kind", change.kind())
                .put("area", change.area())
                .put("since", change.since().toString())
                .put("until", String.valueOf(change.until()));
        journal.append(List.of(new Line(id, clock.instant(), "person:" + officer.person(), act, detail.toString())));
    }

    /// Those that were not lifted, the latest first.
    public List<Change> list() {
        return store.list();
    }
}
