package org.moothall.kernel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Records in, records out: the one place that knows how our value types sit in PostgreSQL columns. A component
/// `receivedAt` is the parameter `:receivedAt` and the column `received_at`; a component `List<String>` is a
/// `text[]`.
@Component
public class Sql {

    private final JdbcClient jdbc;
    private final Parcel parcel;

    Sql(JdbcClient jdbc, Parcel parcel) {
        this.jdbc = jdbc;
        this.parcel = parcel;
    }

    /// Runs a statement with the components of `row` as its named parameters; answers how many rows it touched.
    public int run(String statement, Record row) {
        return jdbc.sql(statement).params(Columns.of(row)).update();
    }

    public int run(String statement, Map<String, ?> with) {
        return jdbc.sql(statement).params(Columns.of(with)).update();
    }

    /// Runs a statement once for all `rows`: each component is an array, to be unnested and cast by the statement
    /// (numbers, booleans and bytes come as such, all else as text): `insert into t (id, at) select * from
    /// unnest(:id::uuid[], :at::timestamptz[])`; a list within comes as text of an array, to be cast to `text[]` in
    /// the select.
    public <R extends Record> int runAll(String statement, Class<R> type, List<R> rows) {
        return jdbc.sql(statement).params(Columns.ofAll(type, rows)).update();
    }

    /// Adds `rows` in the same way, at once or, while a `Parcel` is packed, together with all that it holds.
    public <R extends Record> void addAll(String statement, Class<R> type, List<R> rows) {
        if (rows.isEmpty()) return;
        var parsed = Parcel.Statement.of(statement);
        parcel.add(new Parcel.Packed(parsed, parsed.arranged(Columns.ofAll(type, rows))));
    }

    /// The same for a statement that answers rows.
    public <T, R extends Record> List<T> listAll(Class<T> answer, String statement, Class<R> type, List<R> rows) {
        return list(answer, jdbc.sql(statement).params(Columns.ofAll(type, rows)));
    }

    public <T> List<T> list(Class<T> type, String query, Map<String, ?> with) {
        return list(type, jdbc.sql(query).params(Columns.of(with)));
    }

    /// With the components of `with` as named parameters, which may be null.
    public <T> List<T> list(Class<T> type, String query, Record with) {
        return list(type, jdbc.sql(query).params(Columns.of(with)));
    }

    /// Rows with whatever columns they have, as `Cells`.
    public List<SequencedMap<String, String>> cells(String query, Map<String, ?> with) {
        return jdbc.sql(query).params(Columns.of(with)).query(Cells.READ).list();
    }

    public <T> Optional<T> find(Class<T> type, String query, Map<String, ?> with) {
        var statement = jdbc.sql(query).params(Columns.of(with));
        return type.isRecord()
                ? statement.query(new Rows<>(type)).optional()
                : statement.query(type).optional();
    }

    private static <T> List<T> list(Class<T> type, JdbcClient.StatementSpec statement) {
        if (type.isRecord()) return statement.query(new Rows<>(type)).list();
        // not straight from .stream(): that keeps its connection until it is closed
        return statement.query(type).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
