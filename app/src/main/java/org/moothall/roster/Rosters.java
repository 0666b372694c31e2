package org.moothall.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.city.CityItems;
import org.moothall.deadline.WorkCalendar;
import org.moothall.directory.Directory;
import org.moothall.directory.Offices;
import org.moothall.kernel.NotFound;
import org.moothall.procedure.Procedures;
import org.springframework.stereotype.Service;

/// The door to rosters: who is on duty, who is next, what is published.
@Service
public class Rosters {

    private final DutyPart part;
    private final RosterStore store;
    private final Directory directory;
    private final Procedures procedures;

    Rosters(DutyPart part, RosterStore store, Directory directory, Procedures procedures) {
        this.part = part;
        this.store = store;
        this.directory = directory;
        this.procedures = procedures;
    }

    /// Desks of a city that is not in use.
    public static List<Desk> desks(CityItems items) {
        return DutyPart.desks(items);
    }

    public static List<Server> servers(Desk desk, Offices offices) {
        return Server.of(desk, offices);
    }

    /// In the order of the city's files.
    public List<Desk> desks() {
        return part.desks();
    }

    public Optional<Desk> find(String desk) {
        return desks().stream().filter(one -> one.key().equals(desk)).findFirst();
    }

    public Desk require(String desk) {
        return find(desk).orElseThrow(() -> new NotFound("duty desk " + desk));
    }

    /// Who serves there now, by the posts they hold.
    public List<Server> servers(Desk desk) {
        return Server.of(desk, directory.offices());
    }

    public Optional<Server> server(Desk desk, String person) {
        return servers(desk).stream()
                .filter(server -> server.person().equals(person))
                .findFirst();
    }

    /// The desk at which somebody serves.
    public Optional<Desk> of(String person) {
        var holders = Server.holders(directory.offices());
        return desks().stream()
                .filter(desk -> Server.of(desk, holders).stream()
                        .anyMatch(server -> server.person().equals(person)))
                .findFirst();
    }

    public WorkCalendar calendar() {
        return procedures.calendar();
    }

    /// Who is on duty at a post at a moment; empty where nobody is, though somebody should be.
    ///
    /// @param post as outside of its desk: `centre/officer`
    public List<Duty> onDuty(String post, Instant at) {
        return store.on(moment(post, at));
    }

    /// Who comes on duty next after that moment, all of them who begin together.
    public List<Duty> next(String post, Instant at) {
        return store.next(moment(post, at));
    }

    private static RosterStore.Moment moment(String post, Instant at) {
        var parts = post.split("/", 2);
        if (parts.length < 2) throw new NotFound("duty post " + post);
        return new RosterStore.Moment(parts[0], parts[1], at);
    }

    /// The duties of a desk that begin on these days, in their order.
    public List<Duty> between(Desk desk, LocalDate first, LocalDate last) {
        return store.between(new RosterStore.Span(desk.key(), first, last));
    }

    /// Somebody's duties that end after a moment, at whatever desk.
    public List<Duty> of(String person, Instant after) {
        return store.of(person, after);
    }

    /// Whether somebody has a duty, at whatever desk, that runs in this time or begins at its end.
    public boolean serves(String person, Instant from, Instant until) {
        return store.busy(new RosterStore.Having(person, from, until.plusSeconds(1), List.of()));
    }

    public Optional<Duty> duty(UUID id) {
        return store.find(id);
    }

    /// Duties that were taken out since then, for calendars that have them: one person's, or where it is blank a
    /// desk's.
    public List<Duty> dropped(String person, String desk, Instant after) {
        return store.dropped(person, desk, after);
    }

    /// Slots of these days that nobody fills, or too few do. Only what ends after a moment can still be filled.
    public List<Desk.Slot> gaps(Desk desk, LocalDate first, LocalDate last, Instant at) {
        return gaps(desk, new Span(first, last), between(desk, first, last), at);
    }

    record Span(LocalDate first, LocalDate last) {}

    List<Desk.Slot> gaps(Desk desk, Span days, List<Duty> duties, Instant at) {
        return desk.slots(days.first, days.last, calendar())
                .filter(slot -> slot.shift().ends(slot.day(), calendar().zone()).isAfter(at))
                .filter(slot -> slot.missing(duties, calendar().zone()) > 0)
                .toList();
    }
}
