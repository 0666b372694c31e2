package org.moothall.ladder;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where every ladder ends: everybody of an office at once, by all ways they have, and the city's own addresses, again
/// and again.
///
/// @param minutes between one time and the next
public record LastResort(
        String office,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String webhook,
        int minutes) {

    static final int USUAL_MINUTES = 15;

    public Duration patience() {
        return Duration.ofMinutes(minutes == 0 ? USUAL_MINUTES : minutes);
    }

    /// Whether it is heard though nobody were in the office.
    boolean addressed() {
        return email != null || phone != null || webhook != null;
    }

    /// When the end-to-end test rings: each time an alarm that somebody has to answer.
    ///
    /// @param at     times of the day, `08:30`: when shifts begin
    /// @param office  whose ladders it goes up
    /// @param ladders keys of those that are tested; null for all
    public record Drill(
            List<String> at, String office, @Nullable List<String> ladders) {

        boolean tests(Ladder ladder) {
            return ladders == null || ladders.contains(ladder.key());
        }
    }
}
