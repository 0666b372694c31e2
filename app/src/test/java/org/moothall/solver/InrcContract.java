package org.moothall.solver;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.moothall.rota.Length;
import org.moothall.rota.Patterns;
import org.moothall.rota.Rule;
import org.moothall.rota.Spacing;
import org.moothall.rota.Totals;
import org.w3c.dom.Element;

/// What a contract of the competition asks for one nurse. A run is as long as it is seen: neither before the first day
/// nor after the last goes anything on. The evaluator counts no nights before a free weekend, so neither is done here;
/// no instance at hand asks for weekends within four weeks.
final class InrcContract {

    private final Element contract;
    private final String who;
    private final LocalDate first;
    private final int days;
    private final Set<String> shifts;
    private final List<Rule> rules = new ArrayList<>();

    InrcContract(Element contract, String who, LocalDate first, int days, List<String> shifts) {
        this.contract = contract;
        this.who = who;
        this.first = first;
        this.days = days;
        this.shifts = new TreeSet<>(shifts);
    }

    List<Rule> rules() {
        if (price("MaxWorkingWeekendsInFourWeeks") > 0)
            throw new IllegalArgumentException("Weekends within four weeks are not read; leave this instance out");
        if (price("MaxNumAssignments") > 0)
            rules.add(new Totals.Most(who, shifts, 0, days, number("MaxNumAssignments"), price("MaxNumAssignments")));
        if (price("MinNumAssignments") > 0)
            rules.add(new Totals.Fewest(who, shifts, 0, days, number("MinNumAssignments"), price("MinNumAssignments")));
        rules.add(new Spacing.InARow(who, true, length("WorkingDays")));
        rules.add(new Spacing.InARow(who, false, length("FreeDays")));
        if (price("MaxConsecutiveWorkingWeekends") + price("MinConsecutiveWorkingWeekends") > 0)
            rules.add(new Spacing.WeekendsInARow(who, length("WorkingWeekends")));
        weekends();
        return rules;
    }

    private Length length(String of) {
        var fewest = "MinConsecutive" + of;
        var most = "MaxConsecutive" + of;
        return new Length(number(fewest), number(most), price(fewest), price(most), false);
    }

    private void weekends() {
        var whole = price("CompleteWeekends");
        var identical = price("IdenticalShiftTypesDuringWeekend");
        if (whole == 0 && identical == 0) return;
        switch (InrcXml.text(contract, "WeekendDefinition")) {
            case "SaturdaySunday" -> {
                var begins = begins(DayOfWeek.SATURDAY);
                if (whole > 0) unwanted(begins, List.of(shifts, Set.of()), whole);
                if (whole > 0) unwanted(begins, List.of(Set.of(), shifts), whole);
                if (identical > 0) identicalOfTwo(begins, identical);
            }
            case "FridaySaturdaySunday" -> {
                var begins = begins(DayOfWeek.FRIDAY);
                if (whole > 0) wholeOfThree(begins, whole);
                if (identical > 0) identicalOfThree(begins, identical);
            }
            default -> throw new IllegalArgumentException("Only weekends from Friday or Saturday to Sunday are read");
        }
    }

    /// Each day that lacks costs; a gap in the middle as much as four.
    private void wholeOfThree(Set<Integer> begins, long each) {
        var free = Set.<String>of();
        unwanted(begins, List.of(shifts, free, free), 2 * each);
        unwanted(begins, List.of(free, shifts, free), 2 * each);
        unwanted(begins, List.of(free, free, shifts), 2 * each);
        unwanted(begins, List.of(shifts, shifts, free), each);
        unwanted(begins, List.of(free, shifts, shifts), each);
        unwanted(begins, List.of(shifts, free, shifts), 4 * each);
    }

    /// Each of the two shifts lacks a day.
    private void identicalOfTwo(Set<Integer> begins, long each) {
        for (var shift : shifts) {
            var others = new TreeSet<>(shifts);
            others.remove(shift);
            if (!others.isEmpty()) unwanted(begins, List.of(Set.of(shift), others), 2 * each);
        }
    }

    /// Of each shift that is served, the days that it lacks.
    private void identicalOfThree(Set<Integer> begins, long each) {
        for (var friday : shifts)
            for (var saturday : shifts)
                for (var sunday : shifts) {
                    var kinds = new HashSet<>(List.of(friday, saturday, sunday)).size();
                    if (kinds > 1)
                        unwanted(
                                begins,
                                List.of(Set.of(friday), Set.of(saturday), Set.of(sunday)),
                                each * (3L * kinds - 3));
                }
    }

    private void unwanted(Set<Integer> begins, List<Set<String>> row, long each) {
        rules.add(new Patterns.Unwanted(who, begins, row, each));
    }

    private Set<Integer> begins(DayOfWeek weekday) {
        return Set.copyOf(IntStream.range(0, days)
                .filter(day -> first.plusDays(day).getDayOfWeek() == weekday)
                .boxed()
                .toList());
    }

    private int number(String name) {
        return Integer.parseInt(InrcXml.text(contract, name));
    }

    private long price(String name) {
        return price(contract, name);
    }

    /// Nothing where it is switched off.
    static long price(Element contract, String name) {
        var said = InrcXml.one(contract, name);
        var off = "0".equals(said.getAttribute("on"))
                || "false".equals(said.getTextContent().strip());
        return off ? 0 : Long.parseLong(said.getAttribute("weight"));
    }
}
