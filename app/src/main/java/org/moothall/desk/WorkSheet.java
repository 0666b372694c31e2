package org.moothall.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.procedure.Verb;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;
import org.moothall.worklist.Worklist;
import org.moothall.worklist.Worklist.View;

/// A list of cases as a spreadsheet. Matters and places only, no person; a search says where it found each.
record WorkSheet(Worklist worklist, Rows rows, Reader reader) {

    private static final int AT_ONCE = 1_000;
    private static final List<String> COLUMNS = List.of(
            "desk.sheet.case",
            "desk.sheet.title",
            "desk.sheet.kind",
            "desk.sheet.place",
            "desk.sheet.step",
            "desk.sheet.limit",
            "desk.sheet.due",
            "desk.sheet.opened");

    /// A case as the page shows it, and the act in whose words it was found.
    interface Rows {
        WorkPage.Row of(CaseFile file, @Nullable Verb found);
    }

    static Spreadsheet.Heads heads(View view) {
        var columns = view == View.FOUND
                ? Stream.concat(COLUMNS.stream(), Stream.of("desk.sheet.found")).toList()
                : COLUMNS;
        return new Spreadsheet.Heads("worklist", "desk.menu.work", columns);
    }

    void fill(Spreadsheet sheet, Worklist.Query query) throws IOException {
        for (var from = query.after(); !sheet.full(); ) {
            var page = worklist.list(after(query, from), AT_ONCE, reader.now());
            for (var file : page.cases())
                sheet.row(cells(rows.of(file, page.found().get(file.id().value())), query.view()));
            from = page.next();
            if (from.isEmpty()) return;
        }
    }

    private List<Object> cells(WorkPage.Row row, View view) {
        var file = row.file();
        var due = file.nextDue();
        var cells = new ArrayList<Object>(List.of(
                file.number(),
                file.title(),
                reader.t(row.kind()),
                row.place(reader),
                reader.t(row.step()),
                reader.t(row.limit()),
                due == null ? "" : due,
                file.openedAt()));
        if (view == View.FOUND) cells.add(row.foundBy(reader));
        return cells;
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
