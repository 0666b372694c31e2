package org.moothall.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/// The rows of a file, one after the other, never the whole file at once: `.csv`, `.ndjson` (`.jsonl`) and `.xlsx` (its
/// first sheet), the first two also gzipped (`.gz`). UTF-8.
public final class Rows implements AutoCloseable {

    /// A row that cannot be read at all; the rows after it can.
    public static final String BROKEN = "\u0000broken";

    private final AtomicLong bytes = new AtomicLong();
    private final long size;
    private final AutoCloseable file;
    private final Stream<Row> rows;

    private Rows(Path path) throws IOException {
        size = Files.size(path);
        var name = path.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        if (name.endsWith(".xlsx")) Unpacking.check(path);
        var in = counted(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
        var plain = name.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        if (name.endsWith(".xlsx")) {
            var book = new ReadableWorkbook(plain, new ReadingOptions(true, false));
            file = book;
            rows = sheet(book);
        } else if (name.matches(".*\\.(ndjson|jsonl)(\\.gz)?")) {
            file = plain;
            rows = objects(text(plain));
        } else if (name.matches(".*\\.csv(\\.gz)?")) {
            file = plain;
            rows = records(text(plain));
        } else {
            plain.close();
            throw new IllegalArgumentException(
                    path
                            + ": Moothall reads .csv, .ndjson, .jsonl and .xlsx (the first three also as .gz). Rename or convert the file.");
        }
    }

    public static Rows of(Path path) throws IOException {
        return new Rows(path);
    }

    public Stream<Row> stream() {
        return rows;
    }

    /// Share of the file's bytes that have been read, 0 to 1.
    double done() {
        return size == 0 ? 1 : Math.min(1, (double) bytes.get() / size);
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private InputStream counted(InputStream in) {
        return new java.io.FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                if (read >= 0) bytes.incrementAndGet();
                return read;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                if (read > 0) bytes.addAndGet(read);
                return read;
            }
        };
    }

    private static BufferedReader text(InputStream in) {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(in, strict), 1 << 16);
    }

    private static Stream<Row> records(BufferedReader text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().map(Rows::row);
    }

    private static Row row(NamedCsvRecord csv) {
        var columns = LinkedHashMap.<String, String>newLinkedHashMap(csv.getFieldCount());
        var names = csv.getHeader();
        for (int i = 0; i < Math.min(names.size(), csv.getFieldCount()); i++)
            columns.put(i == 0 ? unmarked(names.get(0)) : names.get(i), csv.getField(i));
        return new Row(csv.getStartingLineNumber(), columns);
    }

    private static String unmarked(String name) {
        return name.startsWith("\uFEFF") ? name.substring(1) : name;
    }

    private static Stream<Row> objects(BufferedReader text) {
        return StreamSupport.stream(java.util.Spliterators.spliteratorUnknownSize(new JsonLines(text), 0), false);
    }

    private static Stream<Row> sheet(ReadableWorkbook book) throws IOException {
        var names = new java.util.ArrayList<String>();
        return book.getFirstSheet().openStream().<Row>mapMulti((cells, take) -> {
            var values = cells.stream()
                    .map(cell -> cell == null || cell.getRawValue() == null ? "" : value(cell))
                    .toList();
            if (names.isEmpty()) names.addAll(values);
            else if (values.stream().anyMatch(value -> !value.isEmpty()))
                take.accept(new Row(cells.getRowNum(), named(names, values)));
        });
    }

    private static String value(org.dhatim.fastexcel.reader.Cell cell) {
        var format = cell.getDataFormatString();
        boolean date = cell.getType() == org.dhatim.fastexcel.reader.CellType.NUMBER
                && format != null
                && format.toLowerCase(java.util.Locale.ROOT).contains("yy");
        return date ? cell.asDate().toString().replace('T', ' ') : cell.getText();
    }

    private static Map<String, String> named(List<String> names, List<String> values) {
        var columns = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) columns.put(names.get(i), values.get(i));
        return columns;
    }
}
