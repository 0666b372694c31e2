package org.moothall.signals.scan;

import java.util.Arrays;

/// Zones of one centre so alike that one look tells of all of them: what is expected grows by less than a part of its
/// own root from the first to the last.
record Blocks(int[][] all) {

    private static final double PART = 0.7;

    static Blocks of(Model model, Zones zones, int threads) {
        var all = new int[zones.centres()][];
        Crew.each(all.length, threads, centre -> all[centre] = ends(model, zones.near(centre)));
        return new Blocks(all);
    }

    private static int[] ends(Model model, int[] near) {
        var ends = new int[near.length];
        var count = 0;
        var sum = 0.0;
        for (int start = 0, end; start < near.length; start = end) {
            sum += model.mean(near[start], 0, model.depth());
            var limit = sum + PART * Math.sqrt(sum);
            for (end = start + 1; end < near.length; end++) {
                var more = sum + model.mean(near[end], 0, model.depth());
                if (more > limit) {
                    break;
                }
                sum = more;
            }
            ends[count++] = end;
        }
        return Arrays.copyOf(ends, count);
    }

    /// Where the blocks of a centre end: how many areas each of its last zones has.
    int[] ends(int centre) {
        return all[centre];
    }
}
