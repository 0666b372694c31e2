package org.moothall.disputes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.moothall.web.Reader;
import org.moothall.whose.Disputes;

/// The counts as a spreadsheet, with the same numbers left out as on the page.
///
/// @param counts a page of them from where one begins
record PassedAroundSheet(PassedAroundPage page, Function<String, Disputes.Page> counts, Reader reader) {

    private static final int MOST = 10_000;

    void write(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Moothall", "1.0");
                var sheet = book.newWorksheet(reader.t("disputes.menu"))) {
            line(
                    sheet,
                    0,
                    List.of(
                            reader.t("disputes.col.kind"),
                            reader.t("disputes.col.from"),
                            reader.t("disputes.col.to"),
                            reader.t("disputes.col.many"),
                            reader.t("disputes.col.days"),
                            reader.t("disputes.col.upheld")));
            fill(sheet);
        }
    }

    private void fill(Worksheet sheet) {
        var at = 1;
        for (var after = ""; after != null && at <= MOST; ) {
            var part = counts.apply(after);
            for (var count : part.counts()) line(sheet, at++, cells(count));
            after = part.next();
        }
        if (at > MOST) line(sheet, at, List.of(reader.t("disputes.sheet.more", MOST)));
    }

    private List<String> cells(Disputes.Count count) {
        return List.of(
                page.kind(reader, count.kind()),
                page.office(reader, count.fromOffice()),
                page.to(reader, count),
                page.many(reader, count.many()),
                page.days(reader, count.days()),
                page.upheld(reader, count.upheld()));
    }

    private static void line(Worksheet sheet, int at, List<String> cells) {
        for (var i = 0; i < cells.size(); i++) sheet.value(at, i, cells.get(i));
    }
}
