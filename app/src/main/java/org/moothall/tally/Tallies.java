package org.moothall.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.detect.Days;
import org.moothall.detect.Field;
import org.moothall.directory.Directory;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.places.Places;
import org.moothall.procedure.Procedures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to counts: counted day by day as they become known, and read as they were known on any day.
@Service
public class Tallies {

    /// What is usual is told by three years at most.
    public static final int LONGEST = 3 * 366;

    private static final int STRAYS = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private final TallyStore store;
    private final ChangeStore changes;
    private final Procedures procedures;
    private final Matters matters;
    private final Places places;
    private final Directory directory;

    Tallies(
            TallyStore store,
            ChangeStore changes,
            Procedures procedures,
            Matters matters,
            Places places,
            Directory directory) {
        this.store = store;
        this.changes = changes;
        this.procedures = procedures;
        this.matters = matters;
        this.places = places;
        this.directory = directory;
    }

    /// Counts what is known by the end of a day, or so far where the day goes on: the days within the horizon, and
    /// those
    /// before that changed since. Kinds that were never counted are counted from the beginning. Of a day that was
    /// counted nothing changes that was known on it: what is learnt later stands beside it.
    ///
    /// @param watched keys of kinds and branches
    /// @param horizon days within which reports of a day still come in
    @Transactional
    public void count(LocalDate day, Collection<String> watched, int horizon, Instant at) {
        var leaves = leaves(watched);
        if (leaves.isEmpty()) return;
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
        if (!fresh.isEmpty()) store.count(ask(fresh, EARLIEST, day, null, null));
        var known = leaves.stream().filter(leaf -> !fresh.contains(leaf)).toList();
        if (!known.isEmpty()) again(known, day, horizon, last);
        store.counted(day, at);
    }

    private void again(List<String> leaves, LocalDate day, int horizon, LocalDate last) {
        var first = day.minusDays(horizon);
        store.count(ask(leaves, first, day, null, day));
        if (last.equals(day)) return;
        var changed = store.changed(new TallyStore.Since(leaves, zone(), start(first), start(last.minusDays(1))));
        if (!changed.isEmpty()) store.count(ask(leaves, EARLIEST, first.minusDays(1), changed, day));
    }

    private TallyStore.Ask ask(
            List<String> kinds,
            LocalDate first,
            LocalDate last,
            @Nullable List<LocalDate> days,
            @Nullable LocalDate known) {
        return new TallyStore.Ask(kinds, zone(), start(first), start(last.plusDays(1)), first, last, days, known);
    }

    private String zone() {
        return procedures.calendar().zone().getId();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(procedures.calendar().zone()).toInstant();
    }

    /// The kinds that are chosen, of these and below them, that may be counted at all.
    private List<String> leaves(Collection<String> watched) {
        return watched.stream().flatMap(this::below).distinct().toList();
    }

    private Stream<String> below(String key) {
        var restricted = directory.offices().restricted();
        return matters.tree().leaves().stream()
                .filter(leaf -> leaf.path().contains(key) && !leaf.sealed() && !leaf.complainsOfOffice())
                .map(Matter::key)
                .filter(leaf -> !restricted.on(leaf));
    }

    /// The last day that was counted.
    public Optional<LocalDate> counted() {
        return store.latest().map(TallyStore.Counted::day);
    }

    /// When counts were last looked at.
    public Optional<Instant> countedAt() {
        return store.latest().map(TallyStore.Counted::at);
    }

    /// Counts of a kind or branch as they were known on a day, up to it. Empty where nothing was counted.
    @Transactional(readOnly = true)
    public Optional<Field> field(String key, LocalDate looked) {
        var longest = looked.minusDays(LONGEST - 1L);
        var numbers = store.known(new TallyStore.Window(below(key).toList(), longest, looked));
        if (numbers.isEmpty()) return Optional.empty();
        // the few that came in from long before the others tell nothing of the days between
        var first = numbers.get(numbers.size() / STRAYS).day();
        var within = numbers.stream().filter(one -> !one.day().isBefore(first)).toList();
        return Optional.of(new Plot(places.areas(), first, looked).field(key, within));
    }

    /// The city's days as they are known on one.
    ///
    /// @param more what says nothing about what is usual, besides known changes
    @Transactional(readOnly = true)
    public Days days(LocalDate looked, int horizon, List<Mask> more) {
        var masks = new ArrayList<>(more);
        changes.list().forEach(change -> masks.add(change.mask()));
        var delays = store.begun()
                .map(begun -> store.delays(begun, looked.minusDays(horizon), looked))
                .orElse(List.of());
        return new CityDays(
                procedures.calendar(), Delays.of(delays, horizon), List.copyOf(masks), matters.tree(), places.areas());
    }
}
