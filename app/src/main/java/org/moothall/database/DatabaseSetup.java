package org.moothall.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
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
import org.springframework.scheduling.annotation.EnableScheduling;

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
        Handover.settle(logins.application(), folders(settings));
        return logins.application().connections(settings.getProperty("moothall.connections", Integer.class, 10));
    }

    private static Set<Path> folders(Environment settings) {
        var data = Path.of(settings.getProperty("moothall.data", "data"));
        return Handover.folders(data, settings.getProperty("moothall.keys-file", ""));
    }

    @Bean
    Logins logins(Database database, Environment settings) {
        var ours = settings.getProperty("moothall.database-url", "")
                .isBlank(); // has one owner, whatever is named for others
        var logins = Logins.at(database, ours ? Map.of() : System.getenv());
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
            var migrations = Migrations.of(flyway);
            if (logins.migrates()) migrations.run();
            else migrations.requireAll();
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// All that is done again and again is done to what the database holds.
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "moothall.database", havingValue = "any", matchIfMissing = true)
    static class AgainAndAgain {}

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
