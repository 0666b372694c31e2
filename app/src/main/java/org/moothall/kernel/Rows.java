package org.moothall.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/// Makes records of rows: the component `receivedAt` is the column `received_at`; `Instant`, enums, `List<String>`
/// (an array column) and wrapped ids are made here, the rest as the driver gives it. One mapper reads one result.
final class Rows<T> implements RowMapper<T> {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final ClassValue<Constructor<?>> CANONICAL = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            return canonical(type);
        }
    };

    /// Asked of Java once for each type: it looks them up anew, and copies them, for whoever asks.
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private final Class<T> type;
    private int @Nullable [] positions;

    Rows(Class<T> type) {
        this.type = type;
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var components = COMPONENTS.get(type);
        var at = positions(row, components);
        var values = new @Nullable Object[components.length];
        for (var i = 0; i < values.length; i++) values[i] = value(row, at[i], components[i].getType());
        return make(type, values);
    }

    private int[] positions(ResultSet row, RecordComponent[] components) throws SQLException {
        if (positions != null) return positions;
        var found = new int[components.length];
        for (var i = 0; i < found.length; i++) found[i] = row.findColumn(column(components[i].getName()));
        positions = found;
        return found;
    }

    /// `receivedAt` is the column `received_at`.
    static String column(String component) {
        return HUMP.matcher(component).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object value(ResultSet row, int at, Class<?> type) throws SQLException {
        if (type == Instant.class) {
            var moment = row.getObject(at, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
        if (type == List.class) {
            var array = row.getArray(at);
            return array == null
                    ? null
                    : Arrays.stream((Object[]) array.getArray())
                            .map(String::valueOf)
                            .toList();
        }
        if (type.isEnum()) return constant(type, row.getString(at));
        if (type.isRecord()) return wrapped(row, at, type);
        return plain(row, at, type);
    }

    private static @Nullable Object plain(ResultSet row, int at, Class<?> type) throws SQLException {
        if (type == int.class) return row.getInt(at);
        if (type == long.class) return row.getLong(at);
        if (type == double.class) return row.getDouble(at);
        if (type == boolean.class) return row.getBoolean(at);
        if (type == String.class) return row.getString(at);
        return row.getObject(at, type);
    }

    private static @Nullable Object wrapped(ResultSet row, int at, Class<?> type) throws SQLException {
        var inside = value(row, at, COMPONENTS.get(type)[0].getType());
        return inside == null ? null : make(type, new @Nullable Object[] {inside});
    }

    private static @Nullable Object constant(Class<?> type, @Nullable String name) {
        if (name == null) return null;
        for (var each : type.getEnumConstants()) if (((Enum<?>) each).name().equals(name)) return each;
        throw new IllegalStateException("“" + name + "” is no " + type.getSimpleName());
    }

    private static <R> R make(Class<R> type, @Nullable Object[] values) {
        try {
            return type.cast(CANONICAL.get(type).newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Constructor<?> canonical(Class<?> type) {
        try {
            var components = Arrays.stream(COMPONENTS.get(type))
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(components);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
