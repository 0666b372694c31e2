package org.moothall.solver;

import static org.moothall.solver.InrcXml.all;
import static org.moothall.solver.InrcXml.one;
import static org.moothall.solver.InrcXml.root;
import static org.moothall.solver.InrcXml.text;
import static org.moothall.solver.InrcXml.texts;
import static org.moothall.solver.InrcXml.under;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.moothall.rota.Brief;
import org.moothall.rota.Coverage;
import org.moothall.rota.Patterns;
import org.moothall.rota.Roster;
import org.moothall.rota.Rule;
import org.moothall.rota.Wishes;
import org.w3c.dom.Element;

/// The first international competition on nurse rosters (INRC-I, 2010): its files as briefs of ours, priced as its
/// evaluator prices them. Hard are exact cover and one shift a day; all else costs.
public final class Inrc {

    private final Element period;
    private final LocalDate first;
    private final int days;
    private final List<Brief.Shift> shifts = new ArrayList<>();
    private final Map<String, Set<String>> asks = new HashMap<>();
    private final List<Brief.Member> members = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private Inrc(Element period) {
        this.period = period;
        first = LocalDate.parse(text(period, "StartDate"));
        days = day(text(period, "EndDate")) + 1;
    }

    public static Brief read(Path file) throws IOException {
        return new Inrc(root(file)).brief();
    }

    /// One of the competition's solutions.
    static Roster solution(Path file, Path instance) throws IOException {
        var inrc = new Inrc(root(instance));
        var brief = inrc.brief();
        var roster = Roster.empty(brief);
        for (var one : all(root(file), "Assignment"))
            roster = roster.with(
                    brief.member(text(one, "Employee")),
                    inrc.day(text(one, "Date")),
                    brief.shift(text(one, "ShiftType")));
        return roster;
    }

    private Brief brief() {
        for (var shift : under(period, "ShiftTypes", "Shift")) shift(shift);
        cover();
        for (var employee : under(period, "Employees", "Employee")) employee(employee);
        wishes("DayOff", false);
        wishes("DayOn", true);
        wishes("ShiftOff", false);
        wishes("ShiftOn", true);
        return new Brief(first, days, shifts, members, rules);
    }

    private void shift(Element shift) {
        var from = LocalTime.parse(text(shift, "StartTime"));
        var length = Duration.between(from, LocalTime.parse(text(shift, "EndTime")));
        shifts.add(new Brief.Shift(shift.getAttribute("ID"), from, length.isPositive() ? length : length.plusDays(1)));
        asks.put(shift.getAttribute("ID"), texts(shift, "Skill"));
    }

    /// Exactly as many as are preferred; nobody where nothing is said. A date's own goes before its weekday's.
    private void cover() {
        for (var day = 0; day < days; day++) {
            var date = first.plusDays(day);
            var said = Stream.concat(
                            under(period, "CoverRequirements", "DateSpecificCover").stream()
                                    .filter(cover -> text(cover, "Date").equals(date.toString())),
                            under(period, "CoverRequirements", "DayOfWeekCover").stream()
                                    .filter(cover -> weekday(text(cover, "Day")) == date.getDayOfWeek()))
                    .findFirst();
            var many = new HashMap<String, Integer>();
            said.ifPresent(cover -> all(cover, "Cover")
                    .forEach(one -> many.put(text(one, "Shift"), Integer.valueOf(text(one, "Preferred")))));
            for (var shift : shifts)
                rules.add(new Coverage.Cover(
                        day, shift.key(), "", many.getOrDefault(shift.key(), 0), Rule.NEVER, Rule.NEVER));
        }
    }

    private void employee(Element employee) {
        var who = employee.getAttribute("ID");
        var skills = texts(employee, "Skill");
        members.add(new Brief.Member(who, skills));
        var contract = under(period, "Contracts", "Contract").stream()
                .filter(one -> one.getAttribute("ID").equals(text(employee, "ContractID")))
                .findFirst()
                .orElseThrow();
        var keys = shifts.stream().map(Brief.Shift::key).toList();
        rules.addAll(new InrcContract(contract, who, first, days, keys).rules());
        for (var pattern : texts(one(contract, "UnwantedPatterns"), "Pattern")) unwanted(who, pattern);
        var otherSkill = InrcContract.price(contract, "AlternativeSkillCategory");
        if (otherSkill > 0)
            for (var key : keys)
                if (!skills.containsAll(asks.getOrDefault(key, Set.of())))
                    IntStream.range(0, days)
                            .mapToObj(day -> new Wishes.Wish(who, day, key, false, otherSkill))
                            .forEach(rules::add);
    }

    private void unwanted(String who, String id) {
        var pattern = under(period, "Patterns", "Pattern").stream()
                .filter(one -> one.getAttribute("ID").equals(id))
                .findFirst()
                .orElseThrow();
        var row = new ArrayList<Set<String>>();
        var begins = new TreeSet<Integer>();
        for (var day = 0; day < days; day++) begins.add(day);
        for (var entry : all(pattern, "PatternEntry")) {
            var at = row.size();
            if (!text(entry, "Day").equals("Any"))
                begins.removeIf(day -> first.plusDays(day + at).getDayOfWeek() != weekday(text(entry, "Day")));
            row.add(which(text(entry, "ShiftType")));
        }
        rules.add(new Patterns.Unwanted(who, begins, row, Long.parseLong(pattern.getAttribute("weight"))));
    }

    private Set<String> which(String said) {
        return switch (said) {
            case "Any" -> Set.copyOf(shifts.stream().map(Brief.Shift::key).toList());
            case "None" -> Set.of();
            default -> Set.of(said);
        };
    }

    private void wishes(String kind, boolean to) {
        for (var wish : under(period, kind + "Requests", kind))
            rules.add(new Wishes.Wish(
                    text(wish, "EmployeeID"),
                    day(text(wish, "Date")),
                    kind.startsWith("Day") ? "" : text(wish, "ShiftTypeID"),
                    to,
                    Long.parseLong(wish.getAttribute("weight"))));
    }

    private int day(String date) {
        return (int) java.time.temporal.ChronoUnit.DAYS.between(first, LocalDate.parse(date));
    }

    private static DayOfWeek weekday(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
