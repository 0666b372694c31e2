package org.moothall.counts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;
import org.moothall.signals.Mode;
import picocli.CommandLine.Option;

/// What all methods on series have in common: where the counts are, where the answer goes, what of it is
/// wanted.
final class Job {

    private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.(.*)");

    @Option(
            names = "--in",
            paramLabel = "FILE",
            required = true,
            description = {
                "CSV with a column t or epoch (2026-03-02) or both, and counts: in a column observed, in one column a unit,"
                        + " or in observed with the unit beside it. Empty or NA: not known."
            })
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path in;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "CSV that is written.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path out;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "right (default), or surveillance: what R's package of that name answers.")
    private Mode mode = Mode.RIGHT;

    @Option(
            names = "--range",
            paramLabel = "FROM..TO",
            description = "Only these, by t or by date; either end may be left out.")
    private @Nullable String range;

    @Option(names = "--unit", paramLabel = "NAME", description = "Name of a series that the file does not name.")
    private String unit = "observed";

    @Option(names = "--step", paramLabel = "STEP", description = "day, week or month; default: told by the dates.")
    private Series.@Nullable Step step;

    Mode mode() {
        return mode;
    }

    String file() {
        return in.toString();
    }

    List<Series> series() {
        return SeriesFile.read(new SeriesFile.Source(in, unit, step));
    }

    Output output(List<String> columns) {
        return Output.of(out, columns);
    }

    boolean ranged() {
        return range != null;
    }

    /// Indexes that are wanted and in the file, from `least` on where no range is given.
    int[] wanted(Series series, int least) {
        var ends = ends();
        var found = java.util.stream.IntStream.range(range == null ? least : 0, series.length())
                .filter(i -> !series.absent(i) && within(series, i, ends[0], ends[1]))
                .toArray();
        if (range != null && found.length == 0)
            throw new CannotStart("%s: no count of “%s” lies in --range %s.".formatted(in, series.unit(), range));
        return found;
    }

    private String[] ends() {
        if (range == null) return new String[] {"", ""};
        var parts = RANGE.matcher(range);
        if (!parts.matches())
            throw new CannotStart(
                    "--range %s: write FROM..TO, such as 366..417 or 2026-01-05..2026-03-30.".formatted(range));
        return new String[] {parts.group(1).strip(), parts.group(2).strip()};
    }

    private boolean within(Series series, int i, String from, String to) {
        return (from.isEmpty() || compared(series, i, from) >= 0) && (to.isEmpty() || compared(series, i, to) <= 0);
    }

    private int compared(Series series, int i, String end) {
        try {
            if (!end.contains("-")) return Integer.compare(series.numbers()[i], Integer.parseInt(end));
            var date = series.dates()[i];
            if (date == null) throw new CannotStart("%s has no dates; give --range by t.".formatted(in));
            return date.compareTo(LocalDate.parse(end));
        } catch (NumberFormatException | java.time.format.DateTimeParseException e) {
            throw new CannotStart("--range: “%s” is neither a t nor a date such as 2026-03-02.".formatted(end), e);
        }
    }
}
