package org.moothall.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.drawup.Weighing;
import org.moothall.onduty.OnNow;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.swaps.Swaps;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/roster`: who is on duty now and next, and a desk's month or week with what is open or broken.
@Controller
class RosterPages {

    static final String PATH = "/roster";
    private static final int AHEAD = 42;

    private final Rosters rosters;
    private final Weighing weighing;
    private final OnNow onNow;
    private final Swaps swaps;
    private final Directory directory;
    private final Clock clock;

    RosterPages(Rosters rosters, Weighing weighing, OnNow onNow, Swaps swaps, Directory directory, Clock clock) {
        this.rosters = rosters;
        this.weighing = weighing;
        this.onNow = onNow;
        this.swaps = swaps;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page look(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var desk = desk(form, officer);
        if (desk == null) return Page.at(MinePages.PATH);
        var at = clock.instant();
        var today = rosters.calendar().day(at);
        var span = Span.of(form, today);
        var published = published(desk, today);
        return new RosterPage(
                Form.filled(Map.of("desk", desk.key())),
                rosters.desks(),
                desk,
                span,
                today,
                onNow.of(desk, at),
                sheet(desk, span, published, at, reader),
                published,
                ahead(desk, today, published, at),
                swaps.waiting(officer.person()),
                officer.person(),
                Changes.plans(officer, desk),
                crew(desk, officer));
    }

    private List<RosterPage.Member> crew(Desk desk, Officer officer) {
        if (!Changes.plans(officer, desk)) return List.of();
        return rosters.servers(desk).stream()
                .map(server -> new RosterPage.Member(
                        server.person(), Names.of(directory).text(server.person())))
                .toList();
    }

    /// The one that is asked for, else one's own, else the first.
    private @Nullable Desk desk(Form form, Officer officer) {
        return rosters.find(form.value("desk"))
                .or(() -> rosters.of(officer.person()))
                .or(() -> rosters.desks().stream()
                        .filter(desk -> desk.office().equals(officer.office().key()))
                        .findFirst())
                .orElse(rosters.desks().isEmpty() ? null : rosters.desks().getFirst());
    }

    private Sheet sheet(Desk desk, Span span, @Nullable LocalDate published, Instant at, Reader reader) {
        var months = Stream.of(span.first(), span.last()).map(YearMonth::from).distinct();
        return new Sheet(
                desk,
                span,
                published,
                rosters.between(desk, span.first(), span.last()),
                months.flatMap(month -> weighing.broken(desk, month, reader.words()).stream())
                        .toList(),
                rosters.calendar(),
                at,
                Names.of(directory)::text);
    }

    /// The last day of the next weeks for which something is published; null where nothing is.
    private @Nullable LocalDate published(Desk desk, LocalDate today) {
        var duties = rosters.between(desk, today, today.plusDays(AHEAD));
        return duties.isEmpty() ? null : duties.getLast().day();
    }

    /// Slots of the published days to come that nobody fills.
    private List<Desk.Slot> ahead(Desk desk, LocalDate today, @Nullable LocalDate published, Instant at) {
        return published == null ? List.of() : rosters.gaps(desk, today, published, at);
    }
}
