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
import org.moothall.kernel.Text;
import org.moothall.ladder.OnDuty;
import org.moothall.presence.CheckIns;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
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
    private final OnDuty holding;
    private final CheckIns checkIns;
    private final Directory directory;
    private final Clock clock;

    RosterPages(
            Rosters rosters, Weighing weighing, OnDuty holding, CheckIns checkIns, Directory directory, Clock clock) {
        this.rosters = rosters;
        this.weighing = weighing;
        this.holding = holding;
        this.checkIns = checkIns;
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
                desk.posts().stream().map(post -> now(desk, post, at)).toList(),
                sheet(desk, span, published, at, reader),
                published,
                ahead(desk, today, published, at),
                officer.person(),
                Changes.plans(officer, desk));
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

    private RosterPage.Now now(Desk desk, Desk.Post post, Instant at) {
        var on = rosters.onDuty(desk.named(post.key()), at);
        var next = rosters.next(desk.named(post.key()), at);
        return new RosterPage.Now(
                post.name(),
                due(desk, post, at),
                names(on),
                checkIns.of(on),
                holds(desk.named(post.key()), on, at),
                on.isEmpty() ? null : on.getLast().ends(),
                names(next),
                next.isEmpty() ? null : next.getFirst().begins());
    }

    /// Whether the desk’s rules want somebody there at this moment.
    private boolean due(Desk desk, Desk.Post post, Instant at) {
        var zone = rosters.calendar().zone();
        var today = rosters.calendar().day(at);
        return desk.slots(today.minusDays(1), today, rosters.calendar())
                .filter(slot -> slot.post().equals(post))
                .anyMatch(slot -> !slot.shift().begins(slot.day(), zone).isAfter(at)
                        && slot.shift().ends(slot.day(), zone).isAfter(at));
    }

    private List<Text> holds(String post, List<Duty> on, Instant at) {
        return holding.now(post, at).stream()
                .filter(person -> on.stream().noneMatch(duty -> duty.person().equals(person)))
                .map(Names.of(directory)::text)
                .toList();
    }

    private List<Text> names(List<Duty> duties) {
        return duties.stream()
                .map(duty -> Names.of(directory).text(duty.person()))
                .toList();
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
