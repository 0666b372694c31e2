package org.moothall.reach;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Language;

/// What somebody wants of messages.
///
/// @param first      ways in the order in which they are tried, by key or kind; what is not named comes after them
/// @param language   null for both
/// @param quietFrom  `22:00`; blank where there is no quiet time
/// @param quietUntil may lie on the next day
record Wishes(String person, List<String> first, @Nullable Language language, String quietFrom, String quietUntil) {

    static Wishes none(String person) {
        return new Wishes(person, List.of(), null, "", "");
    }

    boolean quiet(Instant at, ZoneId zone) {
        if (quietFrom.isEmpty() || quietUntil.isEmpty()) return false;
        var time = at.atZone(zone).toLocalTime();
        var from = LocalTime.parse(quietFrom);
        var until = LocalTime.parse(quietUntil);
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /// This moment, or the end of the quiet time that it lies in.
    Instant awake(Instant at, ZoneId zone) {
        if (!quiet(at, zone)) return at;
        var there = at.atZone(zone);
        var end = there.toLocalDate().atTime(LocalTime.parse(quietUntil)).atZone(zone);
        return (end.isAfter(there) ? end : end.plusDays(1)).toInstant();
    }

    List<Way> ordered(List<Way> ways) {
        return ways.stream().sorted(Comparator.comparingInt(this::place)).toList();
    }

    private int place(Way way) {
        var kind = way.channel();
        return Stream.of(way.key(), kind.name())
                .map(first::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(first.size() + kind.ordinal());
    }

    Wishes inOrder(List<String> ways) {
        return new Wishes(person, ways, language, quietFrom, quietUntil);
    }
}
