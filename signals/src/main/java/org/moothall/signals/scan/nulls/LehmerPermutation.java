package org.moothall.signals.scan.nulls;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The permutation as SaTScan 10 makes it, replicate by replicate, for comparing: reports newest day first and by
/// area, each with a number of Lehmer's generator (x' = 48271 x mod 2^31-1, seed 12345678 + replicate) cut to 24 bits;
/// days go to the reports in the ascending order of it. Beyond some 5,000 reports numbers tie, and then only
/// distributions are the same.
record LehmerPermutation(int[] areas, int[] backs, int depth) implements Null {

    private static final long MODULUS = Integer.MAX_VALUE;

    static LehmerPermutation of(int[][] counts, int depth) {
        var days = counts[0].length;
        var cells = IntStream.range(0, days * counts.length)
                .flatMap(cell -> IntStream.range(0, counts[cell % counts.length][days - 1 - cell / counts.length])
                        .map(report -> cell))
                .toArray();
        return new LehmerPermutation(
                Arrays.stream(cells).map(cell -> cell % counts.length).toArray(),
                Arrays.stream(cells).map(cell -> cell / counts.length).toArray(),
                depth);
    }

    @Override
    public Draw open(long seed) {
        return this::fill;
    }

    private void fill(int replicate, int[] cells) {
        var keys = new long[areas.length];
        long x = 12345678 + replicate + 1;
        for (var i = 0; i < keys.length; i++) {
            x = 48271 * x % MODULUS;
            keys[i] = (long) Float.floatToRawIntBits((float) x / (float) MODULUS) << 32 | i;
        }
        Arrays.sort(keys);
        for (var i = 0; i < keys.length; i++) {
            var back = backs[(int) keys[i]];
            if (back < depth) {
                cells[areas[i] * depth + back]++;
            }
        }
    }
}
