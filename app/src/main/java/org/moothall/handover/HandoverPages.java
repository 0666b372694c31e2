package org.moothall.handover;

import java.time.Clock;
import java.util.List;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.duties.Names;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.NotFound;
import org.moothall.presence.CheckIns;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.shift.Handover;
import org.moothall.shift.Handovers;
import org.moothall.shift.Standing;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/duty/handover`: what is open, promised and silent, signed by who goes, accepted by who comes.
@Controller
class HandoverPages {

    static final String PATH = "/duty/handover";

    private static final int PAST = 6;

    private final Rosters rosters;
    private final Handovers handovers;
    private final CheckIns checkIns;
    private final Prefill prefill;
    private final Directory directory;
    private final Clock clock;

    HandoverPages(
            Rosters rosters,
            Handovers handovers,
            CheckIns checkIns,
            Prefill prefill,
            Directory directory,
            Clock clock) {
        this.rosters = rosters;
        this.handovers = handovers;
        this.checkIns = checkIns;
        this.prefill = prefill;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page look(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var desk = rosters.find(form.value("desk"))
                .or(() -> rosters.of(officer.person()))
                .orElseThrow(() -> new NotFound("duty desk"));
        var posts = handovers.posts(desk);
        if (posts.isEmpty()) return Page.at(LogPages.PATH + "?desk=" + desk.key());
        var post = posts.stream()
                .filter(one -> one.key().equals(form.value("post")))
                .findFirst()
                .orElse(posts.getFirst());
        var going = handovers
                .at(desk, post.key(), clock.instant())
                .map(now -> now.change().going())
                .orElse(List.of());
        return page(desk, post, prefill.of(desk, going, officer, reader), false, officer);
    }

    HandoverPage page(Desk desk, Desk.Post post, Form form, boolean refused, Officer officer) {
        if (!handovers.reads(officer, desk)) throw new Forbidden("handovers of " + desk.key());
        var at = clock.instant();
        var now = handovers.at(desk, post.key(), at);
        var change = now.map(Standing::change);
        return new HandoverPage(
                form,
                new Names(directory.offices()),
                desk,
                post,
                handovers.posts(desk),
                change.orElse(null),
                now.map(Standing::paper).orElse(null),
                change.map(one -> checkIns.of(one.coming())).orElse(List.of()),
                change.filter(one -> !one.at().isAfter(at)).isPresent(),
                now.map(one -> one.turn(officer.person(), handovers.leads(officer.person(), desk), at))
                        .orElse(null),
                refused,
                handovers.past(desk, post.key(), PAST));
    }

    Desk.Post post(Desk desk, String post) {
        return handovers.posts(desk).stream()
                .filter(one -> one.key().equals(post))
                .findFirst()
                .orElseThrow(() -> new NotFound("duty post " + post));
    }

    Page page(Handover.Paper paper, Form form, boolean refused, Officer officer) {
        var desk = rosters.require(paper.handover().desk());
        return page(desk, post(desk, paper.handover().post()), form, refused, officer);
    }
}
