package org.moothall.wire;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.moothall.keys.SealedText;
import org.moothall.web.Reader;

/// A list as a spreadsheet, written row by row while it is read, and nothing of it kept. Moments stand as the city's
/// clocks show them. What people wrote stands as text, whatever it begins with: no cell is ever a formula.
public final class Spreadsheet implements AutoCloseable {

    /// As many lines as a sheet can have below its heads, and one for the sentence that there are more.
    private static final int MOST = 1_048_574;

    private static final int FLUSHED = 1_000;

    /// As many characters as a cell can have.
    private static final int LONGEST = 32_767;

    private final Reader reader;
    private final Workbook book;
    private final Worksheet sheet;
    private final int most;
    private int rows;
    private boolean more;

    private Spreadsheet(HttpServletResponse response, Reader reader, Heads heads, int most) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s.xlsx\"".formatted(heads.file));
        this.reader = reader;
        this.most = most;
        book = new Workbook(response.getOutputStream(), "Moothall", "1.0");
        sheet = book.newWorksheet(reader.t(heads.title));
        write(heads.columns.stream().map(key -> reader.t(key)).toList());
    }

    /// What stands above a list.
    ///
    /// @param file    name of the file without its ending
    /// @param title   key of the sheet's name
    /// @param columns keys of the columns' names
    public record Heads(String file, String title, List<String> columns) {

        public Spreadsheet open(HttpServletResponse response, Reader reader) throws IOException {
            return open(response, reader, MOST);
        }

        /// @param most so many lines at most
        public Spreadsheet open(HttpServletResponse response, Reader reader, int most) throws IOException {
            return new Spreadsheet(response, reader, this, most);
        }

        /// A list that is at hand, as a whole.
        public <T> void write(HttpServletResponse response, Reader reader, List<T> lines, Function<T, List<?>> cells)
                throws IOException {
            try (var sheet = open(response, reader)) {
                for (var line : lines) sheet.row(cells.apply(line));
            }
        }
    }

    /// A long list, page by page: the last line of one asks for the next, until one is empty.
    public <T> void pages(List<T> first, Function<T, List<T>> next, Function<T, List<?>> cells) throws IOException {
        for (var page = first; !page.isEmpty() && !full(); page = next.apply(page.getLast()))
            for (var line : page) row(cells.apply(line));
    }

    /// What no longer fits is left out, and the last row says so.
    public void row(List<?> cells) throws IOException {
        more = rows > most;
        if (!more) write(cells);
    }

    private void write(List<?> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) cell(i, cells.get(i));
        if (++rows % FLUSHED == 0) sheet.flush();
    }

    private void cell(int at, Object value) {
        switch (value) {
            case Number number -> sheet.value(rows, at, number);
            case Instant moment -> sheet.inlineString(rows, at, local(moment));
            default -> sheet.inlineString(rows, at, fitting(discreet(String.valueOf(value))));
        }
    }

    /// A sheet is taken away: what is sealed is never in it.
    private String discreet(String text) {
        return SealedText.each(text, _ -> reader.t("web.sealed"));
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private String local(Instant moment) {
        return moment.atZone(reader.city().zone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    /// Whether something was left out.
    public boolean full() {
        return more;
    }

    @Override
    public void close() throws IOException {
        if (more) write(List.of(reader.t("wire.sheet.more", most)));
        book.close();
    }
}
