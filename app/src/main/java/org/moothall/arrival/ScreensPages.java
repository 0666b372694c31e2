package org.moothall.arrival;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.presence.CheckIns;
import org.moothall.presence.Screens;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/duty/screens`: keys of the machines that show codes.
@Controller
class ScreensPages {

    static final String PATH = "/duty/screens";

    private static final int LONGEST = 60;

    private final Screens screens;
    private final CheckIns checkIns;
    private final Rosters rosters;

    ScreensPages(Screens screens, CheckIns checkIns, Rosters rosters) {
        this.screens = screens;
        this.checkIns = checkIns;
        this.rosters = rosters;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.SET_UP)
    Page look(@AuthenticationPrincipal Officer officer) {
        return page(Form.empty(), null, officer);
    }

    private Page page(Form form, @Nullable String key, Officer officer) {
        var of = desks(officer).stream()
                .map(desk -> new ScreensPage.Of(desk, screens.of(desk)))
                .toList();
        return new ScreensPage(form, of, key);
    }

    private List<Desk> desks(Officer officer) {
        return rosters.desks().stream()
                .filter(desk -> Changes.plans(officer, desk) && checkIns.asks(desk))
                .toList();
    }

    @PostMapping(PATH)
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page make(Form form, @AuthenticationPrincipal Officer officer) {
        var desk = form.field("desk")
                .required("arrival.desk.missing")
                .oneOf(desks(officer).stream().map(Desk::key).toList(), "arrival.desk.missing")
                .text();
        var room = form.field("room")
                .required("arrival.room.missing")
                .atMost(LONGEST, "arrival.room.long")
                .text();
        if (form.wrong()) return page(form, null, officer);
        return page(Form.empty(), screens.make(officer, rosters.require(desk), room), officer);
    }

    @PostMapping(PATH + "/{desk}/{id}/end")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page end(@PathVariable String desk, @PathVariable UUID id, @AuthenticationPrincipal Officer officer) {
        screens.end(officer, rosters.require(desk), id);
        return Page.at(PATH);
    }
}
