package org.moothall.detect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.moothall.detect.Finding.Way;

/// Looks at one day: at the series of each area ([Singles]), at neighbouring places together ([Clusters]),
/// and for what has been growing for weeks ([Rises]).
///
/// How rare a finding is: the chance that a city has is given out in parts beforehand, to ways, to levels
/// of areas, to the areas of a level ([Ways]). A part of 1/m makes what chance brings in one series once in
/// 30 days come once in 30 days in all m together (Bonferroni, weighed). It holds whatever areas have in
/// common, and unlike a false discovery rate it says of each finding by itself how often chance brings the
/// like, which a promise of so many a week needs.
public final class Lookout {

    private final Settings settings;

    public Lookout(Settings settings) {
        this.settings = settings;
    }

    /// What is unusual on the last day of these counts, or has been up to it, the most unusual first. Of
    /// findings that share an area one alone: a smaller area where it has half of what a wider one has too
    /// much, else the wider; of others the more unusual. But a cluster stands beside the whole city: it has more
    /// than its part of it.
    public List<Finding> look(Field field, Days days) {
        if (field.days() == 0) return List.of();
        var ground = Ground.of(field, days);
        var usual = new Usual(ground, settings);
        var singles = new Singles(ground, usual, settings);
        var clusters = new Clusters(ground, usual, settings);
        var ways = new Ways(settings.drops(), clusters.possible(), usual.seasoned());
        var unusual = Stream.of(
                        singles.found(ways), clusters.found(ways), new Rises(ground, usual, singles).found(ways))
                .flatMap(found -> found)
                .filter(one -> one.interval() >= settings.interval())
                .toList();
        return Candidate.apart(unusual, field.places().size()).stream()
                .map(one -> one.finding(ground, usual))
                .toList();
    }

    /// Which part of all chance each way of looking may use up. The parts of ways that are not gone are the
    /// others'.
    static final class Ways {

        private static final Map<Way, Double> PARTS =
                Map.of(Way.SERIES, 0.4, Way.CLUSTER, 0.4, Way.RISE, 0.1, Way.DROP, 0.1);

        private final Map<Way, Double> parts = new EnumMap<>(Way.class);

        Ways(boolean drops, boolean clusters, boolean rises) {
            parts.put(Way.SERIES, part(Way.SERIES));
            if (drops) parts.put(Way.DROP, part(Way.DROP));
            if (clusters) parts.put(Way.CLUSTER, part(Way.CLUSTER));
            if (rises) parts.put(Way.RISE, part(Way.RISE));
        }

        private static double part(Way way) {
            return PARTS.getOrDefault(way, 0.0);
        }

        boolean gone(Way way) {
            return parts.containsKey(way);
        }

        double of(Way way) {
            var all = parts.values().stream().mapToDouble(part -> part).sum();
            return parts.getOrDefault(way, 0.0) / all;
        }
    }
}
