package org.moothall.rota;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What is to be drawn up: `days` days from `first` on, the shifts there are, whoever serves, and what is to be
/// kept. Days are counted from 0. What was served before the days in question belongs to the brief as fixed days,
/// so that rest and runs reach over the seam.
public final class Brief {

    /// Somebody who serves, and what they may serve as: a leader, a driver, an office's own.
    public record Member(String key, Set<String> skills) {

        public Member {
            skills = Set.copyOf(skills);
        }

        /// Whether they are what a post asks for; a post that asks for nothing takes everybody.
        boolean is(String skill) {
            return skill.isEmpty() || skills.contains(skill);
        }
    }

    /// A post's time of the day: it begins at `start` and may end on the next day, or later.
    public record Shift(String key, LocalTime start, Duration length) {

        public Shift {
            if (length.isNegative() || length.isZero()) throw new IllegalArgumentException(key + " has no length");
        }

        /// Minutes from its day's midnight.
        int begins() {
            return start.toSecondOfDay() / 60;
        }

        int ends() {
            return begins() + minutes();
        }

        int minutes() {
            return (int) length.toMinutes();
        }

        /// Whether it goes on after its day's midnight.
        boolean overnight() {
            return ends() > 1440;
        }
    }

    private final LocalDate first;
    private final int days;
    private final List<Shift> shifts;
    private final List<Member> members;
    private final List<Rule> rules;
    private final Map<String, Integer> shiftsByKey = new HashMap<>();
    private final Map<String, Integer> membersByKey = new HashMap<>();

    /// @throws IllegalArgumentException where a key stands twice
    public Brief(LocalDate first, int days, List<Shift> shifts, List<Member> members, List<Rule> rules) {
        this.first = first;
        this.days = days;
        this.shifts = List.copyOf(shifts);
        this.members = List.copyOf(members);
        this.rules = List.copyOf(rules);
        for (var shift : shifts) once(shiftsByKey, shift.key());
        for (var member : members) once(membersByKey, member.key());
    }

    private static void once(Map<String, Integer> places, String key) {
        if (places.put(key, places.size()) != null) throw new IllegalArgumentException(key + " stands twice");
    }

    public int days() {
        return days;
    }

    public List<Shift> shifts() {
        return shifts;
    }

    public List<Member> members() {
        return members;
    }

    public List<Rule> rules() {
        return rules;
    }

    public LocalDate date(int day) {
        return first.plusDays(day);
    }

    public int shift(String key) {
        return place(shiftsByKey, key);
    }

    public int member(String key) {
        return place(membersByKey, key);
    }

    /// The days of each weekend, one of them where the period cuts it.
    List<List<Integer>> weekends() {
        var weekends = new TreeMap<LocalDate, List<Integer>>();
        for (var day = 0; day < days; day++)
            if (date(day).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0)
                weekends.computeIfAbsent(date(day).with(DayOfWeek.SATURDAY), saturday -> new ArrayList<>())
                        .add(day);
        return List.copyOf(weekends.values());
    }

    /// The same people and shifts under other rules.
    public Brief under(List<Rule> others) {
        return new Brief(first, days, shifts, members, others);
    }

    private static int place(Map<String, Integer> places, String key) {
        var place = places.get(key);
        if (place == null) throw new IllegalArgumentException("The brief has no " + key);
        return place;
    }
}
