package org.moothall.drawup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moothall.deadline.WorkCalendar;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Server;
import org.moothall.roster.Wish;
import org.moothall.rota.Brief;
import org.moothall.rota.Roster;
import org.moothall.rota.Rule;

/// A desk and a period in the words of `rota`. A shift of a post is one shift there; some days before and after the
/// period belong to it as they were published, so that rest and rows reach over the seams.
///
/// @param published duties of the period and around it
/// @param served    how many duties of each sort each has had this year, before the period
/// @param at        what has begun by then stays as it is
record Briefing(
        Desk desk,
        Period period,
        List<Server> servers,
        WorkCalendar calendar,
        List<Duty> published,
        List<Wish> wishes,
        Map<Desk.Counted, Map<String, Integer>> served,
        Instant at) {

    /// Days before and after the period that are looked at.
    static final int SEAM = 7;

    /// What is to be drawn up.
    ///
    /// @param keeps what is published stays but where it must change
    /// @param gaps  a slot may stay open where nobody can fill it
    record Period(LocalDate first, LocalDate last, boolean keeps, boolean gaps) {

        static Period of(YearMonth month) {
            return new Period(month.atDay(1), month.atEndOfMonth(), false, false);
        }

        int days() {
            return (int) ChronoUnit.DAYS.between(first, last) + 1;
        }

        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /// A shift of a post as `rota` calls it.
    static String key(String post, String shift) {
        return post + "/" + shift;
    }

    static String post(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    Desk.Shift shift(String key) {
        return desk.shift(key.substring(key.indexOf('/') + 1)).orElseThrow();
    }

    private LocalDate start() {
        return period.first.minusDays(SEAM);
    }

    /// Days of the period and of both seams.
    int days() {
        return period.days() + 2 * SEAM;
    }

    LocalDate date(int day) {
        return start().plusDays(day);
    }

    int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(start(), date);
    }

    boolean begun(LocalDate day, Desk.Shift shift) {
        return !shift.begins(day, calendar.zone()).isAfter(at);
    }

    boolean serves(String person) {
        return servers.stream().anyMatch(server -> server.person().equals(person));
    }

    Brief brief() {
        return brief(new Ruling(this).all());
    }

    Brief brief(List<Rule> rules) {
        var members = servers.stream()
                .map(server -> new Brief.Member(server.person(), Set.copyOf(server.as())))
                .toList();
        var shifts = desk.posts().stream()
                .flatMap(post -> keys(post).stream())
                .map(key -> new Brief.Shift(key, shift(key).from(), shift(key).length()))
                .toList();
        return new Brief(start(), days(), shifts, members, rules);
    }

    /// The shifts of a post that are ever filled.
    static List<String> keys(Desk.Post post) {
        return post.needs().stream()
                .map(need -> key(post.key(), need.shift()))
                .distinct()
                .toList();
    }

    List<String> keys() {
        return desk.posts().stream().flatMap(post -> keys(post).stream()).toList();
    }

    /// Published duties as the solver has them: of several on one day somebody's last.
    Roster roster(Brief brief, List<Duty> duties) {
        var known = keys();
        var roster = Roster.empty(brief);
        for (var duty : duties) {
            var day = day(duty.day());
            var key = key(duty.post(), duty.shift());
            if (serves(duty.person()) && day >= 0 && day < days() && known.contains(key))
                roster = roster.with(brief.member(duty.person()), day, brief.shift(key));
        }
        return roster;
    }

    /// The lines of the period, in the order of days and posts.
    List<Duty.Planned> lines(Brief brief, Roster roster) {
        var lines = new ArrayList<Duty.Planned>();
        for (var day = SEAM; day < SEAM + period.days(); day++)
            for (var shift = 0; shift < brief.shifts().size(); shift++)
                for (var member = 0; member < brief.members().size(); member++)
                    if (roster.shift(member, day) == shift) lines.add(line(brief, member, day, shift));
        return lines;
    }

    private static Duty.Planned line(Brief brief, int member, int day, int shift) {
        var key = brief.shifts().get(shift).key();
        return new Duty.Planned(
                brief.date(day),
                post(key),
                key.substring(key.indexOf('/') + 1),
                brief.members().get(member).key());
    }

    /// A roster of lines that are not published.
    Roster planned(Brief brief, List<Duty.Planned> lines) {
        return with(brief, Roster.empty(brief), lines);
    }

    /// A roster and these lines, of people who serve and shifts that the desk knows.
    Roster with(Brief brief, Roster roster, List<Duty.Planned> lines) {
        for (var line : lines)
            if (serves(line.person()) && keys().contains(key(line.post(), line.shift())))
                roster = roster.with(
                        brief.member(line.person()), day(line.day()), brief.shift(key(line.post(), line.shift())));
        return roster;
    }

    Roster without(Brief brief, Roster roster, List<Duty.Planned> lines) {
        for (var line : lines)
            if (serves(line.person())) roster = roster.with(brief.member(line.person()), day(line.day()), Roster.FREE);
        return roster;
    }
}
