package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.moothall.House.Statement;

/// The application's login may do to each table what the statements of the code need, and not one thing more.
class TableRightsTest {

    /// What a library does with its own table.
    private static final List<String> LIBRARIES =
            List.of("timekeeper.scheduled: update", "timekeeper.scheduled: delete");

    /// What only migrations add to.
    private static final List<String> ENDED = List.of("journal.from_before");

    private static final Pattern WHOLE = Pattern.compile("(?is)\\s*(select|insert|update|delete|merge|with)\\b.*");
    private static final Pattern DELETE = Pattern.compile("(?i)\\bdelete from (\\w+\\.\\w+)");
    private static final Pattern UPDATE = Pattern.compile("(?i)\\bupdate (\\w+\\.\\w+)");
    private static final Pattern UPSERT = Pattern.compile("(?is)\\binsert into (\\w+\\.\\w+).*\\bdo update\\b");
    private static final Pattern HELD =
            Pattern.compile("(?is)\\bfrom (\\w+\\.\\w+)(?!.*\\bfrom\\b).*\\bfor (no key )?(update|share)\\b");

    private static final String TABLES = """
            select n.nspname || '.' || c.relname, coalesce((
                select string_agg(lower(a.privilege_type), ', ' order by lower(a.privilege_type))
                from aclexplode(c.relacl) a where a.grantee = 'moothall_app'::regrole), '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')""";

    private static final String COLUMNS = """
            select attrelid::regclass || '.' || attname || ': ' || lower(a.privilege_type)
            from pg_attribute, aclexplode(attacl) a where a.grantee = 'moothall_app'::regrole""";

    private static final String BEYOND = """
            select 'owns ' || oid::regclass from pg_class where relowner = 'moothall_app'::regrole
            union all select 'owns schema ' || nspname from pg_namespace where nspowner = 'moothall_app'::regrole
            union all select 'may create in ' || nspname from pg_namespace
                where nspname not like 'pg\\_%' and has_schema_privilege('moothall_app', oid, 'create')
            union all select 'runs as its owner: ' || p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and nspname not like 'pg\\_%' and nspname <> 'information_schema'
            union all select 'may more than a table: ' || rolname from pg_roles where rolname = 'moothall_app'
                and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication or rolcanlogin)
            union all select 'is a member of ' || roleid::regrole from pg_auth_members where member = 'moothall_app'::regrole
            union all select 'anybody may use ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
                , aclexplode(c.relacl) a where a.grantee = 0 and nspname not like 'pg\\_%' and nspname <> 'information_schema'
            union all select 'may alter or empty ' || table_schema || '.' || table_name from information_schema.role_table_grants
                where grantee = 'moothall_app' and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')""";

    @Test
    void each_table_gives_what_the_statements_need_and_no_more() throws SQLException {
        var statements = House.OURS.statements();
        try (var connection = owner()) {
            assertThat(given(connection)).isEqualTo(needed(connection, statements));
            assertThat(TestDatabase.list(connection, COLUMNS)).containsExactly("journal.line.position: update");
        }
    }

    @Test
    void a_statement_that_needs_more_would_be_noticed() throws SQLException {
        var planted = List.of(
                new Statement("casework", "a", "delete from casework.entry where case_id = :id"),
                new Statement(
                        "casework", "b", "insert into letters.service values (:a) on conflict do update set at = :at"),
                new Statement("casework", "c", "select 1 from casework.entry e where id = :id for update"));
        try (var connection = owner()) {
            var needed = needed(connection, planted);
            assertThat(needed.get("casework.entry")).isEqualTo("delete, insert, select, update");
            assertThat(needed.get("letters.service")).isEqualTo("insert, select, update");
        }
    }

    @Test
    void every_statement_may_be_run_by_the_application() throws SQLException {
        try (var connection = owner()) {
            TestDatabase.execute(connection, "set role moothall_app");
            assertThat(refused(connection, House.OURS.statements())).isEmpty();
        }
    }

    @Test
    void a_statement_that_the_application_may_not_run_would_be_noticed() throws SQLException {
        var planted = List.of(
                new Statement("casework", "a", "delete from casework.entry where case_id = :id"),
                new Statement("casework", "b", "update journal.line set at = :at"));
        try (var connection = owner()) {
            TestDatabase.execute(connection, "set role moothall_app");
            assertThat(refused(connection, planted)).hasSize(2).allMatch(said -> said.contains("permission denied"));
        }
    }

    @Test
    void it_owns_nothing_makes_nothing_and_stands_in_for_nobody() throws SQLException {
        try (var connection = owner()) {
            assertThat(TestDatabase.list(connection, BEYOND)).isEmpty();
        }
    }

    @Test
    void what_it_owned_or_could_make_would_be_noticed() throws SQLException {
        try (var connection = owner()) {
            TestDatabase.execute(connection, "create table journal.own (id int)");
            TestDatabase.execute(connection, "alter table journal.own owner to moothall_app");
            TestDatabase.execute(connection, "grant create on schema journal to moothall_app");
            TestDatabase.execute(connection, "grant truncate on journal.line to moothall_app");
            TestDatabase.execute(connection, "grant select on draft.draft to public");
            TestDatabase.execute(
                    connection, "create function journal.up() returns int language sql security definer return 1");
            assertThat(TestDatabase.list(connection, BEYOND))
                    .contains(
                            "owns journal.own",
                            "may create in journal",
                            "may alter or empty journal.line",
                            "anybody may use draft.draft",
                            "runs as its owner: journal.up()");
        }
    }

    private static Connection owner() throws SQLException {
        var database = TestDatabase.fresh();
        // a plan without values is only answered to a plain query
        return DriverManager.getConnection(
                database.url() + "?preferQueryMode=simple", database.user(), database.password());
    }

    private static Map<String, String> given(Connection connection) throws SQLException {
        var given = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) given.put(rows.getString(1), rows.getString(2));
        }
        return given;
    }

    private static Map<String, String> needed(Connection connection, List<Statement> statements) throws SQLException {
        var more = new TreeSet<>(LIBRARIES);
        for (var statement : statements) {
            found(DELETE, statement).forEach(table -> more.add(table + ": delete"));
            for (var pattern : List.of(UPDATE, UPSERT, HELD))
                found(pattern, statement).forEach(table -> more.add(table + ": update"));
        }
        more.remove("journal.line: update"); // one column of it, as COLUMNS says
        var needed = given(connection);
        needed.replaceAll((table, rights) -> (more.contains(table + ": delete") ? "delete, " : "")
                + (ENDED.contains(table) ? "" : "insert, ")
                + "select"
                + (more.contains(table + ": update") ? ", update" : ""));
        return needed;
    }

    private static List<String> found(Pattern pattern, Statement statement) {
        return pattern.matcher(statement.sql())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> refused(Connection connection, List<Statement> statements) throws SQLException {
        var refused = new ArrayList<String>();
        for (var statement : statements)
            if (WHOLE.matcher(statement.sql()).matches())
                try {
                    TestDatabase.execute(connection, "explain (generic_plan) " + numbered(statement.sql()));
                } catch (SQLException e) {
                    refused.add(statement.name() + ": " + e.getMessage());
                }
        return refused;
    }

    /// `:name` as `$1`, as a plan without values wants it.
    private static String numbered(String sql) {
        var names = new ArrayList<String>();
        return Pattern.compile("(?<![:\\w]):(\\w+)").matcher(sql).replaceAll(found -> {
            if (!names.contains(found.group(1))) names.add(found.group(1));
            return "\\$" + (names.indexOf(found.group(1)) + 1);
        });
    }
}
