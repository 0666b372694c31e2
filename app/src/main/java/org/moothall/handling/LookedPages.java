package org.moothall.handling;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.journal.Journal;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// `/cases/{number}/journal`: what was done to a case and who read it, a page at a time.
@Controller
class LookedPages {

    private static final int SHOWN = 200, AT_ONCE = 1_000;
    private static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "journal",
            "handling.looked",
            List.of(
                    "handling.looked.line",
                    "handling.looked.when",
                    "handling.looked.who",
                    "handling.looked.what",
                    "handling.looked.hash"));

    private final Casework casework;
    private final Directory directory;
    private final Journal journal;

    LookedPages(Casework casework, Directory directory, Journal journal) {
        this.casework = casework;
        this.directory = directory;
        this.journal = journal;
    }

    @GetMapping("/cases/{number}/journal")
    @Guard(Guard.Who.STAFF)
    Page looked(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String before,
            @AuthenticationPrincipal Officer officer) {
        return page(casework.visible(number, officer), before(before), SHOWN);
    }

    @GetMapping("/cases/{number}/journal/export")
    @Guard(Guard.Who.STAFF)
    void export(
            @PathVariable String number,
            Reader reader,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response)
            throws IOException {
        var file = casework.visible(number, officer);
        var first = page(file, Journal.LATEST, AT_ONCE);
        try (var sheet = SHEET.open(response, reader)) {
            sheet.pages(
                    first.lines(),
                    last -> page(file, last.position(), AT_ONCE).lines(),
                    written -> first.cells(reader, written));
        }
    }

    private LookedPage page(CaseFile file, int before, int most) {
        var written = journal.latest(file.id().value(), before, most + 1);
        return new LookedPage(
                file,
                written.stream().limit(most).toList(),
                before == Journal.LATEST,
                written.size() <= most,
                new Names(directory.offices()));
    }

    /// The latest for what no page of ours has written.
    private static int before(String written) {
        return written.matches("\\d{1,9}") ? Integer.parseInt(written) : Journal.LATEST;
    }
}
