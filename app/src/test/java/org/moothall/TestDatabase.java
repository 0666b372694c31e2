package org.moothall;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.moothall.database.Database;

/// One PostgreSQL of our own for all tests of a run, and fresh databases in it, already migrated, in about 50 ms each.
///
/// ```java
/// var database = TestDatabase.fresh();            // url, user, password; or
/// try (var connections = database.connections(2)) { … }
/// ```
/// Tests of pages and doors use `@CityTest` instead, which brings its own.
public final class TestDatabase {

    private static final String RUN = "run_" + ProcessHandle.current().pid() + "_";
    private static final String TEMPLATE = RUN + "template";
    private static final String RUNS = "select datname from pg_database where datname like 'run\\_%'";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Database SERVER = start();

    private TestDatabase() {}

    /// A new migrated database, empty otherwise.
    public static Database fresh() {
        return copyOf(TEMPLATE);
    }

    /// A new database with no schema at all.
    public static Database bare() {
        return copyOf("template0");
    }

    /// A new database that is a copy of another one, to which nobody may be connected.
    public static Database copyOf(String template) {
        var name = RUN + NEXT.incrementAndGet();
        run("create database " + name + " template " + template + " strategy file_copy");
        return named(name);
    }

    /// The database's address, as `--database-url` takes it.
    public static String address(Database database) {
        return database.url()
                .replaceFirst(
                        "jdbc:postgresql://", "postgresql://" + database.user() + ":" + database.password() + "@");
    }

    private static Database named(String name) {
        return new Database(SERVER.url().replaceFirst("/[^/]*$", "/" + name), SERVER.user(), SERVER.password(), null);
    }

    /// The server's folder stays for the next run; several runs at once share one server.
    private static Database start() {
        var logins = Path.of("src", "test", "resources", "pg_hba.conf").toAbsolutePath();
        var settings = List.of("fsync=off", "max_connections=300", "hba_file=" + logins);
        var server = Database.in(Path.of("target", "test-data"), settings, said -> {});
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
            execute(connection, "select pg_advisory_lock(1)");
            if (!others(connection)) dropLeftBehind(connection);
            execute(connection, "create database " + TEMPLATE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        Flyway.configure()
                .dataSource(server.url().replaceFirst("/[^/]*$", "/" + TEMPLATE), server.user(), server.password())
                .load()
                .migrate();
        return server;
    }

    /// Another run's grants fail where a role goes away meanwhile.
    private static boolean others(Connection connection) throws SQLException {
        return !dead(connection, RUNS).containsAll(list(connection, RUNS));
    }

    private static void dropLeftBehind(Connection connection) throws SQLException {
        for (var name : dead(connection, RUNS))
            execute(connection, "drop database if exists " + name + " with (force)");
        for (var login : dead(connection, "select rolname from pg_roles where rolname like 'moothall\\_app\\_run\\_%'"))
            execute(connection, "drop role if exists " + login);
    }

    /// Of these names those that a run which has ended left.
    private static List<String> dead(Connection connection, String query) throws SQLException {
        var dead = list(connection, query);
        dead.removeIf(name -> ProcessHandle.of(Long.parseLong(name.replaceFirst(".*run_(\\d+)_.*", "$1")))
                .filter(ProcessHandle::isAlive)
                .isPresent());
        return dead;
    }

    /// The first column of each row.
    static List<String> list(Connection connection, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private static void stop(Database server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("The tests' database could not be stopped: " + e);
        }
    }

    private static void run(String statement) {
        try (var connection = DriverManager.getConnection(SERVER.url(), SERVER.user(), SERVER.password())) {
            execute(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
