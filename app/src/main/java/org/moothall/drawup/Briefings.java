package org.moothall.drawup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moothall.roster.DayKind;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.roster.Server;
import org.moothall.roster.Wishes;
import org.springframework.stereotype.Component;

/// Puts together what a desk's roster is drawn up and weighed by.
@Component
class Briefings {

    private final Rosters rosters;
    private final Wishes wishes;

    Briefings(Rosters rosters, Wishes wishes) {
        this.rosters = rosters;
        this.wishes = wishes;
    }

    /// @param at what has begun by then stays as it is
    Briefing of(Desk desk, Briefing.Period period, Instant at) {
        var servers = rosters.servers(desk);
        var from = earliest(period.first());
        var to = period.last().withDayOfMonth(period.last().lengthOfMonth());
        return new Briefing(
                desk,
                period,
                servers,
                rosters.calendar(),
                rosters.between(desk, from, to.plusDays(Briefing.SEAM)),
                wishes.of(servers.stream().map(Server::person).toList(), period.first(), period.last()),
                served(desk, period),
                at);
    }

    /// The month's first day or the seam's, whichever is earlier.
    private static LocalDate earliest(LocalDate first) {
        var seam = first.minusDays(Briefing.SEAM);
        return first.withDayOfMonth(1).isBefore(seam) ? first.withDayOfMonth(1) : seam;
    }

    /// Of the year in which the period begins, without the period itself.
    private Map<Desk.Counted, Map<String, Integer>> served(Desk desk, Briefing.Period period) {
        return served(desk, period.first().withDayOfYear(1), period.first().minusDays(1));
    }

    /// How many duties of each sort each has had from one day to another. Days are counted, as rules count them.
    Map<Desk.Counted, Map<String, Integer>> served(Desk desk, LocalDate first, LocalDate last) {
        var duties = rosters.between(desk, first, last);
        var served = new EnumMap<Desk.Counted, Map<String, Integer>>(Desk.Counted.class);
        for (var counted : Desk.Counted.values()) served.put(counted, count(desk, counted, duties));
        return served;
    }

    private Map<String, Integer> count(Desk desk, Desk.Counted counted, List<Duty> duties) {
        var counts = new HashMap<String, Integer>();
        for (var duty : duties)
            desk.shift(duty.shift())
                    .filter(shift -> counted.is(shift, DayKind.of(duty.day(), rosters.calendar())))
                    .ifPresent(shift -> counts.merge(duty.person(), 1, Integer::sum));
        return counts;
    }
}
