package org.moothall.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import org.moothall.directory.Directory;
import org.moothall.presence.CheckIns;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.roster.Server;
import org.springframework.stereotype.Service;

/// Rosters of this month and the next for every duty desk of the demo, everybody in turn: quick, so that a start does
/// not wait for a solver.
@Service
public class Turns {

    private static final Duration CAME = Duration.ofMinutes(8);

    private final Rosters rosters;
    private final Changes changes;
    private final Directory directory;
    private final CheckIns checkIns;
    private final Clock clock;

    Turns(Rosters rosters, Changes changes, Directory directory, CheckIns checkIns, Clock clock) {
        this.rosters = rosters;
        this.changes = changes;
        this.directory = directory;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /// Answers how many duties were published.
    public int make() {
        var month = YearMonth.from(rosters.calendar().day(clock.instant()));
        var made = 0;
        for (var desk : rosters.desks()) {
            var lines = lines(desk, month.atDay(1), month.plusMonths(1).atEndOfMonth());
            changes.take(desk, lines, directory.offices().holders(desk.office()).getFirst());
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

    private List<Duty.Planned> lines(Desk desk, LocalDate first, LocalDate last) {
        var turns = new HashMap<String, Deque<String>>();
        var lines = new ArrayList<Duty.Planned>();
        desk.slots(first, last, rosters.calendar()).forEach(slot -> {
            var turn = turns.computeIfAbsent(slot.post().key(), post -> turn(desk, slot.post()));
            for (var i = 0; i < slot.many(); i++) {
                var next = turn.removeFirst();
                turn.addLast(next);
                lines.add(new Duty.Planned(
                        slot.day(), slot.post().key(), slot.shift().key(), next));
            }
        });
        return lines;
    }

    private Deque<String> turn(Desk desk, Desk.Post post) {
        return new ArrayDeque<>(rosters.servers(desk).stream()
                .filter(server -> post.takes(server.as()))
                .map(Server::person)
                .toList());
    }
}
