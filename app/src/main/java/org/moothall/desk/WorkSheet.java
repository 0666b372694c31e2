package org.moothall.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.moothall.casework.CaseFile;
import org.moothall.web.Reader;
import org.moothall.worklist.Worklist;

/// A list of cases as a spreadsheet, written row by row. Matters and places only, no person; up to a bound, and the
/// last row says so where there are more.
final class WorkSheet {

    private static final int MOST = 10_000;
    private static final int AT_ONCE = 1_000;

    private final Worklist worklist;
    private final Function<CaseFile, WorkPage.Row> row;
    private final Reader reader;

    WorkSheet(Worklist worklist, Function<CaseFile, WorkPage.Row> row, Reader reader) {
        this.worklist = worklist;
        this.row = row;
        this.reader = reader;
    }

    void write(Worklist.Query query, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Moothall", "1.0");
                var sheet = book.newWorksheet(reader.t("desk.menu.work"))) {
            line(
                    sheet,
                    0,
                    List.of("case", "title", "kind", "place", "step", "limit", "due", "opened").stream()
                            .map(key -> reader.t("desk.sheet." + key))
                            .toList());
            fill(sheet, query);
        }
    }

    private void fill(Worksheet sheet, Worklist.Query query) throws IOException {
        var at = 1;
        for (var from = query.after(); at <= MOST; ) {
            var page = worklist.list(after(query, from), AT_ONCE, reader.now());
            for (var file : page.cases()) line(sheet, at++, cells(row.apply(file)));
            sheet.flush();
            from = page.next();
            if (from.isEmpty()) return;
        }
        sheet.value(at, 0, reader.t("desk.sheet.more", MOST));
    }

    private List<String> cells(WorkPage.Row row) {
        var file = row.file();
        var due = file.nextDue();
        return List.of(
                file.number(),
                file.title(),
                reader.t(row.kind()),
                row.place(reader),
                reader.t(row.step()),
                reader.t(row.limit()),
                due == null ? "" : local(due),
                local(file.openedAt()));
    }

    private String local(java.time.Instant at) {
        return at.atZone(reader.city().zone())
                .toLocalDateTime()
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    private static void line(Worksheet sheet, int at, List<String> cells) {
        for (var i = 0; i < cells.size(); i++) sheet.value(at, i, cells.get(i));
    }

    private static Worklist.Query after(Worklist.Query query, String after) {
        return new Worklist.Query(
                query.view(),
                query.person(),
                query.office(),
                query.words(),
                query.kinds(),
                query.districts(),
                query.phase(),
                query.group(),
                query.own(),
                after,
                query.hands());
    }
}
