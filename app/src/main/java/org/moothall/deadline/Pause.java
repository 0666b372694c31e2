package org.moothall.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// A time in which a clock stood still; `until` is null while it does.
///
/// @param why what made it stand, and on what ground
public record Pause(Instant since, @Nullable Instant until, Halt why) {

    /// What lets a clock stand still, as the rule writes it.
    ///
    /// @param until  the move that lets it go on
    /// @param ground the law or the promise that says so
    public record Halt(String until, Text ground) {}

    boolean open() {
        return until == null;
    }

    boolean holds(Instant at) {
        return !since.isAfter(at) && (until == null || until.isAfter(at));
    }

    /// The same time without overlaps, oldest first: a clock stands still once, whatever the number of reasons.
    public static List<Pause> merged(List<Pause> pauses) {
        var merged = new ArrayList<Pause>();
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Pause::since)).toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || (last.until() != null && last.until().isBefore(pause.since()))) merged.add(pause);
            else merged.set(merged.size() - 1, new Pause(last.since(), later(last.until(), pause.until()), last.why()));
        }
        return List.copyOf(merged);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) return null;
        return one.isAfter(other) ? one : other;
    }
}
