package org.moothall.counts;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;

/// Rows as CSV, numbers as R reads and writes them: with all their digits, empty where there is none.
final class Output implements AutoCloseable {

    private final CsvWriter csv;

    private Output(CsvWriter csv) {
        this.csv = csv;
    }

    static Output of(Path file, List<String> columns) {
        try {
            var output = new Output(CsvWriter.builder().build(file));
            output.csv.writeRecord(columns);
            return output;
        } catch (IOException e) {
            throw new CannotStart("%s cannot be written; name a file in a folder that exists.".formatted(file), e);
        }
    }

    void row(@Nullable Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(Output::text).toList());
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> number(number);
            case Boolean yes -> yes ? "1" : "0";
            default -> cell.toString();
        };
    }

    private static String number(double number) {
        if (Double.isNaN(number)) return "";
        if (Double.isInfinite(number)) return number > 0 ? "Inf" : "-Inf";
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
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
