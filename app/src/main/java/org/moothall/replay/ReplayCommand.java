package org.moothall.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.moothall.detect.Settings;
import org.moothall.kernel.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        description = {
            "Plays a past period back day by day: what would have been warned of, and when, by what was then known.",
            "Reads reports as import reports does, needs neither database nor city, and writes none."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ReplayCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(names = "--file", paramLabel = "FILE", required = true, description = "Reports: CSV, NDJSON or XLSX.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path file;

    @Option(names = "--mapping", paramLabel = "M.yaml", required = true, description = "See mappings/.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path mapping;

    @Option(
            names = "--area",
            paramLabel = "COLUMNS",
            description = "Columns of the area, such as {precinct}; once a level, the widest first. Default: the mapping’s.")
    private List<String> areas = List.of();

    @Option(names = "--level", paramLabel = "N", description = "Levels of the kind that are looked at. Default: all.")
    private int level;

    @Option(names = "--kinds", paramLabel = "KEY", split = ",", description = "Only these, and what is below them.")
    private List<String> kinds = List.of();

    @Option(names = "--fewest", paramLabel = "N", description = "Incidents of a kind in all. Default: ${DEFAULT-VALUE}")
    private int fewest = 100;

    @Option(names = "--every", description = "Every report counts, not one a kind, place and day.")
    private boolean every;

    @Option(names = "--holidays", paramLabel = "DAY", split = ",", description = "Days like Sundays: 2011-07-04,…")
    private List<LocalDate> holidays = List.of();

    @Option(names = "--from", paramLabel = "DAY", description = "First day. Default: four weeks after the file’s.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day. Default: the file’s.")
    private @Nullable LocalDate to;

    @Option(
            names = "--interval",
            paramLabel = "DAYS",
            description = "What chance brings once in so many days or more rarely, in a kind. Default: ${DEFAULT-VALUE}")
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

    @Override
    public Integer call() {
        check();
        var history = FileHistory.read(
                new Wish(file, mapping, areas, level, kinds, fewest, every, new HashSet<>(holidays)));
        say(history.words() + ".");
        var begin = from == null ? history.first().plusWeeks(4) : from;
        var end = to == null ? history.last() : to;
        need(
                !begin.isBefore(history.first()) && !end.isAfter(history.last()) && !end.isBefore(begin),
                "--from %s, --to %s: the file has days from %s to %s.".formatted(begin, end, history.first(), history.last()));
        try (var table = out == null ? null : new Table(out)) {
            play(history, begin, end, event -> {
                if (table != null) table.add(event);
            });
        }
        return 0;
    }

    private void check() {
        for (var one : List.of(file, mapping)) need(Files.isRegularFile(one), "There is no file %s.".formatted(one));
        need(interval > 0, "--interval is above 0.");
        need(level >= 0 && fewest > 0 && strongest >= 0, "--level, --fewest and --strongest are no negative numbers.");
        need(longest > 0 && least > 0 && threads > 0, "--longest, --least and --threads are 1 or more.");
    }

    private static void need(boolean right, String otherwise) {
        if (!right) throw new CannotStart(otherwise);
    }

    private void play(History history, LocalDate begin, LocalDate end, Consumer<Playback.Event> kept) {
        var settings = new Settings(interval, longest, least, 199, seed, 1, !risesOnly);
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
        var err = spec.commandLine().getErr();
        if (day.getDayOfMonth() == 1 || day.equals(end)) {
            err.println("Played back up to " + day);
            err.flush();
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
