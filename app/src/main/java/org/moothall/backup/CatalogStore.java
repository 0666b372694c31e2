package org.moothall.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What PostgreSQL's own catalog says of our tables.
final class CatalogStore {

    /// All but what the migrations tell of themselves; a table in parts by its parts.
    static final String TABLES = """
            select
                format('%I.%I', n.nspname, c.relname),
                array(
                    select quote_ident(attname)
                    from pg_attribute
                    where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
                    order by attnum)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where
                c.relkind = 'r' and c.relpersistence <> 't'
                and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                and not (n.nspname = 'public' and c.relname = 'flyway_schema_history')
                and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            order by format('%I.%I', n.nspname, c.relname) collate "C" asc""";

    static final String BYTES = """
            select coalesce(sum(pg_table_size(c.oid)), 0)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'""";

    static final String SEQUENCES = """
            select
                format('%I.%I', s.schemaname, s.sequencename),
                s.last_value,
                not exists (
                    select from pg_depend d
                    where
                        d.objid = format('%I.%I', s.schemaname, s.sequencename)::regclass
                        and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i'))
            from pg_sequences s
            where s.last_value is not null
            order by 1""";

    /// How to take every reference between tables away, and how to set it again: then tables fill in any order.
    static final String REFERENCES = """
            select
                format('alter table %s drop constraint %I', conrelid::regclass, conname),
                format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where contype = 'f' and conparentid = 0
            order by conrelid, conname""";

    /// The same for the triggers of our own that are on.
    static final String TRIGGERS = """
            select
                format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
                format(
                    'alter table %s enable %s trigger %I',
                    tgrelid::regclass, case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname)
            from pg_trigger
            where not tgisinternal and tgparentid = 0 and tgenabled <> 'D'
            order by tgrelid, tgname""";

    /// The same for walls between rows that hold even for a table's owner.
    static final String WALLS = """
            select
                format('alter table %s no force row level security', oid::regclass),
                format('alter table %s force row level security', oid::regclass)
            from pg_class
            where relforcerowsecurity and relkind in ('r', 'p')
            order by oid""";

    /// The server's own cleaning works as nobody, and gives way.
    static final String OTHERS_IN = """
            select count(*)
            from pg_stat_activity
            where datname = :about and pid <> pg_backend_pid() and usesysid is not null""";

    static final String ROLE = "select count(*) from pg_roles where rolname = :about";

    static final String ALONE = "select pg_try_advisory_lock(hashtextextended(:about, 0))::int";

    private final Connection database;

    CatalogStore(Connection database) {
        this.database = database;
    }

    /// A statement, and the one that takes it back.
    record Pair(String before, String after) {}

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    List<Manifest.Table> tables() throws SQLException {
        return list(
                TABLES,
                row -> new Manifest.Table(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())));
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        return list(SEQUENCES, row -> new Manifest.Sequence(row.getString(1), row.getLong(2), row.getBoolean(3)));
    }

    /// What stands in the way of filling tables, each with how it comes back.
    List<Pair> inTheWay() throws SQLException {
        var all = new ArrayList<Pair>();
        for (var query : List.of(REFERENCES, TRIGGERS, WALLS))
            all.addAll(list(query, row -> new Pair(row.getString(1), row.getString(2))));
        return all;
    }

    long bytes() throws SQLException {
        return list(BYTES, row -> row.getLong(1)).getFirst();
    }

    long number(String query, String about) {
        return JdbcClient.create(new SingleConnectionDataSource(database, true))
                .sql(query)
                .param("about", about)
                .query(Long.class)
                .single();
    }

    /// Whether any table holds a row.
    boolean holdsAnyOf(List<Manifest.Table> tables) throws SQLException {
        for (var table : tables)
            if (list("select exists (select from " + table.name() + ")", row -> row.getBoolean(1))
                    .getFirst()) return true;
        return false;
    }

    void run(String statement) throws SQLException {
        try (var prepared = database.createStatement()) {
            prepared.execute(statement);
        }
    }

    private <T> List<T> list(String query, Row<T> read) throws SQLException {
        try (var statement = database.prepareStatement(query)) {
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) found.add(read.of(rows));
            }
            return found;
        }
    }
}
