package org.moothall.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.moothall.database.Database;
import org.moothall.kernel.CannotStart;

/// A database beside the first on the same server, empty at the beginning and gone at the end, unless it has taken the
/// first one's place.
final class SecondDatabase implements AutoCloseable {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Database first;
    private final Database second;
    private final Connection server;

    SecondDatabase(Database first) throws SQLException {
        this.first = first;
        this.second = first.beside(first.name() + "_restoring");
        server = first.beside("postgres").connection();
        if (!alone()) throw inUse(second.name());
        drop();
        onServer("create database " + quoted(second.name()) + " template template0");
    }

    Database database() {
        return second;
    }

    static void requireNobody(Database first) throws SQLException {
        try (var server = first.beside("postgres").connection()) {
            var catalog = new CatalogStore(server);
            if (!inTime(() -> catalog.number(CatalogStore.OTHERS_IN, first.name()) == 0)) throw inUse(first.name());
        }
    }

    /// Whether a city works in it: what migrations write by themselves does not count.
    static boolean holdsSomething(Database first) throws SQLException {
        try (var connection = first.connection()) {
            var catalog = new CatalogStore(connection);
            var counting = catalog.tables().stream()
                    .filter(table -> !table.name().equals("city.version")
                            && !table.name().startsWith("public.")
                            && !table.name().startsWith("keys."))
                    .toList();
            return catalog.holdsAnyOf(counting);
        }
    }

    /// The second takes the first one's place, in one transaction.
    ///
    /// @return the name under which the first stays
    String takePlace(Instant at) throws SQLException {
        var before = first.name() + "_before_" + MOMENT.format(at);
        requireNobody(first);
        forgetLogin();
        onServer(
                "begin",
                "alter database %s rename to %s".formatted(quoted(first.name()), quoted(before)),
                "alter database %s rename to %s".formatted(quoted(second.name()), quoted(first.name())),
                "commit");
        return before;
    }

    void forget(String before) throws SQLException {
        onServer("drop database " + quoted(before));
    }

    /// One restore at a time; who dies lets go, which the server sees within a moment.
    private boolean alone() throws SQLException {
        var catalog = new CatalogStore(server);
        return inTime(() -> catalog.number(CatalogStore.ALONE, second.name()) > 0);
    }

    private interface Sign {
        boolean seen() throws SQLException;
    }

    /// Who has just left may still be in the server's list for a moment.
    private static boolean inTime(Sign sign) throws SQLException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!sign.seen()) {
            if (System.nanoTime() > until) return false;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private void drop() throws SQLException {
        onServer("drop database if exists " + quoted(second.name()), "drop role if exists " + quoted(login()));
    }

    /// The application's login at the second database, which the platform made when it looked at it.
    private String login() {
        return "moothall_app_" + second.name();
    }

    private void forgetLogin() throws SQLException {
        if (new CatalogStore(server).number(CatalogStore.ROLE, login()) == 0) return;
        onServer(
                "revoke all on database %s from %s".formatted(quoted(second.name()), quoted(login())),
                "drop role " + quoted(login()));
    }

    private void onServer(String... statements) throws SQLException {
        try {
            for (var statement : statements) new CatalogStore(server).run(statement);
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) throw mayNot(e);
            if ("55006".equals(e.getSQLState()))
                throw inUse(String.valueOf(e.getMessage()).contains("_restoring") ? second.name() : first.name());
            throw e;
        }
    }

    private CannotStart mayNot(SQLException e) {
        return new CannotStart(
                "The user %s may not make or rename databases on the server, and a restore is proved in a second one; alter role %s createdb."
                        .formatted(first.user(), first.user()),
                e);
    }

    private static CannotStart inUse(String name) {
        return name.endsWith("_restoring")
                ? new CannotStart(
                        "Another restore or trial is under way in the database %s; let it end.".formatted(name))
                : new CannotStart("Somebody works with the database %s; stop Moothall first.".formatted(name));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws SQLException {
        drop();
        server.close();
    }
}
