package org.moothall.porter;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is left of budgets. Each fills again evenly; what nobody has asked for longest is forgotten, which
/// is as good as full.
final class Buckets {

    private static final int MOST = 200_000;

    private record Bucket(double left, Instant at) {}

    /// @param whose a mark, never an address
    record Level(String whose, int most, Duration each) {
        double after(Duration passed) {
            return (double) passed.toMillis() * most / each.toMillis();
        }

        Duration until(double missing) {
            return Duration.ofMillis((long) Math.ceil(missing * each.toMillis() / most));
        }
    }

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    /// Takes one of each level, or of none; answers how long until there is one, zero where it was taken.
    synchronized Duration take(List<Level> levels, Instant at) {
        var longest = Duration.ZERO;
        for (var level : levels) {
            var left = left(level, at);
            if (left < 1 && level.until(1 - left).compareTo(longest) > 0) longest = level.until(1 - left);
        }
        if (longest.isZero()) for (var level : levels) buckets.put(level.whose, new Bucket(left(level, at) - 1, at));
        return longest;
    }

    private double left(Level level, Instant at) {
        var before = buckets.get(level.whose);
        if (before == null) return level.most;
        var passed = Duration.between(before.at, at);
        return Math.min(level.most, before.left + (passed.isPositive() ? level.after(passed) : 0));
    }
}
