package org.moothall.signals.scan;

import java.util.Arrays;
import org.moothall.signals.scan.places.Places;

/// Circles: for each centre the areas round it, nearest first. The zones of a centre are the beginnings of its list.
public final class Zones {

    private final int[][] near;

    private Zones(int[][] near) {
        this.near = near;
    }

    /// @param size   what each area weighs: its cases, or what was expected of it
    /// @param share  no zone weighs more than this part of all, 0 to 1
    /// @param radius no zone is larger, in the unit of the places (kilometres on a globe)
    public static Zones circles(Places places, double[] size, double share, double radius, int threads) {
        if (size.length != places.count()) {
            throw new IllegalArgumentException(
                    "There are %d places but %d sizes.".formatted(places.count(), size.length));
        }
        var limit = Arrays.stream(size).sum() * share * (1 + 1e-12);
        var near = new int[places.count()][];
        var reach = places.chord(radius);
        Crew.each(near.length, threads, centre -> near[centre] = round(places, centre, size, limit, reach * reach));
        return new Zones(near);
    }

    private static int[] round(Places places, int centre, double[] size, double limit, double reach) {
        var near = byDistance(places, centre, reach);
        var weight = 0.0;
        var count = 0;
        while (count < near.length && weight + size[near[count]] <= limit) {
            weight += size[near[count++]];
        }
        return Arrays.copyOf(near, count);
    }

    /// One sort of plain numbers: the lowest bits of each squared distance give way to the area's number, so that
    /// areas equally far (to ten digits and more) come by their number.
    private static int[] byDistance(Places places, int centre, double reach) {
        var bits = Integer.SIZE - Integer.numberOfLeadingZeros(places.count());
        var mask = (1L << bits) - 1;
        var keys = new long[places.count()];
        var count = 0;
        for (var area = 0; area < keys.length; area++) {
            var square = places.square(centre, area);
            if (square <= reach || area == centre) {
                keys[count++] = Double.doubleToRawLongBits(square) & ~mask | area;
            }
        }
        Arrays.sort(keys, 0, count);
        return Arrays.stream(keys, 0, count).mapToInt(key -> (int) (key & mask)).toArray();
    }

    /// Centres, each with its zones.
    public int centres() {
        return near.length;
    }

    /// The areas round a centre; not to be written to.
    int[] near(int centre) {
        return near[centre];
    }

    /// The areas of one zone.
    public int[] areas(int centre, int count) {
        return Arrays.copyOf(near[centre], count);
    }
}
