package org.moothall.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.moothall.kernel.Digest;
import org.postgresql.PGConnection;
import org.postgresql.core.Utils;

/// The login that the application works under: a member of `moothall_app`, to which `afterMigrate.sql` gives what it
/// may do, and of nothing else. A login of its own and no role put on by the owner, so that `reset role` leads nowhere.
///
/// Its password follows from the owner's: all nodes of an installation know it and there is nothing more to keep. Each
/// database has its own, so that two installations at one server stay apart.
record ApplicationLogin(Database owner) {

    static final String ROLE = "moothall_app";

    private static final String FREE =
            "select pg_advisory_lock(hashtext('moothall.login')), exists (select from pg_roles where rolname = ?)";
    private static final String OWNS_NOTHING = """
            select not (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls or r.rolreplication)
                and (select array_agg(m.roleid::regrole::text) from pg_auth_members m where m.member = r.oid) = array['%s']
            from pg_roles r where r.rolname = session_user""".formatted(ROLE);

    /// The login, made where there is none. Throws with a reason where the owner may not make one.
    Database made() throws SQLException {
        if (owner.password().isEmpty())
            throw new SQLException("the address names no password of the owner's to make another login by");
        try (var connection = connection(owner)) {
            var login = owner.as(ROLE + "_" + connection.getCatalog(), password(connection.getCatalog()));
            if (!answers(login)) make(connection, login);
            return proved(login);
        }
    }

    /// The same for a login that somebody else made.
    Database given(Database login) throws SQLException {
        try (var connection = connection(owner)) {
            makeRole(connection);
            if (!holds(login)) run(connection, "grant %s to %s", ROLE, login.user());
            return proved(login);
        }
    }

    private static void make(Connection connection, Database login) throws SQLException {
        makeRole(connection);
        if (!exists(connection, login.user())) run(connection, "create role %s login", login.user());
        run(connection, "grant %s to %s", ROLE, login.user());
        run(connection, "revoke connect, temporary on database %s from public", connection.getCatalog());
        run(connection, "grant connect on database %s to %s", connection.getCatalog(), login.user());
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
    }

    private static void makeRole(Connection connection) throws SQLException {
        try {
            if (!exists(connection, ROLE)) run(connection, "create role %s nologin", ROLE);
        } catch (SQLException e) {
            if (!exists(connection, ROLE)) throw e; // else another database's start was quicker
        }
    }

    /// Holds off other nodes that start, until the connection ends.
    private static boolean exists(Connection connection, String role) throws SQLException {
        try (var statement = connection.prepareStatement(FREE)) {
            statement.setString(1, role);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(2);
            }
        }
    }

    private static boolean answers(Database login) {
        try {
            return holds(login);
        } catch (SQLException e) {
            return false; // not made yet, or with another password
        }
    }

    private static Database proved(Database login) throws SQLException {
        if (holds(login)) return login;
        throw new SQLException("the login %s may do more than %s".formatted(login.user(), ROLE));
    }

    /// Whether a login may do what the application does and nothing beyond.
    static boolean holds(Database login) throws SQLException {
        try (var connection = connection(login);
                var statement = connection.createStatement();
                var row = statement.executeQuery(OWNS_NOTHING)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void run(Connection connection, String statement, String... names) throws SQLException {
        var quoted = new Object[names.length];
        for (int i = 0; i < names.length; i++)
            quoted[i] = Utils.escapeIdentifier(null, names[i]).toString();
        try (var running = connection.createStatement()) {
            running.execute(statement.formatted(quoted));
        }
    }

    private static Connection connection(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private String password(String database) {
        var mac = Digest.hmac(
                owner.password().getBytes(StandardCharsets.UTF_8),
                (ROLE + " at " + database).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }
}
