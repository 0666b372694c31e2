package org.moothall;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every column of every table, as text and as bytes.
public final class Dump {

    private static final String TABLES = """
            select quote_ident(table_schema) || '.' || quote_ident(table_name)
            from information_schema.tables
            where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
            order by 1""";

    private static final String HOLDS = """
            select '%1$s' where exists (
                select from %1$s as row
                where strpos(lower(row::text), lower(:text)) > 0 or strpos(row::text, :hex) > 0)""";

    private Dump() {}

    /// The tables in which a text stands.
    ///
    /// @param owner from whom nothing is kept
    public static List<String> tablesWith(JdbcClient owner, String text) {
        var holds = owner.sql(TABLES).query(String.class).stream()
                .map(HOLDS::formatted)
                .collect(Collectors.joining("\nunion all\n"));
        return List.copyOf(owner.sql(holds)
                .param("text", text)
                .param("hex", HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)))
                .query(String.class)
                .list());
    }
}
