package org.moothall.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/// What became of the promises of one limit in one office, by branch of the matter tree.
///
/// @param kept  ended in time
/// @param moved put off, and not done by the date that was promised first
/// @param late  ended, but too late
/// @param owed  still open although the date has passed
/// @param first the earliest of their dates
public record Tally(
        String procedure,
        String limit,
        String office,
        String branch,
        long kept,
        long moved,
        long late,
        long owed,
        Instant first) {

    /// Several tallies seen as one.
    public record Sum(long kept, long moved, long late, long owed) {

        /// Fewer are told as numbers only: a percentage of seven says more than is known.
        private static final long FEW = 20;

        static final Sum NONE = new Sum(0, 0, 0, 0);

        public static Sum of(List<Tally> tallies) {
            return tallies.stream()
                    .map(tally -> new Sum(tally.kept(), tally.moved(), tally.late(), tally.owed()))
                    .reduce(NONE, Sum::plus);
        }

        long[] parts() {
            return new long[] {kept, moved, late, owed};
        }

        Sum plus(Sum other) {
            return new Sum(kept + other.kept, moved + other.moved, late + other.late, owed + other.owed);
        }

        public long all() {
            return kept + moved + late + owed;
        }

        /// Of a hundred, rounded down, so that only “all kept” is a hundred; empty where too few were promised.
        public OptionalInt percent() {
            return all() < FEW ? OptionalInt.empty() : OptionalInt.of((int) (100 * kept / all()));
        }
    }

    Tally owedBy(String whose) {
        return Objects.equals(office, whose)
                ? this
                : new Tally(procedure, limit, whose, branch, kept, moved, late, owed, first);
    }
}
