package org.moothall;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Path FOLDER = Path.of(
            "target", "test-data", String.valueOf(ProcessHandle.current().pid()));
    private static final Database SERVER = start();

    private TestDatabase() {}

    /// A new migrated database, empty otherwise.
    public static Database fresh() {
        return copyOf("template_migrated");
    }

    /// A new database with no schema at all.
    public static Database bare() {
        return copyOf("template0");
    }

    /// A new database that is a copy of another one, to which nobody may be connected.
    public static Database copyOf(String template) {
        var name = "test_" + NEXT.incrementAndGet();
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

    private static Database start() {
        try {
            Files.createDirectories(FOLDER);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var server = Database.in(FOLDER, List.of("fsync=off", "max_connections=300"), said -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        migrate(server);
        return server;
    }

    private static void migrate(Database server) {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
            execute(connection, "create database template_migrated");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure()
                .dataSource(
                        server.url().replaceFirst("/[^/]*$", "/template_migrated"), server.user(), server.password())
                .load()
                .migrate();
    }

    private static void stop(Database server) {
        try {
            server.close();
            org.springframework.util.FileSystemUtils.deleteRecursively(FOLDER);
        } catch (Exception e) {
            System.err.println("The tests' database in " + FOLDER + " could not be removed: " + e);
        }
    }

    private static void run(String statement) {
        try (var connection = DriverManager.getConnection(SERVER.url(), SERVER.user(), SERVER.password())) {
            execute(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
