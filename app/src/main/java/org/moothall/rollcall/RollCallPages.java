package org.moothall.rollcall;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
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

/// `/duty/roll-call`: saying that one is there, calling by hand, and how quickly calls of past months were answered.
@Controller
class RollCallPages {

    static final String PATH = "/duty/roll-call";

    private static final int MONTHS = 12;

    private final RollCalls calls;
    private final Rosters rosters;
    private final Clock clock;

    RollCallPages(RollCalls calls, Rosters rosters, Clock clock) {
        this.calls = calls;
        this.rosters = rosters;
        this.clock = clock;
    }

    static String at(Desk desk) {
        return PATH + "?desk=" + desk.key();
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page look(Form form, @AuthenticationPrincipal Officer officer) {
        var mine = desks(officer);
        if (mine.isEmpty()) return new NoCallsPage();
        var desk = mine.stream()
                .filter(one -> one.key().equals(form.value("desk")))
                .findFirst()
                .orElse(mine.getFirst());
        return page(desk, false, officer);
    }

    private List<Desk> desks(Officer officer) {
        return rosters.desks().stream()
                .filter(desk -> !calls.posts(desk).isEmpty() && calls.reads(officer, desk))
                .toList();
    }

    private Page page(Desk desk, boolean nobody, Officer officer) {
        return new RollCallPage(
                desks(officer),
                desk,
                calls.posts(desk),
                calls.open(desk).stream()
                        .map(call -> new RollCallPage.Open(call, calls.serves(officer.person(), call)))
                        .toList(),
                months(desk),
                calls.calls(officer, desk),
                nobody);
    }

    private List<RollCallPage.Month> months(Desk desk) {
        var now = YearMonth.from(rosters.calendar().day(clock.instant()));
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(now::minusMonths)
                .flatMap(month -> calls.tally(desk, month).stream().map(one -> new RollCallPage.Month(month, one)))
                .toList();
    }

    @PostMapping(PATH + "/{desk}/{post}")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.SERVE_DUTY)
    Page call(@PathVariable String desk, @PathVariable String post, @AuthenticationPrincipal Officer officer) {
        var of = rosters.require(desk);
        return calls.call(officer, of, post).isPresent() ? Page.at(at(of)) : page(of, true, officer);
    }

    @PostMapping("/duty/roll-calls/{id}/here")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.SERVE_DUTY)
    Page answer(@PathVariable UUID id, @AuthenticationPrincipal Officer officer) {
        calls.answer(officer, id);
        return Page.at(PATH);
    }
}
