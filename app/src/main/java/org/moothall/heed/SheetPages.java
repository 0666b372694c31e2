package org.moothall.heed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.moothall.warning.Warning;
import org.moothall.warning.Warnings;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The warnings that are shown, as a spreadsheet: the newest of them.
@Controller
class SheetPages {

    static final String PATH = WarningPages.PATH + "/export";

    private static final int MOST = 5_000;
    private static final Spreadsheet.Heads HEADS = new Spreadsheet.Heads(
            "warnings",
            "heed.menu",
            List.of(
                    "heed.sheet.number",
                    "heed.sheet.grade",
                    "heed.sheet.what",
                    "heed.where",
                    "heed.sheet.since",
                    "heed.sheet.raised",
                    "heed.whose",
                    "heed.sheet.state"));

    private final Warnings warnings;
    private final Sheet sheet;

    SheetPages(Warnings warnings, Sheet sheet) {
        this.warnings = warnings;
        this.sheet = sheet;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    void export(Form form, Reader reader, HttpServletResponse response) throws IOException {
        var names = sheet.names();
        HEADS.write(response, reader, all(form), warning -> cells(warning, names, reader));
    }

    private List<Warning> all(Form form) {
        var found = new ArrayList<Warning>();
        var after = "";
        do {
            var page = warnings.list(WarningPages.query(form, after));
            found.addAll(page.warnings());
            after = page.next();
        } while (!after.isEmpty() && found.size() < MOST);
        return found;
    }

    private static List<Object> cells(Warning warning, Names names, Reader reader) {
        var told = new Told(reader);
        return List.of(
                warning.number(),
                told.grade(warning.grade()),
                reader.t(warning.what()),
                names.places(reader, warning.areas()),
                warning.since().toString(),
                warning.raisedAt(),
                names.office(reader, warning.office()),
                told.state(warning));
    }
}
