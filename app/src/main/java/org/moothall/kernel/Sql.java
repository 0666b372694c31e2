package org.moothall.kernel;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Records in, records out: the one place that knows how our value types sit in PostgreSQL columns. A component
/// `receivedAt` is the parameter `:receivedAt` and the column `received_at`.
@Component
public class Sql {

    private final JdbcClient jdbc;

    Sql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Runs a statement with the components of `row` as its named parameters; answers how many rows it touched.
    public int run(String statement, Record row) {
        return jdbc.sql(statement).params(columns(row)).update();
    }

    public int run(String statement, Map<String, ?> with) {
        return jdbc.sql(statement).params(columns(with)).update();
    }

    public <T extends Object> List<T> list(Class<T> type, String query, Map<String, ?> with) {
        return jdbc.sql(query).params(columns(with)).query(type).list().stream()
                .map(java.util.Objects::requireNonNull)
                .toList(); // not straight from .stream(): that keeps its connection until closed
    }

    public <T> Optional<T> find(Class<T> type, String query, Map<String, ?> with) {
        return jdbc.sql(query).params(columns(with)).query(type).optional();
    }

    private static Map<String, @Nullable Object> columns(Map<String, ?> values) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((name, value) -> columns.put(name, column(value)));
        return columns;
    }

    private static Map<String, @Nullable Object> columns(Record row) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        for (var component : row.getClass().getRecordComponents())
            columns.put(component.getName(), column(read(component, row)));
        return columns;
    }

    private static @Nullable Object column(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case Enum<?> one -> one.name();
            case Record id
            when id.getClass().getRecordComponents().length == 1 ->
                column(read(id.getClass().getRecordComponents()[0], id));
            default -> value;
        };
    }

    private static @Nullable Object read(RecordComponent component, Record row) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
