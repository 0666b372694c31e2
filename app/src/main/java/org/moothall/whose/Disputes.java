package org.moothall.whose;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The door to disputes: what lists and counts need of them is kept here, and counted by offices and kinds of matter.
@Service
public class Disputes {

    /// Fewer than these are not told as a number.
    public static final int FEW = 5;

    private final WhoseStore store;
    private final CountStore counted;

    Disputes(WhoseStore store, CountStore counted) {
        this.store = store;
        this.counted = counted;
    }

    /// Notes how a case stands, in the transaction of the act that changed it.
    ///
    /// @param kind  key of the kind of matter
    /// @param bench who decides now; empty where nothing waits
    public void keep(UUID record, String kind, Dispute dispute, Optional<Bench> bench) {
        if (dispute.all().isEmpty() && dispute.changes().isEmpty()) return;
        store.stand(new WhoseStore.Standing(
                record,
                bench.map(Bench::rung).orElse(null),
                bench.map(Bench::office).orElse(null),
                dispute.changes().size()));
        store.object(dispute.rounds().stream()
                .flatMap(round -> round.stream().map(one -> WhoseStore.Row.of(record, kind, one, round.getLast())))
                .toList());
    }

    /// How often each of these cases changed hands; those that never did are left out.
    public Map<UUID, Integer> hands(List<UUID> records) {
        return records.isEmpty() ? Map.of() : store.hands(records);
    }

    /// Key of the office that decides each of these cases; those that wait for nobody's decision are left out.
    public Map<UUID, String> deciders(List<UUID> records) {
        return records.isEmpty() ? Map.of() : store.deciders(records);
    }

    /// What is counted: objections of a time, of one office or of all.
    ///
    /// @param groups kind of matter to the kind under which it is counted; a kind not named stands for itself
    /// @param office key of the office that objected or got the case; null for all
    /// @param only   keys of the kinds that are counted; null for all
    public record Ask(
            Instant from,
            Instant until,
            Map<String, String> groups,
            @Nullable String office,
            @Nullable List<String> only) {}

    /// How often one office said of a kind of matter that it is not its own, and which office then had it: the same one
    /// where it was told to keep it. Numbers from 1 to 4 are null.
    ///
    /// @param days   the median from the objection until nobody objected any more; null where few, or none settled
    /// @param upheld how many ended with another office than the objector; null where that or the rest are few
    public record Count(
            String kind,
            String fromOffice,
            String toOffice,
            @Nullable Long many,
            @Nullable Double days,
            @Nullable Long upheld) {

        static Count of(CountStore.Counted row) {
            var few = few(row.many());
            return new Count(
                    row.kind(),
                    row.fromOffice(),
                    row.toOffice(),
                    few ? null : row.many(),
                    few ? null : row.days(),
                    few ? null : told(row.upheld(), row.settled()));
        }
    }

    /// @param next where the next page begins; null on the last
    public record Page(List<Count> counts, @Nullable String next) {}

    /// Those that happen most first; all that are few stand last, by their keys.
    public Page counts(Ask ask, String after, int most) {
        var rows = counted.counts(ask, After.parse(after), most + 1);
        var shown = rows.size() > most ? rows.subList(0, most) : rows;
        var next = rows.size() > most ? After.of(shown.getLast()).written() : null;
        return new Page(shown.stream().map(Count::of).toList(), next);
    }

    /// All objections of the same time together.
    ///
    /// @param open how many wait to be decided
    public record Sum(
            @Nullable Long many,
            @Nullable Long open,
            @Nullable Double days,
            @Nullable Long upheld) {}

    public Sum sum(Ask ask) {
        var all = counted.sum(ask);
        var few = few(all.many());
        return new Sum(
                few ? null : all.many(),
                few(all.open()) ? null : all.open(),
                few ? null : all.days(),
                few ? null : told(all.upheld(), all.settled()));
    }

    /// Null where none is settled, and where those upheld or the others are few.
    private static @Nullable Long told(long upheld, long settled) {
        return settled == 0 || few(upheld) || few(settled - upheld) ? null : upheld;
    }

    private static boolean few(long many) {
        return many > 0 && many < FEW;
    }
}
