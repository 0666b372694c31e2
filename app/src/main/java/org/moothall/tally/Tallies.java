package org.moothall.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    /// Days by which delays are told: they change with the years.
    private static final int RECENT = 182;

    private static final int STRAYS = 100;

    private final TallyStore store;
    private final Counting counting;
    private final ChangeStore changes;
    private final Procedures procedures;
    private final Matters matters;
    private final Places places;
    private final Directory directory;

    Tallies(
            TallyStore store,
            Counting counting,
            ChangeStore changes,
            Procedures procedures,
            Matters matters,
            Places places,
            Directory directory) {
        this.store = store;
        this.counting = counting;
        this.changes = changes;
        this.procedures = procedures;
        this.matters = matters;
        this.places = places;
        this.directory = directory;
    }

    /// Counts what is known by the end of a day, or so far where the day goes on: days within the horizon, and
    /// earlier ones that changed. Kinds that were never counted are counted from the beginning. Of a day that was
    /// counted nothing changes that was known on it: what is learnt later stands beside it.
    ///
    /// @param watched keys of kinds and branches
    /// @param horizon days within which reports of a day still come in
    /// @param reached is told up to which day kinds that were never counted are counted
    @Transactional
    public void count(LocalDate day, Collection<String> watched, int horizon, Instant at, Consumer<LocalDate> reached) {
        var leaves = leaves(watched);
        if (leaves.isEmpty()) return;
        counting.count(leaves, day, horizon, at, reached);
    }

    /// The kinds that are chosen, of these and below them, that may be counted at all.
    private List<String> leaves(Collection<String> watched) {
        return watched.stream().flatMap(this::below).distinct().toList();
    }

    private Stream<String> below(String key) {
        var restricted = directory.offices().restricted();
        return matters.tree().leaves().stream()
                .filter(leaf -> leaf.path().contains(key) && leaf.countable(restricted))
                .map(Matter::key);
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
        var settled = looked.minusDays(horizon);
        var lately = settled.minusDays(RECENT);
        var delays = store.begun()
                .map(begun -> store.delays(begun.isBefore(lately) ? lately : begun, settled, looked))
                .orElse(List.of());
        return new CityDays(
                procedures.calendar(), Delays.of(delays, horizon), List.copyOf(masks), matters.tree(), places.areas());
    }
}
