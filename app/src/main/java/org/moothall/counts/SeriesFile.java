package org.moothall.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;

/// Series out of a CSV file in one of three forms: `observed` alone; one column a unit; or `unit` and
/// `observed` in each row. `t` (whole numbers) and `epoch` or `date` say when; without either, rows follow
/// each other.
final class SeriesFile {

    private static final Set<String> NO_UNITS = Set.of("t", "epoch", "date", "state", "");

    private final Table table;
    private final int t;
    private final int date;
    private final int unit;
    private final int observed;
    private final int mean;

    private SeriesFile(Table table) {
        this.table = table;
        t = table.column("t");
        date = dated(table);
        unit = table.column("unit");
        observed = table.column("observed");
        mean = observed < 0 ? -1 : table.column("mu0");
        if (unit >= 0 && observed < 0)
            throw new CannotStart(table.file() + ", line 1: there is a column unit, but none called observed; add it.");
    }

    static List<Series> read(Source source) {
        return new SeriesFile(Table.read(source.file())).series(source.name(), source.step());
    }

    /// @param name of the only series of a file that names none
    /// @param step null: told by the dates
    record Source(java.nio.file.Path file, String name, Series.@Nullable Step step) {}

    private static int dated(Table table) {
        var epoch = table.column("epoch");
        var column = epoch >= 0 ? epoch : table.column("date");
        return column >= 0 && table.rows().stream().allMatch(row -> table.missing(row, column)) ? -1 : column;
    }

    private List<Series> series(String name, Series.@Nullable Step step) {
        var parts = new LinkedHashMap<String, List<Table.Row>>();
        if (unit >= 0)
            for (var row : table.rows())
                parts.computeIfAbsent(row.cells().get(unit), u -> new ArrayList<>())
                        .add(row);
        else parts.put(name, table.rows());
        if (observed >= 0)
            return parts.entrySet().stream()
                    .map(part -> one(part.getKey(), part.getValue(), observed, step))
                    .toList();
        return units().mapToObj(column -> one(table.columns().get(column), table.rows(), column, step))
                .toList();
    }

    private IntStream units() {
        var units = IntStream.range(0, table.columns().size())
                .filter(i -> !NO_UNITS.contains(table.columns().get(i).toLowerCase(java.util.Locale.ROOT)))
                .toArray();
        if (units.length == 0)
            throw new CannotStart(table.file()
                    + ", line 1: no column holds counts; call it observed, or name each column after its unit.");
        return IntStream.of(units);
    }

    private Series one(String name, List<Table.Row> rows, int column, Series.@Nullable Step wished) {
        var dates = dates(rows);
        var step = wished != null
                ? wished
                : Series.Step.of(List.copyOf(dates.keySet()), table.file().toString());
        var first = dates.isEmpty() ? null : dates.firstKey();
        var places = places(rows, step, first);
        var length = IntStream.of(places).max().orElse(-1) + 1;
        if (length > 200_000)
            throw new CannotStart(
                    "%s: from first to last there are %,d steps; check dates and t.".formatted(table.file(), length));
        var series = new Series(
                name,
                step,
                first,
                filled(length),
                new LocalDate[length],
                missing(length),
                mean < 0 ? null : missing(length));
        for (var i = 0; i < places.length; i++) put(series, places[i], rows.get(i), i, column);
        return series;
    }

    private NavigableMap<LocalDate, Table.Row> dates(List<Table.Row> rows) {
        var dates = new TreeMap<LocalDate, Table.Row>();
        if (date < 0) return dates;
        for (var row : rows) {
            var before = dates.put(table.date(row, date), row);
            if (before != null)
                throw table.fault(row, "the same date as in line %d; each may be there once".formatted(before.line()));
        }
        return dates;
    }

    private int[] places(List<Table.Row> rows, Series.Step step, @Nullable LocalDate first) {
        if (first != null)
            return rows.stream()
                    .mapToInt(row -> step.index(first, table.date(row, date)))
                    .toArray();
        if (t < 0) return IntStream.range(0, rows.size()).toArray();
        var numbers = rows.stream().mapToInt(this::number).toArray();
        var least = IntStream.of(numbers).min().orElse(0);
        return IntStream.of(numbers)
                .map(number -> Math.subtractExact(number, least))
                .toArray();
    }

    private int number(Table.Row row) {
        var number = table.number(row, t);
        if (number != Math.rint(number) || Math.abs(number) > 1e9)
            throw table.fault(
                    row,
                    "“%s” in column t is no whole number".formatted(row.cells().get(t)));
        return (int) number;
    }

    private void put(Series series, int place, Table.Row row, int position, int column) {
        if (!series.absent(place))
            throw table.fault(
                    row,
                    "a second count for %s (%s); each %s has one"
                            .formatted(
                                    series.at(place),
                                    series.unit(),
                                    series.step().name().toLowerCase(java.util.Locale.ROOT)));
        series.numbers()[place] = t < 0 ? position + 1 : number(row);
        series.dates()[place] = date < 0 ? null : table.date(row, date);
        series.counts()[place] = table.count(row, column);
        if (series.means() != null) series.means()[place] = table.number(row, mean);
    }

    private static int[] filled(int length) {
        var numbers = new int[length];
        java.util.Arrays.fill(numbers, Series.ABSENT);
        return numbers;
    }

    private static double[] missing(int length) {
        var values = new double[length];
        java.util.Arrays.fill(values, Double.NaN);
        return values;
    }
}
