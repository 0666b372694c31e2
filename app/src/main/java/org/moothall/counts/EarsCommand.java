package org.moothall.counts;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;
import org.moothall.signals.Ears;
import org.moothall.signals.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "ears",
        description = "EARS C1, C2, C3: each count against the few before it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EarsCommand implements Callable<Integer> {

    @Mixin
    private final Job job = new Job();

    @Option(names = "--method", paramLabel = "M", split = ",", description = "C1, C2, C3; default: all three.")
    private List<Ears.Method> methods = List.of(Ears.Method.values());

    @Option(names = "--baseline", paramLabel = "N", description = "Counts to look back at. Default: ${DEFAULT-VALUE}")
    private int baseline = 7;

    @Option(names = "--alpha", paramLabel = "A", description = "Default: 0.001 for C1 and C2, 0.025 for C3.")
    private @Nullable Double alpha;

    @Option(
            names = "--min-sigma",
            paramLabel = "S",
            description = "Least standard deviation. Default: 0.5, and 0 in the mode surveillance.")
    private @Nullable Double least;

    @Override
    public Integer call() {
        var all = job.series();
        var methods = this.methods.stream().map(this::ears).toList();
        try (var out = job.output(List.of("method", "unit", "t", "observed", "upperbound", "alarm", "epoch"))) {
            for (var ears : methods) for (var series : all) judge(ears, series, out);
        }
        return 0;
    }

    private Ears ears(Ears.Method method) {
        var spread = least != null ? least : job.mode() == Mode.RIGHT ? 0.5 : 0;
        try {
            return new Ears(method, job.mode(), baseline, alpha == null ? method.alpha() : alpha, spread);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    private void judge(Ears ears, Series series, Output out) {
        if (series.length() <= ears.first())
            throw series.tooShort(job.file(), ears.first() + 1, ears.method() + " with a baseline of " + baseline);
        var bounds = ears.bounds(series.counts());
        for (var t : job.wanted(series, ears.first())) {
            var count = series.counts()[t];
            var known = !Double.isNaN(count) && !Double.isNaN(bounds[t]);
            out.row(
                    ears.method(),
                    series.unit(),
                    series.numbers()[t],
                    count,
                    bounds[t],
                    known ? count > bounds[t] : null,
                    series.dates()[t]);
        }
    }
}
