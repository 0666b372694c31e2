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

        /// Whoever wants more than there ever is empties it.
        int atMost(int many) {
            return Math.min(many, most);
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

    Duration take(List<Level> levels, Instant at) {
        return take(levels, 1, at);
    }

    /// Takes so many of each level, or of none; answers how long until there are, zero where they were taken.
    synchronized Duration take(List<Level> levels, int many, Instant at) {
        var longest = Duration.ZERO;
        for (var level : levels) {
            var missing = level.atMost(many) - left(level, at);
            if (missing > 0 && level.until(missing).compareTo(longest) > 0) longest = level.until(missing);
        }
        if (longest.isZero())
            for (var level : levels) buckets.put(level.whose, new Bucket(left(level, at) - level.atMost(many), at));
        return longest;
    }

    private double left(Level level, Instant at) {
        var before = buckets.get(level.whose);
        if (before == null) return level.most;
        var passed = Duration.between(before.at, at);
        return Math.min(level.most, before.left + (passed.isPositive() ? level.after(passed) : 0));
    }
}
