package org.moothall.outbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/letters`: letters to sign off, and letters that the mail server could not serve.
@Controller
class TrayPages {

    static final String PATH = "/letters";

    private static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "letters",
            "outbox.menu",
            List.of(
                    "outbox.col.list",
                    "outbox.col.number",
                    "outbox.col.case",
                    "outbox.col.letter",
                    "outbox.col.what",
                    "outbox.col.at"));

    private final Tray tray;
    private final Directory directory;

    TrayPages(Tray tray, Directory directory) {
        this.tray = tray;
        this.directory = directory;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page list(@AuthenticationPrincipal Officer officer) {
        return page(officer);
    }

    @GetMapping(PATH + "/export")
    @Guard(Guard.Who.STAFF)
    void export(Reader reader, @AuthenticationPrincipal Officer officer, HttpServletResponse response)
            throws IOException {
        SHEET.write(response, reader, page(officer).cells(reader).toList(), cells -> cells);
    }

    private TrayPage page(Officer officer) {
        return new TrayPage(tray.toSign(officer), tray.returned(officer), directory.offices());
    }
}
