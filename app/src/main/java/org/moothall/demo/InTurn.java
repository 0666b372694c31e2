package org.moothall.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.moothall.deadline.WorkCalendar;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Server;

/// A roster in which whoever has waited longest serves next, as far as rest, rows and months let them: good enough to
/// look at, at once, where a solver would take its time.
final class InTurn {

    private final Desk desk;
    private final List<Server> servers;
    private final WorkCalendar calendar;
    private final List<Duty.Planned> lines = new ArrayList<>();

    InTurn(Desk desk, List<Server> servers, WorkCalendar calendar) {
        this.desk = desk;
        this.servers = servers;
        this.calendar = calendar;
    }

    List<Duty.Planned> lines(LocalDate first, LocalDate last) {
        desk.slots(first, last, calendar).forEach(this::fill);
        return lines;
    }

    private void fill(Desk.Slot slot) {
        for (var i = 0; i < slot.many(); i++)
            servers.stream()
                    .filter(server -> slot.post().takes(server.as()) && may(server.person(), slot))
                    .map(Server::person)
                    .min(Comparator.comparing(this::waitsSince))
                    .ifPresent(person -> lines.add(new Duty.Planned(
                            slot.day(), slot.post().key(), slot.shift().key(), person)));
    }

    private Stream<Duty.Planned> of(String person) {
        return lines.stream().filter(line -> line.person().equals(person));
    }

    private LocalDate waitsSince(String person) {
        return of(person).map(Duty.Planned::day).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    private boolean may(String person, Desk.Slot slot) {
        var rules = desk.rules();
        var month = YearMonth.from(slot.day());
        var days = of(person).map(Duty.Planned::day).toList();
        var row = slot.day().minusDays(1);
        while (days.contains(row)) row = row.minusDays(1);
        return of(person).allMatch(line -> rested(line, slot))
                && (rules.aMonth() == 0
                        || days.stream()
                                        .filter(day -> YearMonth.from(day).equals(month))
                                        .count()
                                < rules.aMonth())
                && (rules.inARow() == 0 || ChronoUnit.DAYS.between(row, slot.day()) <= rules.inARow());
    }

    private boolean rested(Duty.Planned line, Desk.Slot next) {
        var shift = desk.shift(line.shift()).orElseThrow();
        var rules = desk.rules();
        var rest = Math.max(rules.rest(), shift.night() ? rules.restAfterNight() : 0);
        var free = shift.ends(line.day(), calendar.zone()).plus(Duration.ofHours(rest));
        return !free.isAfter(next.shift().begins(next.day(), calendar.zone()));
    }
}
