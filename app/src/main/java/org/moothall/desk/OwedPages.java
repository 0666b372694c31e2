package org.moothall.desk;

import java.time.Clock;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.joint.Owing;
import org.moothall.timekeeper.Board;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.worklist.Worklist;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/work/contributions`: what offices owe each other.
@Controller
class OwedPages {

    static final String PATH = "/work/contributions";

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
        return new OwedPage(
                owing.byUs(officer),
                owing.toUs(officer),
                directory.offices(),
                WorkTabs.of(officer, worklist, board, owing, clock.instant()));
    }
}
