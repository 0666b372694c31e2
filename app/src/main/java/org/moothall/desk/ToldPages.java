package org.moothall.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.joint.Owing;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedures;
import org.moothall.timekeeper.Board;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;
import org.moothall.worklist.Worklist;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/work/came-up`: what time brought to this officer.
@Controller
class ToldPages {

    static final String PATH = "/work/came-up";

    private static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "came-up",
            "desk.told",
            List.of(
                    "desk.sheet.list",
                    "desk.sheet.case",
                    "desk.sheet.title",
                    "desk.sheet.limit",
                    "desk.sheet.due",
                    "desk.told.lead",
                    "desk.told.since",
                    "desk.sheet.why"));

    private final Board board;
    private final Worklist worklist;
    private final Procedures procedures;
    private final Directory directory;
    private final Owing owing;
    private final Clock clock;

    ToldPages(Board board, Worklist worklist, Procedures procedures, Directory directory, Owing owing, Clock clock) {
        this.board = board;
        this.worklist = worklist;
        this.procedures = procedures;
        this.directory = directory;
        this.owing = owing;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page told(@AuthenticationPrincipal Officer officer) {
        return page(officer);
    }

    @GetMapping(PATH + "/export")
    @Guard(Guard.Who.STAFF)
    void export(Reader reader, @AuthenticationPrincipal Officer officer, HttpServletResponse response)
            throws IOException {
        var page = page(officer);
        var cameUp = page.cameUp().stream().map(row -> row.cells(reader, "desk.told.came-up"));
        var soonDue = page.soonDue().stream().map(row -> row.cells(reader, "desk.told.soon"));
        SHEET.write(response, reader, Stream.concat(cameUp, soonDue).toList(), cells -> cells);
    }

    private ToldPage page(Officer officer) {
        return new ToldPage(
                rows(board.cameUp(officer)),
                rows(board.soonDue(officer)),
                owing.told(officer),
                officer.office().key(),
                directory.offices(),
                WorkTabs.of(officer, worklist, board, owing, clock.instant()));
    }

    private List<ToldPage.Row> rows(List<Board.Line> lines) {
        return lines.stream().map(this::row).toList();
    }

    private ToldPage.Row row(Board.Line line) {
        var limit = procedures
                .require(line.procedure(), line.procedureVersion())
                .limit(line.limitKey())
                .map(one -> one.title());
        var lead = directory.offices().find(line.lead()).map(one -> one.name());
        return new ToldPage.Row(
                line,
                limit.orElse(new Text(line.limitKey(), line.limitKey())),
                lead.orElse(new Text(line.lead(), line.lead())));
    }
}
