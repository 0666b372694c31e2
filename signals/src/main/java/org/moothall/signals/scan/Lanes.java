package org.moothall.signals.scan;

import java.util.Arrays;
import org.moothall.signals.scan.nulls.Null;

/// Scans many replicates in one walk over the zones. The replicates are the innermost dimension of every
/// array, so that the compiler adds and compares sixteen of them at once. Three things keep it fast and
/// exact: no logarithm is taken before a bound says that it can win; the bound is asked once for a whole
/// block of zones (the last one's count against the first one's mean, both of which only grow outwards);
/// counts are whole numbers, exact in a float below 2^24.
final class Lanes {

    static final int WIDTH = 64;

    private final Model model;
    private final Zones zones;
    private final Windows windows;
    private final Blocks blocks;
    private final int rows;
    private final int[] counts; // [area][days back, summed up][replicate]
    private final float[] sums; // [0, then days back][replicate], of the zone
    private final double[] means; // [0, then days back], of the zone
    private final double[] first; // by window: of the block's first zone
    private final float[] low;
    private final float[] slope;
    private final double[] most; // by window: the largest count of all areas, in any lane
    private final double[] best = new double[WIDTH];
    private final float[] bar = new float[WIDTH]; // √(2 best)
    private final int[] cells;
    private final Null.Draw draw;

    Lanes(Model model, Zones zones, Windows windows, Blocks blocks, long seed) {
        this.model = model;
        this.zones = zones;
        this.windows = windows;
        this.blocks = blocks;
        rows = model.depth();
        counts = new int[model.areas() * rows * WIDTH];
        sums = new float[(rows + 1) * WIDTH];
        means = new double[rows + 1];
        first = new double[windows.count()];
        low = new float[windows.count()];
        slope = new float[windows.count()];
        most = new double[windows.count()];
        cells = new int[model.areas() * rows];
        draw = model.chance().open(seed);
    }

    /// Whether sums of this model stay whole numbers in a float, with room for what chance adds.
    static boolean hold(Model model) {
        var seen = Arrays.stream(model.cells()).asLongStream().sum();
        return Math.max((double) seen, model.scannedInAll()) < (1 << 24) / 4;
    }

    /// The largest statistic of each of the replicates from..from+n, n at most WIDTH.
    void scan(int from, double[] maxima) {
        var lanes = Math.min(WIDTH, maxima.length - from);
        Arrays.fill(counts, 0);
        for (var lane = 0; lane < lanes; lane++) {
            Arrays.fill(cells, 0);
            draw.fill(from + lane, cells);
            lay(lane);
        }
        Arrays.fill(best, 0);
        Arrays.fill(bar, 0);
        tallyMost();
        for (var centre = 0; centre < zones.centres(); centre++) {
            walk(zones.near(centre), blocks.ends(centre));
        }
        System.arraycopy(best, 0, maxima, from, lanes);
    }

    private void lay(int lane) {
        for (int area = 0, cell = 0; area < model.areas(); area++) {
            for (int back = 0, sum = 0; back < rows; back++, cell++) {
                sum += cells[cell];
                counts[cell * WIDTH + lane] = sum;
            }
        }
    }

    private void tallyMost() {
        Arrays.fill(sums, 0);
        for (var area = 0; area < model.areas(); area++) {
            add(sums, counts, WIDTH, area * rows * WIDTH, rows * WIDTH);
        }
        for (var w = 0; w < most.length; w++) {
            most[w] = 0;
            for (var lane = 0; lane < WIDTH; lane++) {
                most[w] = Math.max(most[w], count(w, lane));
            }
        }
    }

    private void walk(int[] near, int[] ends) {
        Arrays.fill(sums, 0);
        Arrays.fill(means, 0);
        var start = 0;
        for (var end : ends) {
            meansOf(near[start]);
            aim();
            addAll(near, start, end);
            for (var i = start + 1; i < end; i++) {
                meansOf(near[i]);
            }
            if (reached()) {
                settle(near, start, end);
            }
            start = end;
        }
    }

