package org.moothall.rollcall;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How calls of a desk were answered. Of few calls nothing is said: it would be said of somebody.
///
/// @param inTime of 100
/// @param median null where so many were never answered
public record Tally(
        int many,
        int inTime,
        @Nullable Duration median,
        @Nullable Duration most) {

    static final int FEWEST = 5;

    private static final double NINE_IN_TEN = 0.9;

    static Optional<Tally> of(List<Call> calls) {
        if (calls.size() < FEWEST) return Optional.empty();
        var times = calls.stream()
                .map(Tally::time)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        var inTime = calls.stream()
                .filter(call -> call.answeredAt() != null && !call.answeredAt().isAfter(call.due()))
                .count();
        return Optional.of(new Tally(
                calls.size(),
                (int) Math.round(100.0 * inTime / calls.size()),
                share(times, calls.size(), 1.0 / 2),
                share(times, calls.size(), NINE_IN_TEN)));
    }

    private static @Nullable Duration time(Call call) {
        var answered = call.answeredAt();
        return answered == null ? null : Duration.between(call.calledAt(), answered);
    }

    /// Within which this share of all calls was answered.
    private static @Nullable Duration share(List<Duration> times, int of, double share) {
        var place = (int) Math.ceil(share * of) - 1;
        return place < times.size() ? times.get(place) : null;
    }
}
