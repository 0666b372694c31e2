package org.moothall.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.identity.Identities;
import org.moothall.procedure.Procedures;
import org.springframework.stereotype.Component;

/// Counts what is new, in the caller's transaction. The marks of who reported are compared at identity's own door;
/// nothing
/// of them comes here.
@Component
class Counting {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private final TallyStore store;
    private final Identities identities;
    private final Procedures procedures;

    Counting(TallyStore store, Identities identities, Procedures procedures) {
        this.store = store;
        this.identities = identities;
        this.procedures = procedures;
    }

    void count(List<String> leaves, LocalDate day, int horizon, Instant at) {
        store.lock();
        var latest = store.latest();
        if (latest.isEmpty()) count(leaves, day, horizon, day, at);
        else if (!latest.get().day().isAfter(day)) count(leaves, latest.get(), day, horizon, at);
    }

    /// What was learnt of a day after it was last counted, and before it ended, was known on it.
    private void count(List<String> leaves, TallyStore.Counted latest, LocalDate day, int horizon, Instant at) {
        var open = latest.at().isBefore(start(day));
        if (open && latest.day().equals(day.minusDays(1))) count(leaves, latest.day(), horizon, latest.day(), at);
        count(leaves, day, horizon, latest.day(), at);
    }

    /// @param last the last day that was counted
    private void count(List<String> leaves, LocalDate day, int horizon, LocalDate last, Instant at) {
        var fresh = store.fresh(leaves);
        if (!fresh.isEmpty()) add(ask(fresh, EARLIEST, day, null, null));
        var known = leaves.stream().filter(leaf -> !fresh.contains(leaf)).toList();
        if (!known.isEmpty()) again(known, day, horizon, last);
        store.counted(day, at);
    }

    private void again(List<String> leaves, LocalDate day, int horizon, LocalDate last) {
        var first = day.minusDays(horizon);
        add(ask(leaves, first, day, null, day));
        if (last.equals(day)) return;
        var changed = store.changed(new TallyStore.Since(leaves, zone(), start(first), start(last.minusDays(1))));
        if (!changed.isEmpty()) add(ask(leaves, EARLIEST, first.minusDays(1), changed, day));
    }

    private void add(TallyStore.Ask ask) {
        var twice = store.told(ask).stream()
                .map(told -> new TallyStore.Twice(told.kind(), told.area(), told.day(), more(told.submissions())))
                .filter(one -> one.more() > 0)
                .toList();
        store.count(ask.without(twice));
    }

    private int more(List<String> submissions) {
        return submissions.size()
                - identities.different(
                        submissions.stream().map(UUID::fromString).toList());
    }

    private TallyStore.Ask ask(
            List<String> kinds,
            LocalDate first,
            LocalDate last,
            @Nullable List<LocalDate> days,
            @Nullable LocalDate known) {
        return new TallyStore.Ask(
                kinds,
                zone(),
                start(first),
                start(last.plusDays(1)),
                first,
                last,
                days,
                known,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private String zone() {
        return procedures.calendar().zone().getId();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(procedures.calendar().zone()).toInstant();
    }
}
