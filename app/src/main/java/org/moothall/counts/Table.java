package org.moothall.counts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.moothall.kernel.CannotStart;

/// A CSV file with a heading: separated by commas, semicolons or tabs, quoted or not, with or without a
/// byte order mark. What is wrong with it is a sentence that names file and line.
///
/// @param columns names without blanks around them, each once
record Table(Path file, List<String> columns, List<Row> rows) {

    private static final Set<String> MISSING = Set.of("", "na", "nan", "null");

    record Row(long line, List<String> cells) {}

    static Table read(Path file) {
        var text = text(file);
        var heading = text.lines().findFirst().orElse("");
        var separator = separator(heading);
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            var rows = csv.stream().map(Table::row).toList();
            if (rows.size() < 2) throw new CannotStart(file + " has no rows; it needs a heading and one row a count.");
            var columns = rows.getFirst().cells();
            var table = new Table(file, columns, rows.subList(1, rows.size()));
            table.check();
            return table;
        } catch (CsvParseException | IOException e) {
            throw new CannotStart("%s is not CSV: %s. Save it again as CSV.".formatted(file, e.getMessage()), e);
        }
    }

    private static String text(Path file) {
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CannotStart(file + " is not UTF-8; save it as UTF-8.", e);
        } catch (IOException e) {
            throw new CannotStart("There is no file %s that can be read; check its name.".formatted(file), e);
        }
    }

    private static char separator(String heading) {
        if (heading.contains(",")) return ',';
        return heading.contains(";") ? ';' : heading.contains("\t") ? '\t' : ',';
    }

    private static Row row(CsvRecord csv) {
        return new Row(
                csv.getStartingLineNumber(),
                csv.getFields().stream().map(String::strip).toList());
    }

    private void check() {
        var seen = new HashSet<String>();
        for (var name : columns)
            if (!seen.add(name.toLowerCase(Locale.ROOT)))
                throw new CannotStart("%s, line 1: two columns are called “%s”; rename one.".formatted(file, name));
        for (var row : rows)
            if (row.cells().size() != columns.size())
                throw fault(
                        row,
                        "%d cells where the heading has %d; mend the row"
                                .formatted(row.cells().size(), columns.size()));
    }

    /// Where the column of that name is, in any letter case; -1 without it.
    int column(String name) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).equalsIgnoreCase(name))
                .findFirst()
                .orElse(-1);
    }

    /// The same, where it must be there.
    int needed(String name) {
        var column = column(name);
        if (column < 0) throw new CannotStart("%s, line 1: no column is called %s; add it.".formatted(file, name));
        return column;
    }

    double[] numbers(int column) {
        return rows.stream().mapToDouble(row -> number(row, column)).toArray();
    }

    boolean missing(Row row, int column) {
        return MISSING.contains(row.cells().get(column).toLowerCase(Locale.ROOT));
    }

    /// NaN where nothing stands.
    double number(Row row, int column) {
        if (missing(row, column)) return Double.NaN;
        try {
            return Double.parseDouble(row.cells().get(column));
        } catch (NumberFormatException e) {
            throw unfit(row, column, "no number");
        }
    }

    /// A whole number from 0; NaN where nothing stands.
    double count(Row row, int column) {
        var count = number(row, column);
        if (count < 0 || count > 1e9 || !Double.isNaN(count) && count != Math.rint(count))
            throw unfit(row, column, "no count: a whole number from 0, or empty where it is not known");
        return count;
    }

    LocalDate date(Row row, int column) {
        try {
            return LocalDate.parse(row.cells().get(column));
        } catch (DateTimeParseException e) {
            throw unfit(row, column, "no date such as 2026-03-02");
        }
    }

    private CannotStart unfit(Row row, int column, String why) {
        return fault(row, "“%s” in column %s is %s".formatted(row.cells().get(column), columns.get(column), why));
    }

    CannotStart fault(Row row, String what) {
        return new CannotStart("%s, line %d: %s.".formatted(file, row.line(), what));
    }
}
