package org.moothall.signals.scan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// One analysis: the best window of each centre, and how often chance alone does as well anywhere.
///
/// @param windows what is looked at
/// @param earlier what replicates are looked at for: `windows`, or those of earlier analyses too
public record Scan(Model model, Zones zones, Windows windows, Windows earlier) {

    /// How chance is asked.
    ///
    /// @param replicates made-up courses; 999 for a recurrence of up to 1,000 analyses by counting alone
    /// @param seed       the same seed brings the same answer, whatever the threads
    /// @param stopAt     no more replicates once so many reached what was seen (50 is usual); 0: never
    public record Trials(int replicates, long seed, int threads, int stopAt) {

        public Trials(int replicates, long seed, int threads) {
            this(replicates, seed, threads, 0);
        }
    }

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
        var found = found();
        var seen = found.isEmpty() ? 0 : found.getFirst().value();
        var maxima = maxima(trials, seen);
        return new Findings(found, maxima, maxima.length < trials.replicates());
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
    private double[] maxima(Trials trials, double seen) {
        var lanes = !model.chance().ownMeans() && Lanes.hold(model);
        var tally = new Tally(trials.replicates(), lanes ? Lanes.WIDTH : 1, seen, trials.stopAt());
        var worker = lanes ? together(trials, tally.maxima) : oneByOne(trials.seed(), tally.maxima);
        Crew.each(tally.pieces(), trials.threads(), () -> worker.get().andThen(tally::done), tally::enough);
        return tally.kept();
    }

    private Supplier<IntConsumer> together(Trials trials, double[] maxima) {
        var blocks = Blocks.of(model, zones, trials.threads());
        return () -> {
            var lanes = new Lanes(model, zones, earlier, blocks, trials.seed());
            return group -> lanes.scan(group * Lanes.WIDTH, maxima);
        };
    }

    private Supplier<IntConsumer> oneByOne(long seed, double[] maxima) {
        return () -> {
            var exact = new Exact(model, zones, earlier);
            var draw = model.chance().open(seed);
            var cells = new int[model.cells().length];
            return replicate -> {
                Arrays.fill(cells, 0);
                draw.fill(replicate, cells);
                maxima[replicate] = exact.most(cells, draw.means(model.scanned()));
            };
        };
    }
}
