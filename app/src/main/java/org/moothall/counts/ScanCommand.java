package org.moothall.counts;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;
import org.moothall.signals.scan.Findings;
import org.moothall.signals.scan.Model;
import org.moothall.signals.scan.Scan;
import org.moothall.signals.scan.Windows;
import org.moothall.signals.scan.Zones;
import org.moothall.signals.scan.nulls.Shifts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "scan",
        description = {
            "Where and since when is more going on? Every circle of areas and every run of days up to the last is looked at,"
                    + " and the most unusual are held against what chance alone brings anywhere.",
            "Writes the best circle of each centre; says the clusters that share no area."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScanCommand implements Callable<Integer> {

    /// What is expected: the product of sums of areas and days; the column expected in proportion; or as it stands.
    enum Method {
        permutation,
        poisson,
        expectation
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(
            names = "--in",
            paramLabel = "FILE",
            required = true,
            description =
                    "CSV with the columns area, day (17, or 2026-03-02) and count, and kind if sums are to be by kind;"
                            + " or SaTScan's .cas. Days without a row had no report.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path in;

    @Option(
            names = "--areas",
            paramLabel = "FILE",
            description = "CSV with area, x, y or area, latitude, longitude; or SaTScan's .geo."
                    + " Default: X_areas.csv beside X_counts.csv, X.geo beside X.cas.")
    private @Nullable Path areas;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "CSV that is written.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path out;

    @Option(
            names = "--method",
            paramLabel = "M",
            description = "permutation (default); poisson or expectation, for counts with a column expected.")
    private Method method = Method.permutation;

    @Option(names = "--from", paramLabel = "DAY", description = "First day. Default: the file's.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day, today. Default: the file's.")
    private @Nullable String to;

    @Option(names = "--longest", paramLabel = "DAYS", description = "Longest run of days. Default: ${DEFAULT-VALUE}")
    private int longest = 14;

    @Option(names = "--gone", description = "Runs of days that ended earlier, too (retrospective).")
    private boolean gone;

    @Option(
            names = "--share",
            paramLabel = "PART",
            description = "Largest part of all in a circle. Default: ${DEFAULT-VALUE}")
    private double share = 0.5;

    @Option(names = "--radius", paramLabel = "R", description = "Largest radius: kilometres, or the unit of x and y.")
    private double radius = Double.POSITIVE_INFINITY;

    @Option(names = "--minimum", paramLabel = "N", description = "Fewest reports. Default: ${DEFAULT-VALUE}")
    private int minimum = 2;

    @Option(names = "--weekdays", description = "Areas have weekdays of their own.")
    private boolean weekdays;

    @Option(
            names = "--keep-clumps",
            description = "Chance keeps how the reports of one area come in clumps: for real reports.")
    private boolean clumps;

    @Option(
            names = "--earlier",
            paramLabel = "N",
            description = "Analyses, one a day, that chance is counted over. Default: ${DEFAULT-VALUE}")
    private int earlier = 1;

    @Option(names = "--replicates", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
    private int replicates = 999;

    @Option(
            names = "--stop-at",
            paramLabel = "N",
            description = "No more replicates once so many reach what was seen (50 is usual). Default: never")
    private int stopAt;

    @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--satscan", description = "SaTScan's own replicates, for comparing.")
    private boolean satscan;

    @Option(names = "--threads", paramLabel = "N", description = "Never changes the answer. Default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        check();
        var ground = Ground.read(areas != null ? areas : Ground.beside(in));
        var reports = Reports.read(in, ground, new Reports.Period(from, to));
        try {
            var answer = new ClusterFile(ground, reports, scan(ground, reports), earlier);
            answer.write(out);
            answer.say(spec.commandLine().getOut());
        } catch (IllegalArgumentException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
        return 0;
    }

    private void check() {
        need(share > 0 && share <= 1, "--share is a part of all, above 0 and up to 1.");
        need(radius > 0, "--radius is above 0.");
        need(
                longest > 0 && minimum > 0 && earlier > 0 && threads > 0,
                "Numbers of days, reports, analyses and threads are 1 or more.");
        need(stopAt >= 0, "--stop-at is 1 or more; leave it out for all replicates.");
        need(replicates > 1 && replicates < 1_000_000, "--replicates are 2 to 999999; 999 is usual.");
        need(
                !(weekdays && (satscan || clumps)),
                "--weekdays goes neither with --satscan nor with --keep-clumps, which moves whole weeks.");
        need(!(satscan && clumps), "Give --satscan or --keep-clumps, not both.");
        need(!(gone && earlier > 1), "--earlier is for runs of days that last to the end; leave --gone out.");
        need(
                method == Method.permutation || !(weekdays || satscan || clumps),
                "--weekdays, --satscan and --keep-clumps go with --method permutation.");
    }

    private static void need(boolean right, String otherwise) {
        if (!right) throw new CannotStart(otherwise);
    }

    private Findings scan(Ground ground, Reports reports) {
        need(
                longest < reports.days(),
                "--longest %d: the period has only %d days; give a smaller one.".formatted(longest, reports.days()));
        var windows = gone ? Windows.any(reports.days(), longest) : Windows.alive(longest);
        var chance = gone ? windows : Windows.since(earlier, longest);
        var model = model(reports, gone ? reports.days() : Math.min(reports.days(), longest + earlier - 1));
        var zones = Zones.circles(ground.places(), model.size(), share, radius, threads);
        return new Scan(model, zones, windows, chance).run(new Scan.Trials(replicates, seed, threads, stopAt));
    }

    private Model model(Reports reports, int depth) {
        var one = reports.kinds()[0];
        need(
                reports.kinds().length == 1 || method == Method.permutation && !(weekdays || satscan || clumps),
                "Kinds go with --method permutation alone; sum them up, or leave the other settings out.");
        return switch (method) {
            case poisson -> Model.poisson(one, expected(reports), depth, minimum);
            case expectation -> Model.expectation(one, expected(reports), depth, minimum);
            case permutation ->
                satscan
                        ? Model.satscan(one, depth, minimum)
                        : clumps
                                ? Model.shifted(one, depth, minimum, Shifts.Span.ROUND)
                                : Model.permutation(weekdays ? Model.byWeekday(one) : reports.kinds(), depth, minimum);
        };
    }

    private static double[][] expected(Reports reports) {
        if (reports.expected() == null)
            throw new CannotStart(
                    reports.file() + " has no column expected; add what each area and day was expected to have.");
        return reports.expected();
    }
}
