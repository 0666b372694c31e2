package org.moothall.drawup;

import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.roster.Rosters;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/roster/drafts/{id}`: a roster on its way, to be stopped, published or dropped.
@Controller
class DraftPages {

    private final Drawings drawings;
    private final Rosters rosters;
    private final Weighing weighing;
    private final Directory directory;
    private final Clock clock;

    DraftPages(Drawings drawings, Rosters rosters, Weighing weighing, Directory directory, Clock clock) {
        this.drawings = drawings;
        this.rosters = rosters;
        this.weighing = weighing;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/roster/drafts/{id}")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page draft(@PathVariable UUID id, @AuthenticationPrincipal Officer officer, Reader reader) {
        return draft(id, officer, reader, false);
    }

    private Page draft(UUID id, Officer officer, Reader reader, boolean refused) {
        var draft = drawings.require(officer, id);
        var desk = rosters.require(draft.desk());
        return new DraftPage(
                draft,
                desk,
                rosters.between(desk, draft.first(), draft.last()),
                weighing.broken(desk, draft, reader.words()),
                directory.offices(),
                clock.instant(),
                refused);
    }

    @PostMapping("/roster/drafts/{id}/stop")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page stop(@PathVariable UUID id, @AuthenticationPrincipal Officer officer) {
        drawings.stop(officer, id);
        return Page.at("/roster/drafts/" + id);
    }

    @PostMapping("/roster/drafts/{id}/drop")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page drop(@PathVariable UUID id, @AuthenticationPrincipal Officer officer) {
        var draft = drawings.require(officer, id);
        drawings.drop(officer, id);
        return Page.at("/roster/" + draft.desk() + "/plan");
    }

    @PostMapping("/roster/drafts/{id}/publish")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page publish(@PathVariable UUID id, @AuthenticationPrincipal Officer officer, Reader reader) {
        if (!drawings.publish(officer, id)) return draft(id, officer, reader, true);
        var draft = drawings.require(officer, id);
        return Page.at("/roster?desk=%s&month=%s".formatted(draft.desk(), YearMonth.from(draft.first())));
    }
}
