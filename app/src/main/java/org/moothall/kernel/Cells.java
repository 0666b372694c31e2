package org.moothall.kernel;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/// A row as text, column by column in the order of their names: the same for a record that is about to be written and
/// for the row that was. A null is left out, so that a column that comes later changes no row from before.
public final class Cells implements RowMapper<SequencedMap<String, String>> {

    /// Reads every column that a result has.
    static final Cells READ = new Cells();

    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

    private Cells() {}

    public static SequencedMap<String, String> of(Record row) {
        var cells = new LinkedHashMap<String, @Nullable Object>();
        Columns.of(row).forEach((name, value) -> cells.put(NAMES.computeIfAbsent(name, Rows::column), value));
        return texts(cells);
    }

    @Override
    public SequencedMap<String, String> mapRow(ResultSet row, int number) throws SQLException {
        var about = row.getMetaData();
        var cells = new LinkedHashMap<String, @Nullable Object>();
        for (var at = 1; at <= about.getColumnCount(); at++)
            cells.put(about.getColumnLabel(at), value(row, at, about.getColumnTypeName(at)));
        return texts(cells);
    }

    private static @Nullable Object value(ResultSet row, int at, String type) throws SQLException {
        if (type.equals("timestamptz")) return row.getObject(at, OffsetDateTime.class);
        var value = row.getObject(at);
        return value instanceof Array array ? array.getArray() : value;
    }

    private static SequencedMap<String, String> texts(Map<String, @Nullable Object> cells) {
        var texts = new TreeMap<String, String>();
        cells.forEach((name, value) -> {
            if (value != null) texts.put(name, text(value));
        });
        return texts;
    }

    private static String text(Object value) {
        return switch (value) {
            case OffsetDateTime at -> moment(at.toInstant());
            case Object[] many -> text(Arrays.asList(many));
            case List<?> many -> list(many);
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            default -> value.toString();
        };
    }

    /// A moment as the database keeps it, in microseconds.
    public static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).toString();
    }

    /// Each with its length in bytes, so that no two different lists read alike.
    private static String list(List<?> many) {
        var text = new StringBuilder();
        for (var each : many) {
            var one = String.valueOf(each);
            text.append(one.getBytes(StandardCharsets.UTF_8).length).append(':').append(one);
        }
        return text.toString();
    }
}
