package org.moothall.kernel;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Several stores' new rows in one way to the database and back. What `Sql.addAll` is given while a parcel is packed
/// waits, and goes with the rest, in its order, once the packing is done. Each way costs both sides a system call and a
/// wait, whether it carries one row or a thousand. Outside of a transaction a parcel is one by itself: PostgreSQL
/// takes what comes before one Sync whole or not at all, and begin and commit need no way of their own.
@Component
public class Parcel {

    private static final ScopedValue<List<Packed>> OPEN = ScopedValue.newInstance();
    private static final Map<List<Statement>, String> JOINED = new ConcurrentHashMap<>();

    private final JdbcTemplate jdbc;

    Parcel(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// One statement with its arrays, one a parameter.
    record Packed(Statement statement, List<@Nullable Object[]> values) {}

    /// Sends what `packing` adds, and answers what it answers once that is written; durable, outside of a
    /// transaction. Within it nothing can be read that it added.
    public <T extends @Nullable Object> T send(Supplier<T> packing) {
        var packed = new ArrayList<Packed>();
        var answer = ScopedValue.where(OPEN, packed).call(packing::get);
        if (!packed.isEmpty()) run(packed);
        return answer;
    }

    /// Into the parcel that is being packed; at once in a transaction.
    void add(Packed one) {
        if (OPEN.isBound()) OPEN.get().add(one);
        else if (TransactionSynchronizationManager.isActualTransactionActive()) run(List.of(one));
        else throw new IllegalStateException("Rows are added in a transaction or in a parcel.");
    }

    private void run(List<Packed> packed) {
        var statements = packed.stream().map(Packed::statement).toList();
        var sql = JOINED.computeIfAbsent(
                statements, all -> all.stream().map(Statement::sql).collect(Collectors.joining(";\n")));
        jdbc.execute(sql, (PreparedStatement prepared) -> ran(prepared, packed));
    }

    private static boolean ran(PreparedStatement prepared, List<Packed> packed) throws SQLException {
        var at = 0;
        for (var one : packed) for (var value : one.values()) prepared.setObject(++at, value);
        return prepared.execute();
    }

    /// A statement as the driver wants it, a question mark for each named parameter; each text is taken apart once.
    ///
    /// @param names the parameters in the order of the question marks
    record Statement(String sql, List<String> names) {

        /// A text in quotation marks, a cast, or a parameter.
        private static final Pattern PIECE = Pattern.compile("'[^']*'|::|:(\\w+)");

        private static final Map<String, Statement> KNOWN = new ConcurrentHashMap<>();

        static Statement of(String text) {
            return KNOWN.computeIfAbsent(text, Statement::parsed);
        }

        private static Statement parsed(String text) {
            var names = new ArrayList<String>();
            var sql = PIECE.matcher(text).replaceAll(piece -> {
                var name = piece.group(1);
                if (name == null) return java.util.regex.Matcher.quoteReplacement(piece.group());
                names.add(name);
                return "?";
            });
            return new Statement(sql, List.copyOf(names));
        }

        /// The values in the order of the question marks.
        List<@Nullable Object[]> arranged(Map<String, @Nullable Object[]> values) {
            return names.stream()
                    .map(name -> Objects.requireNonNull(values.get(name), name))
                    .toList();
        }
    }
}
