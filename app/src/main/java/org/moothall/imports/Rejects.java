package org.moothall.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The refused rows as a table of their own: line, reason, then every column as it was. Made only when there is one.
final class Rejects implements AutoCloseable {
    private final Path file;
    private @Nullable CsvWriter csv;
    private List<String> names = List.of();
    private long count;

    Rejects(Path file) throws IOException {
        this.file = file;
        Files.deleteIfExists(file);
    }

    void add(Mapped.Refused refused) {
        var row = refused.row();
        if (csv == null) {
            csv = open();
            names = List.copyOf(row.columns().keySet());
            var heading = new ArrayList<>(List.of("line", "reason"));
            heading.addAll(names);
            csv.writeRecord(heading);
        }
        var values = new ArrayList<>(List.of(String.valueOf(row.line()), refused.why()));
        names.forEach(name -> values.add(row.of(name)));
        csv.writeRecord(values);
        count++;
    }

    private CsvWriter open() {
        try {
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
        return count;
    }
}
