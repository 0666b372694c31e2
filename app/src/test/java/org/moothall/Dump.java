package org.moothall;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Every column of every table, as text and as bytes.
public final class Dump {

    private static final String TABLES = """
            select quote_ident(table_schema) || '.' || quote_ident(table_name)
            from information_schema.tables
            where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
            order by 1""";

    private static final Map<String, SingleConnectionDataSource> OWNERS = new ConcurrentHashMap<>();

    private Dump() {}

    /// The tables' owner, from whom nothing is kept.
    public static JdbcTemplate owner(Environment environment) {
        var address = URI.create(environment.getRequiredProperty("moothall.database-url"));
        var who = address.getUserInfo().split(":");
        var url = "jdbc:postgresql://%s:%d%s".formatted(address.getHost(), address.getPort(), address.getPath());
        return new JdbcTemplate(OWNERS.computeIfAbsent(
                url, _ -> new SingleConnectionDataSource(url, who[0], who[1], true))); // signing in is dear
    }

    /// The tables in which a text stands.
    public static List<String> tablesWith(JdbcTemplate jdbc, String text) {
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        var found = new ArrayList<String>();
        for (var table : jdbc.queryForList(TABLES, String.class)) {
            var many = jdbc.queryForObject(
                    "select count(*) from " + table + " as row where strpos(lower(row::text), lower(?)) > 0"
                            + " or strpos(row::text, ?) > 0",
                    Long.class,
                    text,
                    hex);
            if (many != null && many > 0) found.add(table);
        }
        return List.copyOf(found);
    }
}
