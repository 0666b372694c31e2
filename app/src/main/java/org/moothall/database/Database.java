package org.moothall.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;

/// The database that Moothall works with: a server that somebody named, or one of our own in the data folder.
///
/// @param url `jdbc:postgresql://…` without user and password
/// @param own our own server, which closing leaves; null for somebody else's
public record Database(
        String url, String user, String password, @Nullable PostgresFolder own) implements AutoCloseable {

    /// How long somebody waits for a connection before being told to come back.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Our own server with its data under this folder, ready to be used.
    ///
    /// @param settings further `name=value` for the server
    /// @param say      hears what takes a while
    public static Database in(Path data, List<String> settings, Consumer<String> say) {
        var folder = new PostgresFolder(data, settings, say);
        return new Database(
                PostgresFolder.url(folder.port(), PostgresFolder.DATABASE),
                PostgresFolder.USER,
                folder.password(),
                folder);
    }

    /// A server by its address, `postgresql://user:password@host:5432/name` or the same as `jdbc:postgresql://…`; user
    /// and password may come from `PGUSER` and `PGPASSWORD` instead.
    public static Database at(String address, Map<String, String> environment) {
        try {
            var uri = URI.create(address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address);
            if (uri.getHost() == null || !List.of("postgresql", "postgres").contains(uri.getScheme()))
                throw wrong(address);
            var login = uri.getRawUserInfo() == null
                    ? new String[] {""}
                    : uri.getRawUserInfo().split(":", 2);
            var user = login[0].isEmpty() ? environment.getOrDefault("PGUSER", "moothall") : decoded(login[0]);
            var password = login.length > 1 ? decoded(login[1]) : environment.getOrDefault("PGPASSWORD", "");
            var rest = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var path = uri.getPath() == null || uri.getPath().length() < 2 ? "/moothall" : uri.getRawPath();
            var port = uri.getPort() < 0 ? 5432 : uri.getPort();
            return new Database(
                    "jdbc:postgresql://%s:%d%s%s".formatted(uri.getHost(), port, path, rest), user, password, null);
        } catch (IllegalArgumentException e) {
            throw wrong(address);
        }
    }

    /// The address of the server that the environment names: `MOOTHALL_DATABASE_URL`, or PostgreSQL's own `PGHOST`,
    /// `PGPORT`, `PGDATABASE`; empty where it names none.
    public static String addressIn(Map<String, String> environment) {
        var address = environment.getOrDefault("MOOTHALL_DATABASE_URL", "");
        if (!address.isBlank()) return address;
        var host = environment.getOrDefault("PGHOST", "");
        if (host.isBlank()) return "";
        return "postgresql://%s:%s/%s"
                .formatted(
                        host,
                        environment.getOrDefault("PGPORT", "5432"),
                        environment.getOrDefault("PGDATABASE", "moothall"));
    }

    /// The same database under another login.
    Database as(String login, String itsPassword) {
        return new Database(url, login, itsPassword, null);
    }

    /// Throws where nobody can work with it at all.
    void reachable() {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /// Connections to it, tried at once.
    public HikariDataSource connections(int most) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(most);
        config.setPoolName("database");
        config.addDataSourceProperty("ApplicationName", "moothall");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.setInitializationFailTimeout(1); // no second try
        config.setConnectionTimeout(PATIENCE.toMillis());
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw e.getCause() instanceof SQLException cause ? refused(cause) : e;
        }
    }

    /// One connection, for what works on the database by itself.
    public Connection connection() {
        try {
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /// Another database on the same server, which closing leaves alone.
    public Database beside(String name) {
        return new Database(url.replaceFirst("/[^/?]*(\\?.*)?$", "/" + name + "$1"), user, password, null);
    }

    public String name() {
        return url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    /// As `--database-url` takes it.
    public String address() {
        return url.replaceFirst(
                "jdbc:postgresql://", "postgresql://%s:%s@".formatted(encoded(user), encoded(password)));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private CannotStart refused(SQLException failure) {
        var where = url.replaceFirst("\\?.*", "").substring("jdbc:postgresql://".length());
        var sentence = switch (String.valueOf(failure.getSQLState())) {
            case "28P01", "28000" ->
                "The database at %s refuses the user “%s” with this password; check --database-url, PGUSER and PGPASSWORD."
                        .formatted(where, user);
            case "3D000" -> "There is no database at %s; create it with createdb.".formatted(where);
            case "08001", "08004" ->
                "No database server answers at %s; start it or check --database-url.".formatted(where);
            default -> "The database at %s cannot be used: %s".formatted(where, failure.getMessage());
        };
        return new CannotStart(sentence, failure);
    }

    private static CannotStart wrong(String address) {
        return new CannotStart(
                "“%s” is not the address of a PostgreSQL database; write postgresql://user:password@host:5432/name."
                        .formatted(address.replaceFirst("//[^@/]*@", "//…@")));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (own != null) own.close();
    }
}
