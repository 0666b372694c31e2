package org.moothall.desk;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.moothall.casework.CaseFile;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;
import org.moothall.worklist.Worklist;

/// A list of cases as a spreadsheet, written row by row. Matters and places only, no person; up to a bound, and the
/// last row says so where there are more.
record WorkSheet(Worklist worklist, Function<CaseFile, WorkPage.Row> row, Reader reader) {

    private static final int AT_ONCE = 1_000;
    private static final List<String> COLUMNS =
            List.of("case", "title", "kind", "place", "step", "limit", "due", "opened");

    List<String> heads() {
        return COLUMNS.stream().map(key -> reader.t("desk.sheet." + key)).toList();
    }

    void fill(Spreadsheet sheet, Worklist.Query query) throws IOException {
        for (var from = query.after(); !sheet.full(); ) {
            var page = worklist.list(after(query, from), AT_ONCE, reader.now());
            for (var file : page.cases()) sheet.row(cells(row.apply(file)));
            from = page.next();
            if (from.isEmpty()) return;
        }
        sheet.row(List.of(reader.t("desk.sheet.more", Spreadsheet.MOST)));
    }

    private List<Object> cells(WorkPage.Row row) {
        var file = row.file();
        var due = file.nextDue();
        return List.of(
                file.number(),
                file.title(),
                reader.t(row.kind()),
                row.place(reader),
                reader.t(row.step()),
                reader.t(row.limit()),
                due == null ? "" : due,
                file.openedAt());
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
