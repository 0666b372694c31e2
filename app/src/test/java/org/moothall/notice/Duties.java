package org.moothall.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.roster.Server;
import org.moothall.roster.Wish;
import org.moothall.roster.Wishes;
import org.moothall.swaps.Swap;
import org.moothall.swaps.Swaps;

/// What becomes of rosters: people fall ill, want to swap, and whoever plans finds somebody else.
final class Duties {

    private final Agenda agenda;
    private final Staff staff;
    private final Rosters rosters;
    private final Changes changes;
    private final Wishes wishes;
    private final Swaps swaps;
    private final Directory directory;
    private final List<Desk> desks;

    int ill, asked, allowed, refused, mended;

    Duties(
            Agenda agenda,
            Staff staff,
            Rosters rosters,
            Changes changes,
            Wishes wishes,
            Swaps swaps,
            Directory directory,
            List<Desk> desks) {
        this.agenda = agenda;
        this.staff = staff;
        this.rosters = rosters;
        this.changes = changes;
        this.wishes = wishes;
        this.swaps = swaps;
        this.directory = directory;
        this.desks = desks;
    }

    Officer officer(String person) {
        return directory.officer(person).orElseThrow();
    }

    /// Whoever draws a roster up; in need one who is ill.
    Officer planner(Desk desk) {
        var planners = Stream.of(Stream.of(desk.office()), directory.offices().above(desk.office()).stream())
                .flatMap(offices -> offices)
                .flatMap(office -> directory.offices().holders(office).stream())
                .map(this::officer)
                .filter(officer -> Changes.plans(officer, desk))
                .toList();
        return planners.stream()
                .filter(officer -> !staff.ill(officer.person()))
                .findFirst()
                .orElse(planners.getFirst());
    }

    private LocalDate today() {
        return rosters.calendar().day(agenda.now());
    }

    private List<Duty> between(Instant from, Instant to) {
        return desks.stream()
                .flatMap(desk -> rosters.between(desk, today().minusDays(1), today().plusDays(8)).stream())
                .filter(duty -> duty.begins().isAfter(from) && duty.begins().isBefore(to))
                .filter(duty -> !staff.ill(duty.person()))
                .toList();
    }

    /// Some hours before a duty, or in the middle of it, for one day to three.
    void somebodyFallsIll() {
        var now = agenda.now();
        var near = between(now.minus(Duration.ofHours(10)), now.plus(Duration.ofHours(12)));
        if (near.isEmpty()) return;
        var person = agenda.one(near).person();
        var last = today().plusDays(agenda.chance.nextInt(3));
        wishes.say(officer(person), person, today(), last, Wish.Kind.AWAY);
        staff.ill(
                person, last.plusDays(1).atStartOfDay(rosters.calendar().zone()).toInstant());
        ill++;
    }

    void somebodyAsksToSwap() {
        var duties = between(agenda.now().plus(Duration.ofDays(1)), agenda.now().plus(Duration.ofDays(7)));
        if (duties.isEmpty()) return;
        var duty = agenda.one(duties);
        var other = agenda.one(duties).person();
        var back = duties.stream()
                .filter(one -> one.person().equals(other) && one.desk().equals(duty.desk()))
                .findFirst();
        if (other.equals(duty.person()) || back.isEmpty()) return;
        asked++;
        if (swaps.ask(officer(duty.person()), duty.id(), other, back.get().id()).isPresent()) refused++;
        else agenda.after(agenda.minutes(30, 600), () -> answer(duty, other));
    }

    private void answer(Duty duty, String other) {
        find(duty, other).ifPresent(swap -> {
            if (agenda.in(60)) {
                swaps.accept(officer(other), swap.id());
                agenda.after(agenda.minutes(30, 600), () -> decide(duty, other));
            } else {
                swaps.refuse(officer(other), swap.id());
                refused++;
            }
        });
    }

    private void decide(Duty duty, String other) {
        var planner = planner(rosters.require(duty.desk()));
        find(duty, other).ifPresent(swap -> {
            if (agenda.in(75) && swaps.allow(planner, swap.id()).isEmpty()) allowed++;
            else {
                swaps.decline(planner, swap.id());
                refused++;
            }
        });
    }

    private Optional<Swap> find(Duty duty, String other) {
        return swaps.of(other).stream()
                .map(Swaps.Line::swap)
                .filter(swap -> swap.duty().equals(duty.id()))
                .findFirst();
    }

    /// Somebody else for whoever is away, or for a slot that is open.
    ///
    /// @param about gap, the ladder, desk, post, shift, day
    void mend(String... about) {
        var desk = rosters.require(about[1]);
        var day = LocalDate.parse(about[5]);
        var duties = rosters.between(desk, day, day).stream()
                .filter(duty -> duty.post().equals(about[3]) && duty.shift().equals(about[4]))
                .filter(duty -> duty.ends().isAfter(agenda.now()))
                .toList();
        var gone = duties.stream().filter(duty -> staff.ill(duty.person())).findFirst();
        var post = desk.post(about[3]).orElseThrow();
        rosters.servers(desk).stream()
                .filter(server -> post.takes(server.as()) && !staff.ill(server.person()))
                .map(Server::person)
                .filter(person -> given(desk, gone, new Duty.Planned(day, about[3], about[4], person)))
                .findFirst()
                .ifPresent(person -> mended++);
    }

    private boolean given(Desk desk, Optional<Duty> gone, Duty.Planned line) {
        return gone.map(duty -> changes.give(planner(desk), duty.id(), line.person()))
                .orElseGet(() -> changes.fill(planner(desk), desk, line))
                .isEmpty();
    }
}
