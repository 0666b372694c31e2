package org.moothall.handover;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.shift.Handover;
import org.moothall.shift.Handovers;
import org.moothall.shift.Signing;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Signing, accepting and taking a post, from the page of handing over.
@Controller
class SigningPages {

    private static final int REASON = 300;

    private final Rosters rosters;
    private final Handovers handovers;
    private final Signing signing;
    private final HandoverPages pages;
    private final Clock clock;

    SigningPages(Rosters rosters, Handovers handovers, Signing signing, HandoverPages pages, Clock clock) {
        this.rosters = rosters;
        this.handovers = handovers;
        this.signing = signing;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping(HandoverPages.PATH + "/{desk}/{post}/sign")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.SERVE_DUTY)
    Page sign(
            @PathVariable String desk, @PathVariable String post, Form form, @AuthenticationPrincipal Officer officer) {
        var of = rosters.require(desk);
        var one = pages.post(of, post);
        var at = clock.instant();
        var change = handovers.at(of, post, at).map(now -> now.change().at()).orElse(at);
        var drafts = new HandoverForm(form, change, rosters.calendar().zone()).read();
        if (form.wrong()) return pages.page(of, one, form, false, officer);
        signing.sign(officer, of, post, drafts);
        return back(of, post);
    }

    @PostMapping(HandoverPages.PATH + "/{desk}/{post}/alone")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.SERVE_DUTY)
    Page alone(
            @PathVariable String desk, @PathVariable String post, Form form, @AuthenticationPrincipal Officer officer) {
        var of = rosters.require(desk);
        var one = pages.post(of, post);
        var reason = form.field("reason")
                .required("handover.wrong.reason")
                .atMost(REASON, "handover.wrong.reason-long")
                .text();
        if (form.wrong()) return pages.page(of, one, form, false, officer);
        signing.takeAlone(officer, of, post, reason);
        return back(of, post);
    }

    @PostMapping("/duty/handovers/{id}/accept")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.SERVE_DUTY)
    Page accept(@PathVariable UUID id, Form form, @AuthenticationPrincipal Officer officer) {
        var paper = handovers.require(id);
        var remarks = remarks(paper, form);
        if (form.wrong()) return pages.page(paper, form, false, officer);
        return after(signing.accept(officer, id, remarks), paper, form, officer);
    }

    /// Each line is ticked, or has a remark.
    private static List<Handover.Remark> remarks(Handover.Paper paper, Form form) {
        var remarks = new ArrayList<Handover.Remark>();
        for (var item : paper.items()) {
            var field = "remark-" + item.position();
            var words = form.field(field)
                    .atMost(REASON, "handover.wrong.reason-long")
                    .text();
            if (!words.isEmpty()) remarks.add(new Handover.Remark(item.handover(), item.position(), words));
            else if (!form.chosen("taken", String.valueOf(item.position())))
                form.fault(field, "handover.wrong.line", item.words());
        }
        return remarks;
    }

    @PostMapping("/duty/handovers/{id}/lead")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.SERVE_DUTY)
    Page lead(@PathVariable UUID id, Form form, @AuthenticationPrincipal Officer officer) {
        return after(signing.approve(officer, id), handovers.require(id), form, officer);
    }

    private Page after(boolean done, Handover.Paper paper, Form form, Officer officer) {
        return done
                ? back(
                        rosters.require(paper.handover().desk()),
                        paper.handover().post())
                : pages.page(paper, form, true, officer);
    }

    private static Page back(Desk desk, String post) {
        return Page.at("%s?desk=%s&post=%s".formatted(HandoverPages.PATH, desk.key(), post));
    }
}
