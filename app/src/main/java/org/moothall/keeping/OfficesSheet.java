package org.moothall.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.keeping.Tally.Sum;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;

/// The table of offices and matters as a spreadsheet; what the page hides is hidden here.
record OfficesSheet(OfficesPage page, Reader reader) {

    private static final Spreadsheet.Heads HEADS = new Spreadsheet.Heads(
            "promises-offices",
            "keeping.menu",
            List.of(
                    "keeping.sheet.office",
                    "keeping.sheet.matter",
                    "keeping.sheet.promises",
                    "keeping.sheet.kept",
                    "keeping.sheet.moved",
                    "keeping.sheet.not-kept"));

    void write(HttpServletResponse response) throws IOException {
        var all = reader.t("keeping.all");
        try (var sheet = HEADS.open(response, reader)) {
            for (var office : page.offices()) {
                var name = reader.t(office.name());
                for (var of : office.branches()) sheet.row(cells(name, reader.t(of.name()), of.sum()));
                sheet.row(cells(name, all, office.sum()));
            }
            for (var of : page.branches()) sheet.row(cells(all, reader.t(of.name()), of.sum()));
            sheet.row(cells(all, all, page.all()));
        }
    }

    private List<Object> cells(String office, String matter, @Nullable Sum sum) {
        var hidden = reader.t("keeping.hidden");
        return sum == null
                ? List.of(office, matter, hidden, hidden, hidden, hidden)
                : List.of(office, matter, sum.all(), sum.kept(), sum.moved(), sum.late() + sum.owed());
    }
}
