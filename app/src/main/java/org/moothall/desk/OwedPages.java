package org.moothall.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.joint.Owing;
import org.moothall.timekeeper.Board;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;
import org.moothall.worklist.Worklist;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/work/contributions`: what offices owe each other.
@Controller
class OwedPages {

    static final String PATH = "/work/contributions";

    private static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "contributions",
            "desk.owed",
            List.of(
                    "desk.sheet.list",
                    "desk.sheet.case",
                    "desk.sheet.title",
                    "desk.owed.asked",
                    "desk.sheet.asked-on",
                    "desk.sheet.due",
                    "desk.told.lead",
                    "desk.sheet.owing"));

    private final Owing owing;
    private final Worklist worklist;
    private final Board board;
    private final Directory directory;
    private final Clock clock;

    OwedPages(Owing owing, Worklist worklist, Board board, Directory directory, Clock clock) {
        this.owing = owing;
        this.worklist = worklist;
        this.board = board;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page owed(@AuthenticationPrincipal Officer officer) {
        return page(officer);
    }

    @GetMapping(PATH + "/export")
    @Guard(Guard.Who.STAFF)
    void export(Reader reader, @AuthenticationPrincipal Officer officer, HttpServletResponse response)
            throws IOException {
        var page = page(officer);
        var byUs = page.byUs().stream().map(line -> page.cells(reader, "desk.owed.by-us", line));
        var toUs = page.toUs().stream().map(line -> page.cells(reader, "desk.owed.to-us", line));
        SHEET.write(response, reader, Stream.concat(byUs, toUs).toList(), cells -> cells);
    }

    private OwedPage page(Officer officer) {
        return new OwedPage(
                owing.byUs(officer),
                owing.toUs(officer),
                directory.offices(),
                WorkTabs.of(officer, worklist, board, owing, clock.instant()));
    }
}
