package org.moothall.reach;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/me/reach/…`: one of my ways: tried, proved, put before another, removed.
@Controller
class WayPages {

    private static final String WAY = ReachPages.PATH + "/{id}";

    private final Reach reach;
    private final Proofs proofs;
    private final ReachPages pages;

    WayPages(Reach reach, Proofs proofs, ReachPages pages) {
        this.reach = reach;
        this.proofs = proofs;
        this.pages = pages;
    }

    @PostMapping(WAY + "/test")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page test(@AuthenticationPrincipal Officer officer, @PathVariable UUID id, Form form, HttpServletRequest request) {
        switch (proofs.send(officer.person(), id)) {
            case Proofs.Sent.Taken() -> {}
            case Proofs.Sent.Failed(var why) -> form.fault(ReachPage.field(id), "reach.code.failed." + why);
            case Proofs.Sent.Soon() -> form.fault(ReachPage.field(id), "reach.code.soon");
            case Proofs.Sent.Many() -> form.fault(ReachPage.field(id), "reach.code.many");
        }
        return form.wrong() ? pages.page(officer, form, request) : Page.at(ReachPages.PATH);
    }

    @PostMapping(WAY + "/prove")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page prove(@AuthenticationPrincipal Officer officer, @PathVariable UUID id, Form form, HttpServletRequest request) {
        var typed = form.value("code").replaceAll("\\s", "");
        if (!proofs.prove(officer.person(), id, typed)) form.fault(ReachPage.field(id), "reach.code.wrong");
        return form.wrong() ? pages.page(officer, form, request) : Page.at(ReachPages.PATH);
    }

    /// @param id of one of their own, or `city` for the e-mail of the city's folder
    @PostMapping(WAY + "/up")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page up(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
        reach.move(officer.person(), id, true);
        return Page.at(ReachPages.PATH);
    }

    @PostMapping(WAY + "/down")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page down(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
        reach.move(officer.person(), id, false);
        return Page.at(ReachPages.PATH);
    }

    @PostMapping(WAY + "/drop")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page drop(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
        reach.drop(officer.person(), id);
        return Page.at(ReachPages.PATH);
    }
}
