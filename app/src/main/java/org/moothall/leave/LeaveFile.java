package org.moothall.leave;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.moothall.imports.Row;
import org.moothall.imports.Rows;

/// A file with leave: `.ics`, or a table (`.xlsx`, `.csv`) with the columns person, first and last, in either language.
final class LeaveFile {

    private static final List<String> ENDINGS = List.of(".ics", ".xlsx", ".csv");

    private LeaveFile() {}

    /// @throws Unreadable where something in it cannot be taken over
    static List<Absence> read(String name, byte[] content) throws IOException {
        var ending = ENDINGS.stream()
                .filter(name.toLowerCase(Locale.ROOT)::endsWith)
                .findFirst()
                .orElseThrow(() -> new Unreadable(0, "leave.other-file"));
        if (ending.equals(".ics")) return LeaveCalendar.read(new String(content, StandardCharsets.UTF_8));
        var file = Files.createTempFile("leave", ending);
        try {
            Files.write(file, content);
            return table(file);
        } finally {
            Files.delete(file);
        }
    }

    private static List<Absence> table(Path file) throws IOException {
        try (var rows = Rows.of(file)) {
            return rows.stream().map(LeaveFile::absence).toList();
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(0, "leave.damaged"); // whatever a broken workbook makes its readers throw
        }
    }

    private static Absence absence(Row row) {
        if (row.columns().containsKey(Rows.BROKEN)) throw new Unreadable(row.line(), "leave.damaged");
        var first = date(row, column(row, "first", "首日"));
        var last = column(row, "last", "末日");
        var end = last.isEmpty() ? first : date(row, last);
        if (end.isBefore(first)) throw new Unreadable(row.line(), "leave.backwards");
        return new Absence(row.line(), column(row, "person", "人员"), first, end);
    }

    private static String column(Row row, String en, String zh) {
        return Stream.of(en, zh)
                .map(row::of)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// A date cell comes as date and time of the day.
    private static LocalDate date(Row row, String written) {
        try {
            return LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written);
        } catch (DateTimeException e) {
            throw new Unreadable(row.line(), "leave.no-date");
        }
    }
}
