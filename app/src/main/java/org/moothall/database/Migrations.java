package org.moothall.database;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.moothall.kernel.CannotStart;

/// Which migrations have built a database, and building one up to the last of them.
public final class Migrations {

    private final Flyway flyway;

    private Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    /// @param last the version after which to stop; blank for the newest
    public static Migrations of(Database database, String last) {
        return new Migrations(Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .target(last.isBlank() ? "latest" : last)
                .load());
    }

    static Migrations of(Flyway flyway) {
        return new Migrations(flyway);
    }

    /// One migration as it was applied.
    ///
    /// @param digest of its text; the same text gives the same
    public record Applied(String version, String name, int digest) {}

    /// In their order.
    public List<Applied> applied() {
        return versioned(Arrays.stream(flyway.info().applied()));
    }

    /// Those that this Moothall brings, applied or not.
    public List<Applied> known() {
        return versioned(Arrays.stream(flyway.info().all())
                .filter(one -> !one.getState().name().startsWith("FUTURE")));
    }

    public void run() {
        refuseNewer();
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
    }

    /// For a login that may not migrate.
    void requireAll() {
        refuseNewer();
        if (flyway.info().pending().length > 0)
            throw new CannotStart(
                    "The database is older than this Moothall and its login may not migrate it; start once with the owner's address in %s."
                            .formatted(Logins.OWNER_URL));
    }

    private void refuseNewer() {
        for (MigrationInfo applied : flyway.info().applied())
            if (applied.getState().name().startsWith("FUTURE")) throw newer(applied);
    }

    private static List<Applied> versioned(Stream<MigrationInfo> all) {
        return all.filter(MigrationInfo::isVersioned)
                .map(one -> new Applied(
                        one.getVersion().toString(),
                        one.getDescription(),
                        Objects.requireNonNullElse(one.getChecksum(), 0)))
                .toList();
    }

    private static CannotStart newer(MigrationInfo applied) {
        return new CannotStart(
                "The database was written by a newer Moothall (its migration “%s %s” is not known here); start that one or a newer one."
                        .formatted(applied.getVersion(), applied.getDescription()));
    }
}
