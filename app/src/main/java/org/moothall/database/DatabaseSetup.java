package org.moothall.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database, the connections to it, its migration on start; the clock on the wall.
@Configuration(proxyBeanMethods = false)
class DatabaseSetup {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSetup.class);

    /// Ends after everything that uses it.
    @Bean
    Database database(Environment settings) {
        var address = settings.getProperty("moothall.database-url", "");
        if (!address.isBlank()) return Database.at(address, System.getenv());
        return Database.in(Path.of(settings.getProperty("moothall.data", "data")), List.of(), System.out::println);
    }

    @Bean
    @ConditionalOnProperty(name = "moothall.database", havingValue = "none")
    DataSource dataSourceOfNothing() {
        return new NoDatabase();
    }

    @Bean
    @ConditionalOnProperty(name = "moothall.database", havingValue = "any", matchIfMissing = true)
    HikariDataSource dataSource(Logins logins, Environment settings) {
        return logins.application().connections(settings.getProperty("moothall.connections", Integer.class, 10));
    }

    @Bean
    Logins logins(Database database) {
        var logins = Logins.at(database, System.getenv());
        if (!logins.missing().isEmpty()) LOG.warn(logins.missing());
        return logins;
    }

    /// Migrations run as the owner.
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    @ConditionalOnProperty(name = "moothall.database", havingValue = "any", matchIfMissing = true)
    DataSource owner(Logins logins) {
        var owner = logins.owner();
        return new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
    }

    @Bean
    FlywayMigrationStrategy migration(Logins logins) {
        return flyway -> {
            for (MigrationInfo applied : flyway.info().applied())
                if (applied.getState().name().startsWith("FUTURE")) throw newer(applied);
            if (!logins.migrates()) {
                if (flyway.info().pending().length > 0) throw older();
                return;
            }
            try {
                flyway.migrate();
            } catch (FlywayValidateException e) {
                throw new CannotStart(
                        "The database was built by other migrations than this Moothall's; start the one that built it. (%s)"
                                .formatted(String.valueOf(e.getMessage())
                                        .lines()
                                        .skip(1)
                                        .findFirst()
                                        .orElse("")),
                        e);
            }
        };
    }

    private static CannotStart older() {
        return new CannotStart(
                "The database is older than this Moothall and its login may not migrate it; start once with the owner's address in %s."
                        .formatted(Logins.OWNER_URL));
    }

    private static CannotStart newer(MigrationInfo applied) {
        return new CannotStart(
                "The database was written by a newer Moothall (its migration “%s %s” is not known here); start that one or a newer one."
                        .formatted(applied.getVersion(), applied.getDescription()));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Stands where a command needs no database, such as checking a folder.
    private static final class NoDatabase extends AbstractDataSource {
        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("this command works without a database");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
