package org.moothall.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.moothall.kernel.CannotStart;

/// All events as a table: one row a warning and day.
final class Table implements AutoCloseable {

    private final CsvWriter csv;

    Table(Path file) {
        try {
            csv = CsvWriter.builder().build(file);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be written; name a file in a folder that exists.".formatted(file), e);
        }
        csv.writeRecord(
                "day", "warning", "state", "kind", "way", "areas", "since", "observed", "expected", "p", "interval");
    }

    void add(Playback.Event event) {
        var finding = event.finding();
        csv.writeRecord(
                event.day().toString(),
                Integer.toString(event.episode().number()),
                lower(event.state()),
                finding.kind(),
                lower(finding.way()),
                String.join(" ", finding.areas()),
                finding.since().toString(),
                Integer.toString(finding.observed()),
                "%.3f".formatted(finding.expected()),
                Double.toString(finding.p()),
                "%.1f".formatted(finding.interval()));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
