package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// A spreadsheet as whoever opens it reads it: lines of cells, the heads first.
public record Book(List<List<String>> lines) {

    /// The sheet that the browser was sent; none of its cells is a formula.
    public static Book of(Browser browser) {
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.header("Content-Type")).contains("spreadsheetml");
        assertThat(browser.header("Content-Disposition"))
                .startsWith("attachment")
                .contains(".xlsx");
        return of(browser.bytes());
    }

    public static Book of(byte[] bytes) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return new Book(book.getFirstSheet().read().stream().map(Book::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> line(Row row) {
        return row.stream().map(Book::text).toList();
    }

    private static String text(Cell cell) {
        if (cell == null) return "";
        assertThat(cell.getFormula()).as("formula of %s", cell.getAddress()).isNull();
        return Objects.requireNonNullElse(cell.getText(), "");
    }

    public List<String> heads() {
        return lines.getFirst();
    }

    /// The line that has this cell.
    public List<String> line(String cell) {
        return lines.stream().filter(line -> line.contains(cell)).findFirst().orElseThrow();
    }

    /// All cells, one after the other.
    public String text() {
        return String.join(
                "\n", lines.stream().map(line -> String.join("\t", line)).toList());
    }
}
