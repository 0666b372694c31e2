package org.moothall.vigil;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.moothall.detect.Finding.Point;
import org.moothall.figures.Veil;

/// How many of something stood open day by day, up to today: what is usual, and since when it is more.
///
/// @param first the first day that was looked at; a later day without a number had none
record Standing(Map<LocalDate, Integer> numbers, LocalDate first, LocalDate today) {

    /// With a shorter past nothing is called usual.
    private static final int YOUNG = 7;

    int now() {
        return on(today);
    }

    private int on(LocalDate day) {
        return numbers.getOrDefault(day, 0);
    }

    /// Mean of the days before today; NaN while they are too few.
    double usual(int weeks) {
        var from = from(weeks);
        var days = from.datesUntil(today).toList();
        return days.size() < YOUNG
                ? Double.NaN
                : days.stream().mapToInt(this::on).average().orElseThrow();
    }

    private LocalDate from(int weeks) {
        var from = today.minusWeeks(weeks);
        return first.isBefore(from) ? from : first.isAfter(today) ? today : first;
    }

    /// Few are never told of, whatever the rule says.
    boolean tells(Rule rule) {
        return tells(rule, now(), usual(rule.weeks()));
    }

    private static boolean tells(Rule rule, int number, double usual) {
        if (number < Veil.FEW) return false;
        var factor = rule.factor();
        return rule.least() > 0 && number >= rule.least()
                || factor != null && number >= factor * Math.max(1, usual); // false for NaN
    }

    /// The first of the days without a break on which as many would have been told of.
    LocalDate since(Rule rule) {
        var usual = usual(rule.weeks());
        var since = today;
        while (!since.minusDays(1).isBefore(first) && tells(rule, on(since.minusDays(1)), usual))
            since = since.minusDays(1);
        return since;
    }

    /// Days with few are left out.
    List<Point> course(int weeks) {
        var usual = usual(weeks);
        var course = new ArrayList<Point>();
        for (var day : new TreeMap<>(numbers).entrySet())
            if (day.getValue() >= Veil.FEW && !day.getKey().isBefore(from(weeks)))
                course.add(new Point(day.getKey(), day.getValue(), usual, Double.NaN, Double.NaN));
        return course;
    }
}
