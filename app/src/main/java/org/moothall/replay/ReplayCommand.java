package org.moothall.replay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.detect.Settings;
import org.moothall.kernel.CannotStart;
import org.moothall.matters.Matters;
import org.moothall.start.Start;
import org.moothall.start.Where;
import org.moothall.tally.Tallies;
import org.moothall.warning.Warnings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        description = {
            "Plays a past period back day by day: what would have been warned of, and when, by what was then known.",
            "Of a file of reports, which needs neither database nor city; or of what the installation has counted. Changes nothing."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ReplayCommand implements Callable<Integer> {

    private static final int REPLICATES = 199;

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private FileOptions file = new FileOptions();

    @Mixin
    private Where where = new Where();

    @Option(names = "--kinds", paramLabel = "KEY", split = ",", description = "Only these, and what is below them.")
    private List<String> kinds = List.of();

    @Option(names = "--from", paramLabel = "DAY", description = "First day. Default: four weeks after the first count.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day. Default: the last count’s.")
    private @Nullable LocalDate to;

    @Option(
            names = "--interval",
            paramLabel = "DAYS",
            description = "Tells what chance brings in a kind once in so many days or more rarely. Default: ${DEFAULT-VALUE}")
    private double interval = 365;

    @Option(names = "--longest", paramLabel = "DAYS", description = "Longest run of days. Default: ${DEFAULT-VALUE}")
    private int longest = 14;

    @Option(names = "--least", paramLabel = "N", description = "Fewest matters. Default: ${DEFAULT-VALUE}")
    private int least = 5;

    @Option(names = "--rises-only", description = "Fewer than usual are not told.")
    private boolean risesOnly;

    @Option(names = "--strongest", paramLabel = "N", description = "So many at the end. Default: ${DEFAULT-VALUE}")
    private int strongest = 20;

    @Option(names = "--out", paramLabel = "FILE", description = "CSV of all events, a row a warning and day.")
    private @Nullable Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "Never changes the answer. Default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /// @param application the class that Spring starts from, where it is the installation's past
    public ReplayCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        need(interval > 0 && strongest >= 0, "--interval is above 0, --strongest 0 or more.");
        need(longest > 0 && least > 0 && threads > 0, "--longest, --least and --threads are 1 or more.");
        if (file.given()) play(FileHistory.read(file.wish(kinds)));
        else
            try (var context = Start.doors(application, where.settings())) {
                context.getBean(City.class).refresh();
                var rules = context.getBean(Warnings.class).rules();
                play(new CityHistory(
                        context.getBean(Tallies.class),
                        context.getBean(Matters.class),
                        kinds.isEmpty() ? rules.watched() : kinds,
                        rules.horizon()));
            }
        return 0;
    }

    private static void need(boolean right, String otherwise) {
        if (!right) throw new CannotStart(otherwise);
    }

    private void play(History history) {
        spec.commandLine().getOut().println(history.words() + ".");
        LocalDate first = history.first(), last = history.last();
        var begin = from == null ? first.plusWeeks(4) : from;
        var end = to == null ? last : to;
        need(
                !begin.isBefore(first) && !end.isAfter(last) && !end.isBefore(begin),
                "--from %s, --to %s: there are counts from %s to %s.".formatted(begin, end, first, last));
        try (var table = out == null ? null : new Table(out)) {
            play(history, begin, end, event -> {
                if (table != null) table.add(event);
            });
        }
    }

    private void play(History history, LocalDate begin, LocalDate end, Consumer<Playback.Event> kept) {
        var settings = new Settings(interval, longest, least, REPLICATES, seed, 1, !risesOnly);
        var telling = new Telling(history, spec.commandLine().getOut());
        var playback = new Playback(history, settings, threads, event -> {
            kept.accept(event);
            telling.tell(event);
        });
        playback.run(begin, end, day -> progress(day, end));
        telling.strongest(playback, strongest);
        telling.rates(playback, interval, (ChronoUnit.DAYS.between(begin, end) + 1) / 7.0);
    }

    private void progress(LocalDate day, LocalDate end) {
        if (day.getDayOfMonth() > 1 && !day.equals(end)) return;
        spec.commandLine().getErr().println("Played back up to " + day);
        spec.commandLine().getErr().flush();
    }
}
