package org.moothall.disputes;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.moothall.web.Reader;
import org.moothall.whose.Disputes;
import org.moothall.wire.Spreadsheet;

/// The counts as a spreadsheet, with the same numbers left out as on the page.
///
/// @param counts a page of them from where one begins
record PassedAroundSheet(PassedAroundPage page, Function<String, Disputes.Page> counts, Reader reader) {

    static final Spreadsheet.Heads HEADS = new Spreadsheet.Heads(
            "disputes",
            "disputes.menu",
            List.of(
                    "disputes.col.kind",
                    "disputes.col.from",
                    "disputes.col.to",
                    "disputes.col.many",
                    "disputes.col.days",
                    "disputes.col.upheld"));

    void fill(Spreadsheet sheet) throws IOException {
        for (var after = ""; after != null && !sheet.full(); ) {
            var part = counts.apply(after);
            for (var count : part.counts()) sheet.row(cells(count));
            after = part.next();
        }
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
}
