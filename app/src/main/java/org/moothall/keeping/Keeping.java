package org.moothall.keeping;

import java.time.Instant;
import java.util.List;
import org.moothall.city.City;
import org.moothall.procedure.Procedure.Turn;
import org.moothall.procedure.Procedures;
import org.springframework.stereotype.Service;

/// The door to how promises are kept.
@Service
public class Keeping {

    private final KeepingStore store;
    private final Procedures procedures;
    private final City city;

    Keeping(KeepingStore store, Procedures procedures, City city) {
        this.store = store;
        this.procedures = procedures;
        this.city = city;
    }

    /// Every promise whose date came from `from` until before `until`, by procedure, limit and office, with those that
    /// are overdue and still open, however old. An answer given before its date counts when the date comes, so that
    /// what is easy does not count sooner than what is still owed.
    public List<Tally> tallies(Instant from, Instant until) {
        return owners(store.tallies(from, until, Instant.EPOCH));
    }

    /// The same of a stretch of time that is over: every promise whose date came in it, and no other.
    public List<Tally> within(Instant from, Instant until) {
        return owners(store.tallies(from, until, from));
    }

    private List<Tally> owners(List<Tally> tallies) {
        return tallies.stream()
                .map(tally -> ofCentre(tally) ? tally.owedBy(city.settings().triage()) : tally)
                .toList();
    }

    private boolean ofCentre(Tally tally) {
        return procedures
                .find(tally.procedure())
                .flatMap(procedure -> procedure.limit(tally.limit()).map(procedure::owes))
                .filter(turn -> turn == Turn.CENTRE)
                .isPresent();
    }
}
