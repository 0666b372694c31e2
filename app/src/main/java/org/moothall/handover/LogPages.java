package org.moothall.handover;

import java.time.Clock;
import java.time.Duration;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.duties.Names;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.NotFound;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.shift.Handovers;
import org.moothall.shift.Logbook;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/duty/log`: what happened at a desk, line by line, by whoever serves there.
@Controller
class LogPages {

    static final String PATH = "/duty/log";

    private static final int MOST = 200, LONGEST = 1000;
    private static final Duration SHOWN = Duration.ofDays(3);

    private final Rosters rosters;
    private final Logbook logbook;
    private final Handovers handovers;
    private final Directory directory;
    private final Clock clock;

    LogPages(Rosters rosters, Logbook logbook, Handovers handovers, Directory directory, Clock clock) {
        this.rosters = rosters;
        this.logbook = logbook;
        this.handovers = handovers;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page look(Form form, @AuthenticationPrincipal Officer officer) {
        var desk = rosters.find(form.value("desk"))
                .or(() -> rosters.of(officer.person()))
                .orElseThrow(() -> new NotFound("duty desk"));
        return page(desk, Form.empty(), officer);
    }

    private Page page(Desk desk, Form form, Officer officer) {
        if (!handovers.reads(officer, desk)) throw new Forbidden("the log of " + desk.key());
        return new LogPage(
                form,
                new Names(directory.offices()),
                desk,
                logbook.orders(desk),
                logbook.since(desk, clock.instant().minus(SHOWN), MOST),
                rosters.server(desk, officer.person()).isPresent());
    }

    @PostMapping(PATH + "/{desk}")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.SERVE_DUTY)
    Page write(@PathVariable String desk, Form form, @AuthenticationPrincipal Officer officer) {
        var of = rosters.require(desk);
        var words = form.field("words")
                .required("handover.wrong.words")
                .atMost(LONGEST, "handover.wrong.reason-long")
                .text();
        if (form.wrong()) return page(of, form, officer);
        logbook.write(officer, of, words);
        return Page.at(PATH + "?desk=" + desk);
    }
}
