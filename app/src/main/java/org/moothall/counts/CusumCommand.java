package org.moothall.counts;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;
import org.moothall.signals.cusum.Cusum;
import org.moothall.signals.cusum.RunLength;
import org.moothall.signals.cusum.Season;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "cusum",
        description = {
            "Cumulative sums of log-likelihood ratios, for slow rises: of a known shift (--factor), else of the likeliest (GLR).",
            "The mean in control is the column mu0, or else learned from all counts before --range. Both modes say the same."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CusumCommand implements Callable<Integer> {

    @Mixin
    private final Job job = new Job();

    @Option(names = "--factor", paramLabel = "F", description = "The rise to look for: 2 is twice the mean.")
    private @Nullable Double factor;

    @Option(names = "--theta", paramLabel = "H", description = "The same as a logarithm.")
    private @Nullable Double theta;

    @Option(
            names = {"--limit", "--c.ARL"},
            paramLabel = "C",
            description = "An alarm where the sum comes to it. Default: 5")
    private @Nullable Double limit;

    @Option(
            names = {"--run-length", "--arl"},
            paramLabel = "N",
            description = "Instead of --limit: a false alarm once in N counts; needs --factor or --theta.")
    private @Nullable Double runLength;

    @Option(
            names = {"--dispersion", "--alpha"},
            paramLabel = "A",
            description = "Variance is m + A m². Default: learned with the mean; 0 beside a column mu0.")
    private @Nullable Double dispersion;

    @Option(names = "--window", paramLabel = "N", description = "Counts that GLR looks back over. Default: all.")
    private int window = Integer.MAX_VALUE;

    @Option(names = "--waves", paramLabel = "S", description = "Waves of a year to learn. Default: ${DEFAULT-VALUE}")
    private int waves = 1;

    @Option(names = "--no-trend", description = "Learn a mean without a trend.")
    private boolean level;

    @Override
    public Integer call() {
        var all = job.series();
        try (var out = job.output(List.of(
                "t", "unit", "observed", "upperbound_cases", "value", "alarm", "mu0", "alpha", "limit", "epoch"))) {
            for (var series : all) judge(series, out);
        }
        return 0;
    }

    private void judge(Series series, Output out) {
        var wanted =
                job.wanted(series, series.means() == null ? 2 * series.step().year() : 0);
        if (wanted.length == 0)
            throw series.tooShort(job.file(), 2 * series.step().year() + 1, "learning a mean, without --range,");
        var from = wanted[0];
        var to = wanted[wanted.length - 1] + 1;
        var season = series.means() == null ? learned(series, from) : null;
        var a = dispersion != null ? dispersion : season == null ? 0 : season.dispersion();
        var means = season == null ? given(series, wanted, from, to) : foretold(season, from, to);
        var cusum = cusum(a, means);
        var course = cusum.run(Arrays.copyOfRange(series.counts(), from, to), means);
        for (var t : wanted) {
            var count = series.counts()[t];
            out.row(
                    series.numbers()[t],
                    series.unit(),
                    count,
                    course.needed()[t - from],
                    course.sums()[t - from],
                    Double.isNaN(count) ? null : course.alarms()[t - from],
                    means[t - from],
                    a,
                    cusum.limit(),
                    series.dates()[t]);
        }
    }

    private Cusum cusum(double a, double[] means) {
        try {
            var shift = shift();
            return new Cusum(shift, a, limit(shift, a, means), window);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    private double shift() {
        if (factor != null && theta != null) throw new CannotStart("Give --factor or --theta, not both.");
        if (factor != null && !(factor > 1)) throw new CannotStart("--factor is above 1: 2 looks for twice the mean.");
        return factor != null ? Math.log(factor) : theta != null ? theta : Double.NaN;
    }

    private double limit(double shift, double a, double[] means) {
        if (runLength == null) return limit == null ? 5 : limit;
        if (limit != null) throw new CannotStart("Give --limit or --run-length, not both.");
        if (Double.isNaN(shift)) throw new CannotStart("--run-length is for a known shift: give --factor or --theta.");
        var known = Arrays.stream(means).filter(mean -> mean > 0).toArray();
        return RunLength.limit(shift, a, known, runLength);
    }

    private Season learned(Series series, int from) {
        try {
            return Season.fit(
                    Arrays.copyOf(series.counts(), from),
                    1,
                    waves,
                    !level,
                    series.step().year());
        } catch (ArithmeticException e) {
            throw new CannotStart(
                    "%s, series “%s”, before %s: %s"
                            .formatted(job.file(), series.unit(), series.at(from), e.getMessage()),
                    e);
        }
    }

    private static double[] foretold(Season season, int from, int to) {
        var means = new double[to - from];
        for (var i = from; i < to; i++) means[i - from] = season.mean(i + 1);
        return means;
    }

    private double[] given(Series series, int[] wanted, int from, int to) {
        var means = Arrays.copyOfRange(java.util.Objects.requireNonNull(series.means()), from, to);
        for (var t : wanted)
            if (!(means[t - from] > 0) && !Double.isNaN(series.counts()[t]))
                throw new CannotStart(
                        "%s, series “%s”, %s: mu0 is not above 0.".formatted(job.file(), series.unit(), series.at(t)));
        return means;
    }
}
