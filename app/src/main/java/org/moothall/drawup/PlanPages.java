package org.moothall.drawup;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.roster.Server;
import org.moothall.roster.Wish;
import org.moothall.roster.Wishes;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/roster/{desk}/plan`: drawing up a roster, and who is away.
@Controller
class PlanPages {

    private static final int LONGEST = 370;
    private static final int AHEAD = 120;
    private static final List<String> LIMITS = List.of("20", "60", "300");

    private final Drawings drawings;
    private final Weighing weighing;
    private final Rosters rosters;
    private final Wishes wishes;
    private final Directory directory;
    private final Clock clock;

    PlanPages(Drawings drawings, Weighing weighing, Rosters rosters, Wishes wishes, Directory directory, Clock clock) {
        this.drawings = drawings;
        this.weighing = weighing;
        this.rosters = rosters;
        this.wishes = wishes;
        this.directory = directory;
        this.clock = clock;
    }

    private LocalDate today() {
        return rosters.calendar().day(clock.instant());
    }

    @GetMapping("/roster/{key}/plan")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page look(@PathVariable String key, @AuthenticationPrincipal Officer officer) {
        var next = YearMonth.from(today()).plusMonths(1);
        var values = new HashMap<>(Map.of("how", "new", "limit", "60"));
        values.putAll(date("first", next.atDay(1)));
        values.putAll(date("last", next.atEndOfMonth()));
        return page(desk(key, officer), Form.filled(values), officer);
    }

    private static Map<String, String> date(String field, LocalDate day) {
        return Map.of(
                field + "-day", "" + day.getDayOfMonth(),
                field + "-month", "" + day.getMonthValue(),
                field + "-year", "" + day.getYear());
    }

    private Desk desk(String key, Officer officer) {
        var desk = rosters.require(key);
        Deed.PLAN_DUTY.demand(officer, desk.office());
        return desk;
    }

    private Page page(Desk desk, Form form, Officer officer) {
        var people = rosters.servers(desk).stream().map(Server::person).toList();
        return new PlanPage(
                form,
                desk,
                people,
                drawings.latest(officer, desk),
                wishes.of(people, today(), today().plusDays(AHEAD)),
                weighing.counts(desk, YearMonth.from(today())),
                directory.offices(),
                clock.instant());
    }

    @PostMapping("/roster/{key}/plan")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page begin(@PathVariable String key, Form form, @AuthenticationPrincipal Officer officer) {
        var desk = desk(key, officer);
        var first = form.field("first").date("drawup.first.wrong").orElse(null);
        var last = form.field("last").date("drawup.last.wrong").orElse(null);
        if (first == null) form.fault("first", "drawup.first.wrong");
        else if (first.isBefore(today())) form.fault("first", "drawup.first.over");
        if (last == null) form.fault("last", "drawup.last.wrong");
        else if (first != null && (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))))
            form.fault("last", "drawup.last.before");
        var limit = form.field("limit")
                .required("drawup.limit.missing")
                .oneOf(LIMITS, "drawup.limit.missing")
                .text();
        var how = form.field("how")
                .required("drawup.how.missing")
                .oneOf(List.of("new", "keep"), "drawup.how.missing")
                .text();
        if (form.wrong() || first == null || last == null) return page(desk, form, officer);
        var period = new Briefing.Period(first, last, how.equals("keep"), form.chosen("gaps", "yes"));
        return Page.at(
                "/roster/drafts/" + drawings.begin(officer, desk, period, Duration.ofSeconds(Integer.parseInt(limit))));
    }

    @PostMapping("/roster/{key}/away")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page away(@PathVariable String key, Form form, @AuthenticationPrincipal Officer officer) {
        var desk = desk(key, officer);
        var people = rosters.servers(desk).stream().map(Server::person).toList();
        var person = form.field("person")
                .required("drawup.person.missing")
                .oneOf(people, "drawup.person.missing")
                .text();
        var first = form.field("from").date("drawup.first.wrong").orElse(null);
        var last = form.field("to").date("drawup.last.wrong").orElse(first);
        if (first == null) form.fault("from", "drawup.first.wrong");
        else if (last != null && (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))))
            form.fault("to", "drawup.last.before");
        if (form.wrong() || first == null || last == null)
            return page(desk, form.filling(Map.of("how", "keep", "limit", "60")), officer);
        wishes.say(officer, person, first, last, Wish.Kind.AWAY);
        return Page.at("/roster/" + key + "/plan");
    }

    @PostMapping("/roster/{key}/away/{id}/back")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page back(@PathVariable String key, @PathVariable UUID id, @AuthenticationPrincipal Officer officer) {
        wishes.takeBack(officer, id);
        return Page.at("/roster/" + desk(key, officer).key() + "/plan");
    }
}
