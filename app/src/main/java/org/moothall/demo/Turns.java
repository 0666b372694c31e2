package org.moothall.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.presence.CheckIns;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.shift.Handover;
import org.moothall.shift.Handovers;
import org.moothall.shift.Signing;
import org.moothall.shift.Standing;
import org.springframework.stereotype.Service;

/// Rosters of this month and the next for every duty desk of the demo, everybody in turn: quick, so that a start does
/// not wait for a solver; the running shift is handed over.
@Service
public class Turns {

    private static final List<Signing.Draft> OPEN = List.of(new Signing.Draft(
            Handover.Kind.OPEN,
            "市政大厅电梯停运，维修人员已在路上。 The lift of the town hall stands still; somebody is on the way.",
            null));
    private static final Duration CAME = Duration.ofMinutes(8);

    private final Rosters rosters;
    private final Changes changes;
    private final Handovers handovers;
    private final Signing signing;
    private final Directory directory;
    private final CheckIns checkIns;
    private final Clock clock;

    Turns(
            Rosters rosters,
            Changes changes,
            Handovers handovers,
            Signing signing,
            Directory directory,
            CheckIns checkIns,
            Clock clock) {
        this.rosters = rosters;
        this.changes = changes;
        this.handovers = handovers;
        this.signing = signing;
        this.directory = directory;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /// Answers how many duties were published.
    public int make() {
        var month = YearMonth.from(rosters.calendar().day(clock.instant()));
        var made = 0;
        for (var desk : rosters.desks()) {
            var lines = new InTurn(desk, rosters.servers(desk), rosters.calendar())
                    .lines(month.atDay(1).minusDays(1), month.plusMonths(1).atEndOfMonth());
            changes.take(desk, lines, directory.offices().holders(desk.office()).getFirst());
            handOver(desk);
            made += lines.size();
        }
        rosters.desks().forEach(this::checkIn);
        return made;
    }

    /// Whoever is on duty when the demo begins came in time.
    private void checkIn(Desk desk) {
        var at = clock.instant();
        var today = rosters.calendar().day(at);
        var running = rosters.between(desk, today.minusDays(1), today).stream()
                .filter(duty -> duty.at(at))
                .toList();
        checkIns.of(running)
                .forEach(one -> checkIns.take(one.duty(), one.duty().begins().minus(CAME)));
    }

    /// Whoever went has handed over, so that a newcomer finds a calm house.
    private void handOver(Desk desk) {
        for (var post : handovers.posts(desk))
            handovers
                    .open(desk, post.key(), clock.instant())
                    .map(Standing::change)
                    .ifPresent(change -> {
                        signing.sign(officer(change.goers()), desk, post.key(), OPEN);
                        accept(desk, post, officer(change.comers()));
                    });
    }

    private void accept(Desk desk, Desk.Post post, Officer comes) {
        var paper = handovers.past(desk, post.key(), 1).getFirst().handover();
        signing.accept(comes, paper.id(), List.of());
        desk.posts().stream()
                .flatMap(other -> rosters.onDuty(desk.named(other.key()), clock.instant()).stream())
                .map(Duty::person)
                .filter(person -> handovers.leads(person, desk))
                .findFirst()
                .ifPresent(leader -> signing.approve(officer(List.of(leader)), paper.id()));
    }

    private Officer officer(List<String> people) {
        return directory.officer(people.getFirst()).orElseThrow();
    }
}
