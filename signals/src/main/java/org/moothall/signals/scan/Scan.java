package org.moothall.signals.scan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/// One analysis: the best window of each centre, and how often chance alone does as well anywhere.
///
/// @param windows what is looked at
/// @param earlier what replicates are looked at for: `windows`, or those of earlier analyses too
public record Scan(Model model, Zones zones, Windows windows, Windows earlier) {

    /// How chance is asked.
    ///
    /// @param replicates made-up courses; 999 for a recurrence of up to 1,000 analyses by counting alone
    /// @param seed       the same seed brings the same answer, whatever the threads
    public record Trials(int replicates, long seed, int threads) {}

    public Scan(Model model, Zones zones, Windows windows) {
        this(model, zones, windows, windows);
    }

    public Scan {
        if (Math.max(windows.depth(), earlier.depth()) > model.depth()) {
            throw new IllegalArgumentException(
                    "The windows reach further back than the model's %d days.".formatted(model.depth()));
        }
    }

    public Findings run(Trials trials) {
        return new Findings(found(), maxima(trials));
    }

    /// The best of each centre that has one, the most unusual first.
    private List<Cluster> found() {
        var best = new Exact(model, zones, windows).each(model.cells(), model.scanned());
        return Arrays.stream(best)
                .filter(b -> b.near() > 0)
                .sorted(Comparator.comparingDouble(Exact.Best::value).reversed())
                .map(this::cluster)
                .toList();
    }

    private Cluster cluster(Exact.Best best) {
        int skipped = windows.skipped[best.window()], back = windows.back[best.window()];
        var areas = zones.areas(best.centre(), best.near());
        var count = 0;
        var mean = 0.0;
        for (var area : areas) {
            var row = area * model.depth();
            count += Arrays.stream(model.counts(), row + skipped, row + back).sum();
            mean += model.means()[row + back - 1] - (skipped == 0 ? 0 : model.means()[row + skipped - 1]);
        }
        return new Cluster(best.centre(), areas, skipped, back, count, mean, best.value());
    }

    /// The largest statistic of each replicate.
    private double[] maxima(Trials trials) {
        var maxima = new double[trials.replicates()];
        if (model.chance().ownMeans() || !Lanes.hold(model)) {
            Crew.each(maxima.length, trials.threads(), () -> oneByOne(trials.seed(), maxima));
            return maxima;
        }
        var blocks = Blocks.of(model, zones, trials.threads());
        Crew.each((maxima.length + Lanes.WIDTH - 1) / Lanes.WIDTH, trials.threads(), () -> {
            var lanes = new Lanes(model, zones, earlier, blocks, trials.seed());
            return group -> lanes.scan(group * Lanes.WIDTH, maxima);
        });
        return maxima;
    }

    private IntConsumer oneByOne(long seed, double[] maxima) {
        var exact = new Exact(model, zones, earlier);
        var draw = model.chance().open(seed);
        var cells = new int[model.cells().length];
        return replicate -> {
            Arrays.fill(cells, 0);
            draw.fill(replicate, cells);
            maxima[replicate] = exact.most(cells, draw.means(model.scanned()));
        };
    }
}
