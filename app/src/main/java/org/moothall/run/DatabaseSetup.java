package org.moothall.run;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The database, the connections to it, its migration on start; the clock on the wall.
@Configuration(proxyBeanMethods = false)
class DatabaseSetup {

    /// Ends after everything that uses it.
    @Bean
    Database database(Environment settings) {
        var address = settings.getProperty("moothall.database-url", "");
        if (!address.isBlank()) return Database.at(address, System.getenv());
        var named = Database.named(System.getenv());
        if (named != null) return named;
        return Database.in(Path.of(settings.getProperty("moothall.data", "data")), List.of(), System.out::println);
    }

    @Bean
    HikariDataSource dataSource(Database database, Environment settings) {
        return database.connections(settings.getProperty("moothall.connections", Integer.class, 10));
    }

    @Bean
    FlywayMigrationStrategy migration() {
        return flyway -> {
            for (MigrationInfo applied : flyway.info().applied())
                if (applied.getState().name().startsWith("FUTURE"))
                    throw new CannotStart(
                            "The database was written by a newer Moothall (its schema has “%s %s”, which this one does not know); start that one or a newer one."
                                    .formatted(applied.getVersion(), applied.getDescription()));
            flyway.migrate();
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
