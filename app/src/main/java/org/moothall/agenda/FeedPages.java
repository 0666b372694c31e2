package org.moothall.agenda;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.kernel.NotFound;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `/roster/feeds`: addresses from which one's calendar fetches duties; and what stands behind them.
@Controller
class FeedPages {

    private static final String PATH = "/roster/feeds";
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Feeds feeds;
    private final Rosters rosters;

    FeedPages(Feeds feeds, Rosters rosters) {
        this.feeds = feeds;
        this.rosters = rosters;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page look() {
        return page(Form.empty(), null);
    }

    private Page page(Form form, @Nullable String address) {
        return new FeedPage(form, rosters.desks(), address);
    }

    /// One's own duties where no desk is chosen.
    @PostMapping(PATH)
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page make(Form form, Reader reader, HttpServletRequest request, @AuthenticationPrincipal Officer officer) {
        var desk = desk(form);
        if (form.wrong()) return page(form, null);
        var secret = feeds.make(officer, desk, reader.language());
        var address = ServletUriComponentsBuilder.fromContextPath(request)
                .path(PATH + "/" + secret + ".ics")
                .toUriString();
        return page(form, address);
    }

    private String desk(Form form) {
        return form.field("desk")
                .oneOf(rosters.desks().stream().map(Desk::key).toList(), "agenda.desk.missing")
                .text();
    }

    @PostMapping(PATH + "/end")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page end(Form form, @AuthenticationPrincipal Officer officer) {
        var desk = desk(form);
        if (form.wrong()) return page(form, null);
        feeds.end(officer, desk);
        return Page.at(PATH);
    }

    /// The address is its own key: who has no secret learns nothing here.
    @GetMapping(PATH + "/{secret}.ics")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<String> feed(@PathVariable String secret) {
        return feeds.read(secret)
                .map(calendar -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .body(calendar))
                .orElseThrow(() -> new NotFound("feed"));
    }
}