    private void meansOf(int area) {
        var mean = model.scanned();
        for (int back = 1, at = area * rows; back <= rows; back++, at++) {
            means[back] += mean[at];
        }
    }

    private void addAll(int[] near, int start, int end) {
        int size = rows * WIDTH, i = start;
        for (; i + 4 <= end; i += 4) {
            add(sums, counts, near[i] * size, near[i + 1] * size, near[i + 2] * size, near[i + 3] * size, size);
        }
        for (; i < end; i++) {
            add(sums, counts, WIDTH, near[i] * size, size);
        }
    }

    private static void add(float[] sums, int[] counts, int offset, int a, int size) {
        for (var i = 0; i < size; i++) {
            sums[offset + i] += counts[a + i];
        }
    }

    private static void add(float[] sums, int[] counts, int a, int b, int c, int d, int size) {
        for (var i = 0; i < size; i++) {
            sums[WIDTH + i] += counts[a + i] + counts[b + i] + counts[c + i] + counts[d + i];
        }
    }

    /// What a count of the block must be above to win, as a line in √(2 best); a little lower, for the float's sake.
    private void aim() {
        for (var w = 0; w < first.length; w++) {
            var mean = means[windows.back[w]] - means[windows.skipped[w]];
            first[w] = mean;
            low[w] = (float) (mean * (1 - 1e-6) - 0.01);
            slope[w] = (float) (Math.sqrt(model.statistic().spread(mean, most[w])) * (1 - 1e-6));
        }
    }

    private boolean reached() {
        var any = 0;
        for (var w = 0; w < low.length; w++) {
            any |= reached(w);
        }
        return any < 0;
    }

    private int reached(int window) {
        return reached(
                low[window], slope[window], bar, sums, windows.back[window] * WIDTH, windows.skipped[window] * WIDTH);
    }

    /// Below zero where any lane is above its bar.
    private static int reached(float low, float slope, float[] bar, float[] sums, int back, int skipped) {
        var any = 0;
        for (var i = 0; i < WIDTH; i++) {
            any |= (int) ((low + slope * bar[i] - sums[back + i] + sums[skipped + i]) * 256f);
        }
        return any;
    }

    private float count(int window, int lane) {
        return sums[windows.back[window] * WIDTH + lane] - sums[windows.skipped[window] * WIDTH + lane];
    }

    private void settle(int[] near, int start, int end) {
        for (var w = 0; w < low.length; w++) {
            for (var lane = reached(w) < 0 ? 0 : WIDTH; lane < WIDTH; lane++) {
                if (count(w, lane) > low[w] + slope[w] * bar[lane]) {
                    settle(near, start, end, w, lane);
                }
            }
        }
    }

    /// Goes through the zones of a block one by one, for one window of one replicate.
    private void settle(int[] near, int start, int end, int window, int lane) {
        double count = count(window, lane), mean = first[window];
        for (var i = start + 1; i < end; i++) {
            count -= count(near[i], window, lane);
        }
        judge(count, mean, window, lane);
        for (var i = start + 1; i < end; i++) {
            count += count(near[i], window, lane);
            mean += model.mean(near[i], windows.skipped[window], windows.back[window]);
            judge(count, mean, window, lane);
        }
    }

    private int count(int area, int window, int lane) {
        int at = area * rows - 1, skipped = windows.skipped[window];
        return counts[(at + windows.back[window]) * WIDTH + lane]
                - (skipped == 0 ? 0 : counts[(at + skipped) * WIDTH + lane]);
    }

    private void judge(double count, double mean, int window, int lane) {
        var above = count - mean;
        if (count < model.minimum()
                || above <= 0
                || above * above * (1 + 1e-9)
                        < 2 * best[lane] * model.statistic().spread(mean, most[window])) {
            return;
        }
        var value = model.statistic().of(count, mean);
        if (value > best[lane]) {
            best[lane] = value;
            bar[lane] = (float) (Math.sqrt(2 * value) * (1 - 1e-6));
        }
    }
}
