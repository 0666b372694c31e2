package org.moothall.wire;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.moothall.web.Reader;

/// A list as a spreadsheet, written row by row while it is read. Moments stand as the city's clocks show them.
public final class Spreadsheet implements AutoCloseable {

    /// So many rows at most; whoever fills it asks whether it is `full`.
    public static final int MOST = 10_000;

    private static final int FLUSHED = 1_000;

    private final Reader reader;
    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    private Spreadsheet(HttpServletResponse response, Reader reader, String title) throws IOException {
        this.reader = reader;
        book = new Workbook(response.getOutputStream(), "Moothall", "1.0");
        sheet = book.newWorksheet(title);
    }

    /// @param file name of the file without its ending
    public static Spreadsheet of(
            HttpServletResponse response, Reader reader, String file, String title, List<String> heads)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s.xlsx\"".formatted(file));
        var sheet = new Spreadsheet(response, reader, title);
        sheet.row(heads);
        return sheet;
    }

    public void row(List<?> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) cell(i, cells.get(i));
        if (++rows % FLUSHED == 0) sheet.flush();
    }

    private void cell(int at, Object value) {
        switch (value) {
            case Number number -> sheet.value(rows, at, number);
            case Instant moment -> sheet.value(rows, at, local(moment));
            default -> sheet.value(rows, at, String.valueOf(value));
        }
    }

    private String local(Instant moment) {
        return moment.atZone(reader.city().zone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    public boolean full() {
        return rows > MOST;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
