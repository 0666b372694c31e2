package org.moothall.kernel;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How our values go into PostgreSQL: one by one, or as one array a column for statements that `unnest` them.
final class Columns {

    private static final ClassValue<Field[]> FIELDS = new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Field::of).toArray(Field[]::new);
        }
    };

    private Columns() {}

    /// A component of a record, looked up once.
    private record Field(String name, Class<?> type, Method accessor) {

        static Field of(RecordComponent component) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Field(component.getName(), component.getType(), accessor);
        }

        @Nullable
        Object of(Record row) {
            try {
                return accessor.invoke(row);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Map<String, @Nullable Object> of(Map<String, ?> values) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((name, value) -> columns.put(name, column(value)));
        return columns;
    }

    static Map<String, @Nullable Object> of(Record row) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        for (var field : FIELDS.get(row.getClass())) columns.put(field.name(), arrayed(column(field.of(row))));
        return columns;
    }

    /// A list in a record is an array column; a list among single parameters stays one, for `in (:keys)`.
    private static @Nullable Object arrayed(@Nullable Object value) {
        return value instanceof List<?> many ? many.stream().map(Columns::text).toArray(String[]::new) : value;
    }

    /// One array for each component: integers, longs, doubles, booleans and bytes as such, everything else as text that
    /// the statement casts.
    static Map<String, @Nullable Object[]> ofAll(Class<? extends Record> type, List<? extends Record> rows) {
        var columns = new LinkedHashMap<String, @Nullable Object[]>();
        for (var field : FIELDS.get(type)) columns.put(field.name(), array(field, rows));
        return columns;
    }

    private static @Nullable Object column(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            // as the journal hashes it: the database would round what is finer, and up
            case Instant at -> at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            case Enum<?> one -> one.name();
            case Record id when FIELDS.get(id.getClass()).length == 1 -> column(FIELDS.get(id.getClass())[0].of(id));
            default -> value;
        };
    }

    private static @Nullable Object[] array(Field field, List<? extends Record> rows) {
        var array = array(field.type(), rows.size());
        for (var i = 0; i < array.length; i++) {
            var value = field.of(rows.get(i));
            array[i] = array instanceof String[] ? text(value) : value;
        }
        return array;
    }

    private static @Nullable Object[] array(Class<?> type, int length) {
        if (type == int.class || type == Integer.class) return new Integer[length];
        if (type == long.class || type == Long.class) return new Long[length];
        if (type == double.class || type == Double.class) return new Double[length];
        if (type == boolean.class || type == Boolean.class) return new Boolean[length];
        if (type == byte[].class) return new byte[length][];
        return new String[length];
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Instant at -> Cells.moment(at);
            case Enum<?> one -> one.name();
            case List<?> many -> literal(many);
            case Record id when FIELDS.get(id.getClass()).length == 1 -> text(FIELDS.get(id.getClass())[0].of(id));
            default -> value.toString();
        };
    }

    /// A list as PostgreSQL writes an array of texts: arrays of arrays cannot be ragged, so it travels as text.
    private static String literal(List<?> many) {
        var out = new StringBuilder(16 * many.size() + 2).append('{');
        for (var each : many) {
            if (out.length() > 1) out.append(',');
            quoted(out, String.valueOf(text(each)));
        }
        return out.append('}').toString();
    }

    private static void quoted(StringBuilder out, String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '"' || letter == '\\') out.append('\\');
            out.append(letter);
        }
        out.append('"');
    }
}
