package org.moothall.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.database.Secret;

/// The refused rows as a table of their own: line, reason, then every column as it was. Made only when there is one.
/// Counts them by reason, whatever words of the row stand in it.
final class Rejects implements AutoCloseable {
    private final Path file;
    private @Nullable CsvWriter csv;
    private List<String> names = List.of();
    private final Map<String, Long> reasons = new LinkedHashMap<>();

    Rejects(Path file) throws IOException {
        this.file = file;
        Files.deleteIfExists(file);
    }

    void add(Mapped.Refused refused) {
        var row = refused.row();
        if (csv == null) {
            csv = open();
            names = List.copyOf(row.columns().keySet());
            csv.writeRecord(joined(List.of("line", "why refused"), joined(names, List.of("other columns"))));
        }
        var values = joined(
                List.of(String.valueOf(row.line()), refused.why()),
                names.stream().map(row::of).toList());
        csv.writeRecord(joined(values, List.of(others(row))));
        reasons.merge(refused.why().replaceAll("“[^”]*”", "“…”"), 1L, Long::sum);
    }

    /// Columns that the first refused row did not have, with their names: rows of NDJSON may differ.
    private String others(Row row) {
        return row.columns().keySet().stream()
                .filter(name -> !names.contains(name))
                .map(name -> name + "=" + row.of(name))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private CsvWriter open() {
        try {
            Secret.begin(file);
            return CsvWriter.builder().build(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The refused rows cannot be written to " + file + ".", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (csv != null) csv.close();
    }

    long count() {
        return reasons.values().stream().mapToLong(Long::longValue).sum();
    }

    /// How many for each reason, the most frequent first.
    Map<String, Long> reasons() {
        var sorted = new LinkedHashMap<String, Long>();
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(reason -> sorted.put(reason.getKey(), reason.getValue()));
        return sorted;
    }
}
