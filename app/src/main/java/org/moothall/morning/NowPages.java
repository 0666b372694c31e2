package org.moothall.morning;

import java.time.Clock;
import org.moothall.onduty.OnNow;
import org.moothall.roster.Rosters;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/roster/now`: who is on duty now and who is next, at all desks.
@Controller
class NowPages {

    static final String PATH = "/roster/now";

    private final Rosters rosters;
    private final OnNow onNow;
    private final MorningWords words;
    private final Clock clock;

    NowPages(Rosters rosters, OnNow onNow, MorningWords words, Clock clock) {
        this.rosters = rosters;
        this.onNow = onNow;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page look() {
        var at = clock.instant();
        return new NowPage(rosters.desks().stream()
                .map(desk -> new NowPage.At(
                        desk, onNow.of(desk, at), words.open(desk, at).size()))
                .toList());
    }
}
