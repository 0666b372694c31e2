package org.moothall.rollcall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What a desk's file says of roll calls.
///
/// @param key       the desk's
/// @param rollCalls null where none is held
record CallRule(String key, @Nullable Calls rollCalls) {

    /// @param posts  of the desk, each called by itself
    /// @param aWeek  calls of each
    /// @param within minutes, then the next step of the ladder is told
    /// @param not    when nobody is called by chance; null for never
    record Calls(
            List<String> posts,
            int aWeek,
            int within,
            @Nullable Quiet not) {

        /// A moment of the week that begins with a Monday; each that is not quiet is as likely as any other.
        Instant draw(LocalDate monday, ZoneId zone, RandomGenerator chance) {
            var from = monday.atStartOfDay(zone).toEpochSecond();
            var to = monday.plusWeeks(1).atStartOfDay(zone).toEpochSecond();
            while (true) {
                var at = Instant.ofEpochSecond(chance.nextLong(from, to));
                if (not == null || !not.at(at.atZone(zone).toLocalTime())) return at;
            }
        }
    }

    /// From one time of the day to another, over midnight where that is earlier.
    record Quiet(LocalTime from, LocalTime until) {

        boolean at(LocalTime time) {
            var after = !time.isBefore(from);
            var before = time.isBefore(until);
            return from.isBefore(until) ? after && before : after || before;
        }
    }
}
