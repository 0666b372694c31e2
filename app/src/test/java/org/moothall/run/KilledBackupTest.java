package org.moothall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.TestDatabase;
import org.moothall.database.Database;

/// A backup or a restore that is killed leaves nothing that looks whole, and the next one is none the worse.
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledBackupTest {

    private static final int ROWS = 800_000;

    @TempDir
    Path folder;

    @Test
    void killed_while_writing_or_putting_back_nothing_half_is_taken_for_whole() throws Exception {
        var town = TestDatabase.fresh();
        run(
                town,
                "insert into account.password select n::text, md5(n::text) || md5((n + 1)::text), now()"
                        + " from generate_series(1, " + ROWS + ") n");
        var key = started(town, "backup", "key");
        assertThat(key.ended()).isZero();
        var paper = key.said()
                .lines()
                .filter(line -> line.matches(" +[0-9A-Z-]{69}"))
                .findFirst()
                .orElseThrow();
        var file = folder.resolve("town.backup");

        var writing = started(town, "backup", file.toString());
        var part = folder.resolve("town.backup.part");
        until(writing, () -> Files.exists(part) && Files.size(part) > 1 << 20);
        kill(writing);
        assertThat(file).doesNotExist();
        succeeds(started(town, "backup", file.toString()));
        assertThat(part).doesNotExist();

        var ashes = TestDatabase.bare();
        var restoring = restore(ashes, file, paper);
        until(
                restoring,
                () -> number(
                                ashes,
                                "select coalesce(pg_database_size((select oid from pg_database where datname = '%s')), 0)"
                                        .formatted(ashes.name() + "_restoring"))
                        > 40 << 20);
        kill(restoring);
        assertThat(number(ashes, "select count(*) from pg_namespace where nspname = 'account'"))
                .isZero();
        succeeds(restore(ashes, file, paper));
        assertThat(number(ashes, "select count(*) from account.password")).isEqualTo(ROWS);
        assertThat(number(
                        ashes,
                        "select count(*) from pg_database where datname like '%s\\__%%'".formatted(ashes.name())))
                .isZero();
    }

    private interface Sign {
        boolean seen() throws IOException, SQLException;
    }

    private static void until(Started started, Sign sign) throws Exception {
        var until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!sign.seen()) {
            if (System.nanoTime() > until) fail("it never came so far: " + started.said() + started.complained());
            Thread.sleep(5);
        }
    }

    private static void succeeds(Started started) throws IOException, InterruptedException {
        var exit = started.ended();
        assertThat(exit).as(started.said() + started.complained()).isZero();
    }

    private static void kill(Started started) throws InterruptedException {
        assertThat(started.process().isAlive())
                .as("it was too quick to be killed")
                .isTrue();
        started.process().destroyForcibly().waitFor();
    }

    private Started restore(Database where, Path file, String paper) throws IOException, InterruptedException {
        var started = started(where, "restore", file.toString(), "--unsigned"); // there are no keys yet to sign it with
        try (var typing = started.process().outputWriter()) {
            typing.write(paper + "\n");
        }
        return started;
    }

    private Started started(Database where, String... arguments) throws IOException, InterruptedException {
        var all = new java.util.ArrayList<>(java.util.List.of(arguments));
        all.addAll(java.util.List.of(
                "--data", folder.resolve("data").toString(), "--database-url", TestDatabase.address(where)));
        return Started.with(folder.resolve("said"), all.toArray(String[]::new));
    }

    private static void run(Database database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static long number(Database database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var prepared = connection.createStatement();
                var rows = prepared.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
