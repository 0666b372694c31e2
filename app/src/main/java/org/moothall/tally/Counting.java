package org.moothall.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.moothall.identity.Identities;
import org.moothall.procedure.Procedures;
import org.springframework.stereotype.Component;

/// Counts what is new, in the caller's transaction. The marks of who reported are compared at
/// identity's own door; nothing of them comes here.
@Component
class Counting {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    /// What was never counted is counted stretch by stretch, so that whoever waits sees how far it is.
    private static final Period STRETCH = Period.ofMonths(3);

    private final TallyStore store;
    private final Identities identities;
    private final Procedures procedures;

    Counting(TallyStore store, Identities identities, Procedures procedures) {
        this.store = store;
        this.identities = identities;
        this.procedures = procedures;
    }

    /// @param reached is told up to which day what was never counted is counted
    void count(List<String> leaves, LocalDate day, int horizon, Instant at, Consumer<LocalDate> reached) {
        store.lock();
        var latest = store.latest();
        if (latest.isEmpty()) count(leaves, day, horizon, day, at, reached);
        else if (!latest.get().day().isAfter(day)) count(leaves, latest.get(), day, horizon, at, reached);
    }

    /// What was learnt of a day after it was last counted, and before it ended, was known on it.
    private void count(
            List<String> leaves,
            TallyStore.Counted latest,
            LocalDate day,
            int horizon,
            Instant at,
            Consumer<LocalDate> reached) {
        var last = latest.day();
        var open = latest.at().isBefore(start(day));
        if (open && last.equals(day.minusDays(1))) count(leaves, last, horizon, last, at, reached);
        count(leaves, day, horizon, last, at, reached);
    }

    /// @param last the last day that was counted
    private void count(
            List<String> leaves, LocalDate day, int horizon, LocalDate last, Instant at, Consumer<LocalDate> reached) {
        var fresh = store.fresh(leaves);
        if (!fresh.isEmpty()) fromTheBeginning(fresh, day, reached);
        var known = leaves.stream().filter(leaf -> !fresh.contains(leaf)).toList();
        if (!known.isEmpty()) again(known, day, horizon, last);
        store.counted(day, at);
    }

    private void fromTheBeginning(List<String> leaves, LocalDate day, Consumer<LocalDate> reached) {
        var earliest = store.earliest(zone()).orElse(day);
        for (var first = earliest; !first.isAfter(day); first = first.plus(STRETCH)) {
            var end = first.plus(STRETCH).minusDays(1);
            var last = end.isAfter(day) ? day : end;
            add(ask(leaves, first, last, null, null));
            reached.accept(last);
        }
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
