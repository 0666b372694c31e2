package org.moothall.detect;

import java.util.EnumMap;
import java.util.Map;
import org.moothall.detect.Finding.Way;

/// Which part of all chance each way of looking may use up. The parts of ways that are not gone are the
/// others'.
final class Ways {

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
