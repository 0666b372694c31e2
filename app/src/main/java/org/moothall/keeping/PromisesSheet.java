package org.moothall.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moothall.keeping.PromisesPage.OfKind;
import org.moothall.keeping.Tally.Sum;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;

/// Promises and kinds of office as a spreadsheet; what the page hides is hidden here.
record PromisesSheet(PromisesPage page, Reader reader) {

    private static final Spreadsheet.Heads HEADS = new Spreadsheet.Heads(
            "promises",
            "keeping.menu",
            List.of(
                    "keeping.sheet.procedure",
                    "keeping.table.promise",
                    "keeping.table.kind",
                    "keeping.sheet.promises",
                    "keeping.kept",
                    "keeping.moved",
                    "keeping.late",
                    "keeping.owed"));

    void write(HttpServletResponse response) throws IOException {
        var all = reader.t("keeping.sheet.all");
        try (var sheet = HEADS.open(response, reader)) {
            for (var group : page.groups())
                for (var promise : group.promises())
                    write(
                            sheet,
                            reader.t(group.title()),
                            reader.t(promise.limit().title()),
                            promise.kinds(),
                            promise.sum());
            write(sheet, all, all, page.kinds(), page.all());
        }
    }

    private void write(Spreadsheet sheet, String procedure, String promise, List<OfKind> kinds, @Nullable Sum sum)
            throws IOException {
        for (var of : kinds)
            sheet.row(cells(
                    procedure,
                    promise,
                    reader.t("offices.kind." + of.kind().name().toLowerCase(Locale.ROOT)),
                    of.sum()));
        sheet.row(cells(procedure, promise, reader.t("keeping.sheet.all"), sum));
    }

    private List<Object> cells(String procedure, String promise, String kind, @Nullable Sum sum) {
        var hidden = reader.t("keeping.hidden");
        return sum == null
                ? List.of(procedure, promise, kind, hidden, hidden, hidden, hidden, hidden)
                : List.of(procedure, promise, kind, sum.all(), sum.kept(), sum.moved(), sum.late(), sum.owed());
    }
}
