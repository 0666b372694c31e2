package org.moothall.duties;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.drawup.Weighing;
import org.moothall.kernel.NotFound;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Refusal;
import org.moothall.roster.Rosters;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A slot that nobody fills, given to somebody.
@Controller
class OpenPages {

    private static final String PATH = "/roster/{desk}/open/{day}/{slot}";

    private final Rosters rosters;
    private final Changes changes;
    private final Weighing weighing;
    private final Directory directory;

    OpenPages(Rosters rosters, Changes changes, Weighing weighing, Directory directory) {
        this.rosters = rosters;
        this.changes = changes;
        this.weighing = weighing;
        this.directory = directory;
    }

    /// @param line with nobody in it
    private record Open(Desk desk, Duty.Planned line) {}

    @GetMapping(PATH)
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page look(
            @PathVariable String desk,
            @PathVariable String day,
            @PathVariable String slot,
            Reader reader,
            @AuthenticationPrincipal Officer officer) {
        return page(open(desk, day, slot, officer), Form.empty(), null, reader);
    }

    @PostMapping(PATH)
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page fill(
            @PathVariable String desk,
            @PathVariable String day,
            @PathVariable String slot,
            Form form,
            Reader reader,
            @AuthenticationPrincipal Officer officer) {
        var open = open(desk, day, slot, officer);
        var person = form.field("person").required("duties.person.missing").text();
        if (form.wrong()) return page(open, form, null, reader);
        var line = open.line;
        var refusal = changes.fill(officer, open.desk, new Duty.Planned(line.day(), line.post(), line.shift(), person));
        return refusal.isEmpty()
                ? Page.at("/roster?desk=%s&month=%s".formatted(desk, YearMonth.from(line.day())))
                : page(open, form, refusal.get(), reader);
    }

    /// @param slot “officer~night”
    private Open open(String key, String day, String slot, Officer officer) {
        var desk = rosters.require(key);
        Deed.PLAN_DUTY.demand(officer, desk.office());
        var parts = slot.split("~", 2);
        if (parts.length < 2
                || desk.post(parts[0]).isEmpty()
                || desk.shift(parts[1]).isEmpty()) throw new NotFound("duty slot " + slot);
        try {
            return new Open(desk, new Duty.Planned(LocalDate.parse(day), parts[0], parts[1], ""));
        } catch (DateTimeException e) {
            throw new NotFound("day " + day);
        }
    }

    private Page page(Open open, Form form, @Nullable Refusal refusal, Reader reader) {
        var others = weighing.others(open.desk, open.line, reader.words());
        return new OpenPage(form, refusal, Names.of(directory), open.desk, open.line, others);
    }
}
