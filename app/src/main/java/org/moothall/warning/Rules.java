package org.moothall.warning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.deadline.WorkCalendar;
import org.moothall.matters.Matter.Urgency;
import org.moothall.warning.Warning.Grade;

/// What a city says of warnings in `warnings.yaml`.
///
/// @param watched keys of kinds and branches whose counts are looked at each night
/// @param urgent  those of them that are looked at each hour as well
/// @param look    when the night's look begins
/// @param horizon days within which what happened on a day is still reported
/// @param least   matters that are warned of at least
/// @param forget  days after which what is not seen any more is over
/// @param grades  the lowest first
public record Rules(
        List<String> watched,
        List<String> urgent,
        LocalTime look,
        int horizon,
        int least,
        int forget,
        Budget budget,
        Hours hours,
        List<Step> grades,
        Higher higher) {

    /// Without a file nothing is counted; what rules see is warned of all the same.
    static final Rules USUAL = new Rules(
            List.of(),
            List.of(),
            LocalTime.of(5, 30),
            14,
            5,
            7,
            new Budget(3, Map.of()),
            new Hours(LocalTime.of(8, 30), LocalTime.of(17, 30)),
            List.of(
                    new Step(Grade.BLUE, 30, 18),
                    new Step(Grade.YELLOW, 100, 9),
                    new Step(Grade.ORANGE, 365, 4),
                    new Step(Grade.RED, 3650, 2)),
            new Higher(List.of(Urgency.DANGER), 4));

    /// How many warnings an office is rung for in a week.
    public record Budget(int aWeek, Map<String, Integer> offices) {

        public int of(String office) {
            return offices.getOrDefault(office, aWeek);
        }
    }

    /// Of working days; an hour outside of them does not count, but for a red warning.
    public record Hours(LocalTime from, LocalTime until) {}

    /// @param interval days until chance alone brings as much again, from which on it is of this grade
    /// @param answer   hours within which an answer is owed
    public record Step(Grade grade, double interval, int answer) {}

    /// What makes a warning a grade higher, once.
    ///
    /// @param urgency of the kind
    /// @param times   as much as was to be expected
    public record Higher(List<Urgency> urgency, double times) {}

    /// By how rarely chance brings as much, how urgent its kind is and how far it has grown.
    Grade grade(Sign sign, @Nullable Urgency urgency) {
        if (sign.grade() != null) return sign.grade();
        var here = grades.getFirst().grade();
        for (var step : grades) if (sign.interval() >= step.interval()) here = step.grade();
        var grown = sign.expected() > 0 && sign.observed() >= higher.times() * sign.expected();
        var up = grown || urgency != null && higher.urgency().contains(urgency);
        return up && here != Grade.RED ? Grade.values()[here.ordinal() + 1] : here;
    }

    /// Until when an answer is owed: a red one day and night, others within the hours of working days.
    Instant due(Grade grade, Instant from, WorkCalendar calendar) {
        var left = Duration.ofHours(answer(grade));
        return grade == Grade.RED ? from.plus(left) : worked(from, left, calendar);
    }

    private Instant worked(Instant from, Duration left, WorkCalendar calendar) {
        for (var day = calendar.day(from); ; day = day.plusDays(1)) {
            if (!calendar.works(day)) continue;
            var opens = day.atTime(hours.from()).atZone(calendar.zone()).toInstant();
            var closes = day.atTime(hours.until()).atZone(calendar.zone()).toInstant();
            var begins = from.isAfter(opens) ? from : opens;
            if (!begins.isBefore(closes)) continue;
            var here = Duration.between(begins, closes);
            if (left.compareTo(here) <= 0) return begins.plus(left);
            left = left.minus(here);
        }
    }

    private int answer(Grade grade) {
        return grades.stream()
                .filter(step -> step.grade() == grade)
                .findFirst()
                .orElseThrow()
                .answer();
    }
}
