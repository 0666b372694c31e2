package org.moothall.counts;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;
import org.moothall.signals.Mode;
import org.moothall.signals.farrington.Baseline;
import org.moothall.signals.farrington.Calendar;
import org.moothall.signals.farrington.Farrington;
import org.moothall.signals.farrington.Judgement;
import org.moothall.signals.farrington.Threshold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "farrington",
        description = {
            "Farrington's method: each count against the same season of earlier years.",
            "Without settings as Noufaily et al. improved it in 2013; --original sets those of 1996."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FarringtonCommand implements Callable<Integer> {

    @Mixin
    private final Job job = new Job();

    @Option(
            names = "--original",
            description = "-w 3 --groups 1 --guard 3 --weigh-above 1 --trend-p 0.05 --threshold delta")
    private boolean original;

    @Option(names = "-b", paramLabel = "YEARS", description = "How many years to look back. Default: ${DEFAULT-VALUE}")
    private int years = 5;

    @Option(
            names = "-w",
            paramLabel = "N",
            description = "Steps on each side of the same time. Default: ${DEFAULT-VALUE}")
    private int around = 3;

    @Option(
            names = {"--groups", "--noPeriods"},
            paramLabel = "N",
            description = "Parts of a year with a level each; 1: windows only. Default: 10")
    private @Nullable Integer groups;

    @Option(
            names = {"--guard", "--pastWeeksNotIncluded"},
            paramLabel = "N",
            description = "Newest counts that stay out of the baseline. Default: 26")
    private @Nullable Integer guard;

    @Option(
            names = {"--weigh-above", "--weightsThreshold"},
            paramLabel = "S",
            description = "Anscombe's residual from which on a past count weighs less. Default: 2.58")
    private @Nullable Double weighAbove;

    @Option(
            names = {"--trend-p", "--pThresholdTrend"},
            paramLabel = "P",
            description = "The trend stays where its test has a lower p; 0: none. Default: 1")
    private @Nullable Double trendP;

    @Option(
            names = {"--threshold", "--thresholdMethod"},
            paramLabel = "T",
            description = {
                "predictive (default; rings about as often as --alpha says), delta, nbPlugin or muan.",
                "Default with --original: delta; in the mode surveillance without it: nbPlugin."
            })
    private @Nullable String threshold;

    @Option(
            names = "--together",
            paramLabel = "N",
            description = "predictive judges the last count (1), or that and the last two together (2, default).")
    private int together = 2;

    @Option(
            names = "--alpha",
            paramLabel = "A",
            description = "One-sided alarm rate. Default: 0.005, and 0.05 in the mode surveillance.")
    private @Nullable Double alpha;

    @Option(
            names = "--limit54",
            paramLabel = "CASES,STEPS",
            description = "No alarm with fewer cases in the last steps. Default: ${DEFAULT-VALUE}")
    private String limit = "5,4";

    @Override
    public Integer call() {
        var all = job.series();
        var farrington = new Farrington(settings());
        try (var out = job.output(List.of(
                "t",
                "unit",
                "observed",
                "upperbound",
                "alarm",
                "expected",
                "mu0",
                "phi",
                "score",
                "pvalue",
                "trend",
                "trendcoef",
                "epoch"))) {
            for (var series : all) judge(farrington, series, out);
        }
        return 0;
    }

    private Farrington.Settings settings() {
        var cases = limit.split(",", -1);
        try {
            return new Farrington.Settings(
                    job.mode(),
                    new Baseline(years, around, given(groups, 1, 10), given(guard, 3, 26)),
                    given(weighAbove, 1.0, 2.58),
                    given(trendP, 0.05, 1.0),
                    threshold(given(threshold, "delta", right() ? "predictive" : "nbPlugin")),
                    alpha != null ? alpha : right() ? 0.005 : 0.05,
                    Integer.parseInt(cases[0].strip()),
                    Integer.parseInt(cases[1].strip()),
                    together);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new CannotStart("--limit54 %s: write two numbers, such as 5,4.".formatted(limit), e);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    private boolean right() {
        return job.mode() == Mode.RIGHT;
    }

    private <T> T given(@Nullable T value, T old, T flexible) {
        return value != null ? value : original ? old : flexible;
    }

    private static Threshold threshold(String name) {
        return switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case "predictive" -> Threshold.PREDICTIVE;
            case "delta" -> Threshold.DELTA;
            case "nbplugin" -> Threshold.NB_PLUGIN;
            case "muan" -> Threshold.MUAN;
            default ->
                throw new CannotStart("--threshold %s: it is predictive, delta, nbPlugin or muan.".formatted(name));
        };
    }

    private void judge(Farrington farrington, Series series, Output out) {
        var calendar = calendar(series);
        var first = new Baseline(years, around, 1, 0).first(calendar);
        if (series.length() <= first) throw series.tooShort(job.file(), first + 1, "looking back " + years + " years");
        for (var t : job.wanted(series, first)) {
            if (t < first)
                throw new CannotStart(
                        "%s, series “%s”: %d years before %s there are no counts; take a smaller -b or a later --range."
                                .formatted(job.file(), series.unit(), years, series.at(t)));
            write(out, series, t, farrington.judge(series.counts(), calendar, t));
        }
    }

    private static Calendar calendar(Series series) {
        var first = series.first();
        if (first == null) return Calendar.steps(series.step().year());
        return switch (series.step()) {
            case DAY -> Calendar.days(first);
            case WEEK -> Calendar.weeks(first);
            case MONTH -> Calendar.steps(12);
        };
    }

    private static void write(Output out, Series series, int t, Judgement judged) {
        var count = series.counts()[t];
        // nothing is never too many, whatever is known of it
        var missing = Double.isNaN(count) || (count > 0 && !judged.known());
        out.row(
                series.numbers()[t],
                series.unit(),
                count,
                judged.enough() ? judged.bound() : null,
                missing ? null : judged.alarm(),
                judged.enough() ? judged.expected() : null,
                judged.mean(),
                judged.phi(),
                judged.score(),
                judged.p(),
                judged.known() ? judged.trend() : null,
                judged.slope(),
                series.dates()[t]);
    }
}
