package org.moothall.counts;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;

/// Counts by area and day out of a file, days without a row being days without a report.
///
/// @param first    day number, or days since 1970 where `dated`
/// @param kinds    `[kind][area][day]`; one kind where the file names none
/// @param expected `[area][day]`; null where the file has no such column
record Reports(Path file, long first, boolean dated, int[][][] kinds, double @Nullable [][] expected) {

    private static final int MOST = 200_000_000; // areas times days
    private static final int A_CENTURY = 36_525;

    /// @param from first and
    /// @param to   last day; null: of the file's first and last row
    record Period(@Nullable String from, @Nullable String to) {}

    static Reports read(Path file, Ground ground, Period period) {
        var plain = Plain.is(file, ".cas");
        var table = plain ? Plain.read(file, List.of("area", "count", "day")) : Table.read(file);
        var day = table.column("day") >= 0 ? table.column("day") : table.needed("date");
        var dated = isDate(table.rows().getFirst().cells().get(day));
        var days = table.rows().stream()
                .mapToLong(row -> number(table, row, day, dated))
                .toArray();
        var first =
                end(period.from(), dated, java.util.Arrays.stream(days).min().orElseThrow());
        var last = end(period.to(), dated, java.util.Arrays.stream(days).max().orElseThrow());
        if (last < first) throw new CannotStart("The period ends before it begins; check --from and --to.");
        if (last - first >= A_CENTURY || (last - first + 1) * ground.names().size() > MOST)
            throw new CannotStart("%s: from %s to %s there are %,d days; check the dates."
                    .formatted(file, day(first, dated), day(last, dated), last - first + 1));
        return new Filling(table, ground, days, first, (int) (last - first + 1)).reports(dated);
    }

    private static long end(@Nullable String given, boolean dated, long otherwise) {
        if (given == null) return otherwise;
        try {
            if (isDate(given) == dated) return dated ? date(given) : Long.parseLong(given);
        } catch (DateTimeException | NumberFormatException e) {
            throw new CannotStart("“%s” is no day; write %s.".formatted(given, dated ? "2026-03-02" : "a number"), e);
        }
        throw new CannotStart(
                "“%s” is no day as the file has them; write %s.".formatted(given, dated ? "2026-03-02" : "a number"));
    }

    private static boolean isDate(String day) {
        return day.indexOf('/') > 0 || day.indexOf('-') > 0;
    }

    private static long date(String text) {
        var parts = text.split("[/-]");
        if (parts.length != 3) throw new DateTimeException(text);
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                .toEpochDay();
    }

    private static long number(Table table, Table.Row row, int column, boolean dated) {
        var day = row.cells().get(column);
        try {
            return dated ? date(day) : Integer.parseInt(day);
        } catch (DateTimeException | NumberFormatException e) {
            var fault = table.fault(
                    row, "“%s” is no day such as %s".formatted(day, dated ? "2026-03-02" : "17, a whole number"));
            fault.addSuppressed(e);
            throw fault;
        }
    }

    private static String day(long number, boolean dated) {
        return dated ? LocalDate.ofEpochDay(number).toString() : Long.toString(number);
    }

    /// The day that lies so many days before the last, as the file writes days.
    String day(int back) {
        return day(first + days() - 1 - back, dated);
    }

    int days() {
        return kinds[0][0].length;
    }

    /// Puts each row where it belongs.
    private record Filling(Table table, Ground ground, long[] when, long first, int length) {

        Reports reports(boolean dated) {
            var kind = table.column("kind");
            var names = kind < 0
                    ? List.of("")
                    : new ArrayList<>(new java.util.TreeSet<>(table.rows().stream()
                            .map(row -> row.cells().get(kind))
                            .toList()));
            var kinds = new int[names.size()][ground.names().size()][length];
            rows().forEach(i -> {
                var row = table.rows().get(i);
                var k = kind < 0 ? 0 : names.indexOf(row.cells().get(kind));
                put(kinds[k][area(row)], day(i), row);
            });
            return new Reports(table.file(), first, dated, kinds, expected(kinds));
        }

        private IntStream rows() {
            return IntStream.range(0, when.length).filter(i -> when[i] >= first && when[i] < first + length);
        }

        private int area(Table.Row row) {
            return ground.area(table, row, table.needed("area"));
        }

        private int day(int row) {
            return (int) (when[row] - first);
        }

        private void put(int[] days, int day, Table.Row row) {
            var count = table.count(row, table.needed("count"));
            if (Double.isNaN(count)) throw table.fault(row, "no count; write 0 where nothing was reported");
            if (days[day] + count > 10_000_000)
                throw table.fault(row, "more than 10 million reports of one area and day");
            days[day] += (int) count;
        }

        private double @Nullable [][] expected(int[][][] kinds) {
            var column = table.column("expected");
            if (column < 0) return null;
            var expected = new double[ground.names().size()][length];
            rows().forEach(i -> {
                var row = table.rows().get(i);
                var mean = table.number(row, column);
                if (!(mean >= 0) || Double.isInfinite(mean)) throw table.fault(row, "expected is no number from 0");
                expected[area(row)][day(i)] += mean;
            });
            rows().forEach(i -> {
                var row = table.rows().get(i);
                if (kinds[0][area(row)][day(i)] > 0 && expected[area(row)][day(i)] == 0)
                    throw table.fault(row, "reports where none was expected; give a mean above 0");
            });
            return expected;
        }
    }
}
