package org.moothall.duties;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.moothall.swaps.Swaps;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One duty: why it is so, giving it to somebody else, asking for a swap, taking it over.
@Controller
class DutyPages {

    static final String DUTY = "/roster/duties/{id}";

    private final Rosters rosters;
    private final Changes changes;
    private final Swaps swaps;
    private final Weighing weighing;
    private final Directory directory;
    private final Clock clock;

    DutyPages(Rosters rosters, Changes changes, Swaps swaps, Weighing weighing, Directory directory, Clock clock) {
        this.rosters = rosters;
        this.changes = changes;
        this.swaps = swaps;
        this.weighing = weighing;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping(DUTY)
    @Guard(Guard.Who.STAFF)
    Page look(@PathVariable UUID id, Reader reader, @AuthenticationPrincipal Officer officer) {
        return page(require(id), Form.empty(), null, reader, officer);
    }

    private Duty require(UUID id) {
        return rosters.duty(id).orElseThrow(() -> new NotFound("duty " + id));
    }

    private Page page(Duty duty, Form form, @Nullable Refusal refusal, Reader reader, Officer officer) {
        var desk = rosters.require(duty.desk());
        var at = clock.instant();
        var mine = duty.person().equals(officer.person()) && duty.begins().isAfter(at);
        return new DutyPage(
                form,
                refusal,
                Names.of(directory),
                desk,
                duty,
                weighing.unmet(desk, duty, reader.words()),
                weighing.others(desk, duty, reader.words()),
                Changes.plans(officer, desk) && duty.ends().isAfter(at),
                duty.at(at)
                        && !duty.person().equals(officer.person())
                        && rosters.server(desk, officer.person()).isPresent(),
                mine ? theirs(desk, duty) : List.of());
    }

    /// What colleagues could give in return.
    private List<Duty> theirs(Desk desk, Duty duty) {
        return rosters.between(desk, duty.day().minusDays(30), duty.day().plusDays(30)).stream()
                .filter(one -> !one.person().equals(duty.person())
                        && one.post().equals(duty.post())
                        && one.begins().isAfter(clock.instant()))
                .toList();
    }

    @PostMapping("/roster/duties/{id}/give")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page give(@PathVariable UUID id, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var duty = require(id);
        var person = form.field("person").required("duties.person.missing").text();
        if (form.wrong()) return page(duty, form, null, reader, officer);
        return after(changes.give(officer, id, person), duty, form, reader, officer);
    }

    @PostMapping("/roster/duties/{id}/pin")
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page pin(@PathVariable UUID id, @AuthenticationPrincipal Officer officer) {
        var duty = require(id);
        changes.pin(officer, duty, !duty.pinned());
        return Page.at("/roster/duties/" + id);
    }

    @PostMapping("/roster/duties/{id}/take-over")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page takeOver(@PathVariable UUID id, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var duty = require(id);
        return after(changes.takeOver(officer, id), duty, form, reader, officer);
    }

    @PostMapping("/roster/duties/{id}/swap")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page swap(@PathVariable UUID id, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var duty = require(id);
        var chosen = form.field("with").required("duties.person.missing").text().split(":", 2);
        var back = chosen.length < 2 ? null : rosters.duty(uuid(chosen[1])).orElse(null);
        if (form.wrong()) return page(duty, form, null, reader, officer);
        var refusal = chosen.length == 2 && back == null
                ? Optional.of(Refusal.GONE)
                : swaps.ask(officer, id, chosen[0], back == null ? null : back.id());
        return refusal.isEmpty() ? Page.at(MinePages.PATH) : page(duty, form, refusal.get(), reader, officer);
    }

    private static UUID uuid(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw new NotFound("duty " + written);
        }
    }

    private Page after(Optional<Refusal> refusal, Duty duty, Form form, Reader reader, Officer officer) {
        return refusal.isEmpty()
                ? Page.at("/roster?desk=%s&month=%s".formatted(duty.desk(), java.time.YearMonth.from(duty.day())))
                : page(duty, form, refusal.get(), reader, officer);
    }
}
