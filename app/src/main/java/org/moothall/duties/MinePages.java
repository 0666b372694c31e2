package org.moothall.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.drawup.Weighing;
import org.moothall.presence.CheckIns;
import org.moothall.roster.Desk;
import org.moothall.roster.Refusal;
import org.moothall.roster.Rosters;
import org.moothall.roster.Wish;
import org.moothall.roster.Wishes;
import org.moothall.swaps.Swaps;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/roster/mine`: one's own duties, swaps, leave and wishes.
@Controller
class MinePages {

    static final String PATH = "/roster/mine";
    private static final int YEAR = 366;

    private final Rosters rosters;
    private final Wishes wishes;
    private final Swaps swaps;
    private final Weighing weighing;
    private final CheckIns checkIns;
    private final Directory directory;
    private final Clock clock;

    MinePages(
            Rosters rosters,
            Wishes wishes,
            Swaps swaps,
            Weighing weighing,
            CheckIns checkIns,
            Directory directory,
            Clock clock) {
        this.rosters = rosters;
        this.wishes = wishes;
        this.swaps = swaps;
        this.weighing = weighing;
        this.checkIns = checkIns;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page look(@AuthenticationPrincipal Officer officer) {
        return page(Form.filled(Map.of("kind", Wish.Kind.AWAY.name())), null, officer);
    }

    private Page page(Form form, @Nullable Refusal refusal, Officer officer) {
        var at = clock.instant();
        var duties = rosters.of(officer.person(), at);
        var today = rosters.calendar().day(at);
        var desk = rosters.of(officer.person()).orElse(null);
        return new MinePage(
                form,
                refusal,
                Names.of(directory),
                desk,
                rosters.desks(),
                duties,
                checkIns.of(duties),
                swaps.of(officer.person()),
                swaps.toAllow(officer),
                wishes.of(List.of(officer.person()), today, today.plusDays(YEAR)),
                desk == null ? Map.of() : counts(desk, officer.person(), today),
                officer.person());
    }

    private Map<Desk.Counted, Integer> counts(Desk desk, String person, LocalDate today) {
        var counts = new EnumMap<Desk.Counted, Integer>(Desk.Counted.class);
        weighing.counts(desk, YearMonth.from(today))
                .forEach((counted, all) -> counts.put(counted, all.getOrDefault(person, 0)));
        return counts;
    }

    @PostMapping("/roster/mine/wishes")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page say(Form form, @AuthenticationPrincipal Officer officer) {
        var said = WishForm.read(form, rosters.calendar().day(clock.instant()));
        if (said == null) return page(form, null, officer);
        wishes.say(officer, officer.person(), said.first(), said.last(), said.kind());
        return Page.at(PATH);
    }

    @PostMapping("/roster/mine/wishes/{id}/back")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page takeBack(@PathVariable UUID id, @AuthenticationPrincipal Officer officer) {
        wishes.takeBack(officer, id);
        return Page.at(PATH);
    }

    @PostMapping("/roster/swaps/{id}/accept")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page accept(@PathVariable UUID id, @AuthenticationPrincipal Officer officer) {
        swaps.accept(officer, id);
        return Page.at(PATH);
    }

    @PostMapping("/roster/swaps/{id}/refuse")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page refuse(@PathVariable UUID id, @AuthenticationPrincipal Officer officer) {
        swaps.refuse(officer, id);
        return Page.at(PATH);
    }

    @PostMapping("/roster/swaps/{id}/withdraw")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page withdraw(@PathVariable UUID id, @AuthenticationPrincipal Officer officer) {
        swaps.withdraw(officer, id);
        return Page.at(PATH);
    }

    @PostMapping("/roster/swaps/{id}/allow")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page allow(@PathVariable UUID id, @AuthenticationPrincipal Officer officer) {
        Optional<Refusal> refusal = swaps.allow(officer, id);
        return refusal.isEmpty() ? Page.at(PATH) : page(Form.empty(), refusal.get(), officer);
    }

    @PostMapping("/roster/swaps/{id}/decline")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page decline(@PathVariable UUID id, @AuthenticationPrincipal Officer officer) {
        swaps.decline(officer, id);
        return Page.at(PATH);
    }
}
