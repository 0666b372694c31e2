package org.moothall.nightly;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.figures.Veil;
import org.moothall.procedure.Procedures;
import org.moothall.warning.Warnings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what came of warnings, by office and month in which they were raised. Of offices, never of persons.
@Service
public class Figures {

    private static final double WEEK = 7;

    private final FigureStore store;
    private final Warnings warnings;
    private final Procedures procedures;
    private final Clock clock;

    Figures(FigureStore store, Warnings warnings, Procedures procedures, Clock clock) {
        this.store = store;
        this.warnings = warnings;
        this.procedures = procedures;
        this.clock = clock;
    }

    /// @param office    key
    /// @param raised    that rang
    /// @param quiet     that did not, beyond the budget
    /// @param budget    warnings that the office had said it can answer in this month
    /// @param owed      answers whose time is over, or that were given
    /// @param inTime    of them
    /// @param real      by the latest answer of each warning, as are the next two
    /// @param reporting more was reported, not more happened
    /// @param delay     days from the first unusual one to the warning, the median; null where none was raised
    /// @param expected  warnings that chance alone was expected to bring
    public record Month(
            String office,
            YearMonth month,
            int raised,
            int quiet,
            double budget,
            int owed,
            int inTime,
            int real,
            int reporting,
            int chance,
            @Nullable Double delay,
            double expected) {

        /// The part of those explained that were real, of 1; null of too few.
        public @Nullable Double precision() {
            return share(real, real + reporting + chance);
        }

        /// The part of answers that came in time, of 1; null of too few.
        public @Nullable Double punctual() {
            return share(inTime, owed);
        }

        private static @Nullable Double share(int part, int whole) {
            return whole < Veil.FEW ? null : (Double) ((double) part / whole);
        }
    }

    /// By month, the latest first, then by office; offices without any warning are left out.
    @Transactional(readOnly = true)
    public List<Month> months(YearMonth first, YearMonth last) {
        return store
                .figures(
                        start(first),
                        start(last.plusMonths(1)),
                        procedures.calendar().zone(),
                        clock.instant())
                .stream()
                .map(this::month)
                .toList();
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(procedures.calendar().zone()).toInstant();
    }

    private Month month(FigureStore.Row row) {
        var month = YearMonth.parse(row.month());
        return new Month(
                row.office(),
                month,
                row.raised(),
                row.quiet(),
                warnings.rules().budget().of(row.office()) * month.lengthOfMonth() / WEEK,
                row.owed(),
                row.inTime(),
                row.realOnes(),
                row.reporting(),
                row.chance(),
                row.delay(),
                row.expected());
    }
}
