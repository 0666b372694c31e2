package org.moothall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.TestDatabase;

/// What keeps Moothall from starting is said in one sentence, with an exit code; a killed one starts again.
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StartTest {

    @TempDir
    Path folder;

    @Test
    void a_busy_port_is_named() throws IOException, InterruptedException {
        try (var other = new ServerSocket(0)) {
            refused(
                    "in use",
                    "serve",
                    "--port",
                    String.valueOf(other.getLocalPort()),
                    "--data",
                    folder.resolve("d").toString());
        }
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_named() throws IOException, InterruptedException {
        var file = Files.createFile(folder.resolve("file"));
        refused(
                "cannot be written",
                "serve",
                "--port",
                port(),
                "--data",
                file.resolve("data").toString());
    }

    @Test
    void a_wrong_password_is_named() throws IOException, InterruptedException {
        var address = TestDatabase.address(TestDatabase.fresh()).replaceFirst(":[^:@/]*@", ":wrong@");
        refused("refuses the user", "serve", "--port", port(), "--database-url", address);
    }

    @Test
    void a_server_that_does_not_answer_is_named() throws IOException, InterruptedException {
        refused(
                "No database server answers",
                "serve",
                "--port",
                port(),
                "--database-url",
                "postgresql://localhost:" + port() + "/x");
    }

    @Test
    void a_newer_schema_is_left_alone() throws IOException, InterruptedException, SQLException {
        var database = TestDatabase.fresh();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (1000, '9999', 'from the future', 'SQL', 'V9999__future.sql', 'somebody', 1, true)""");
        }
        refused("newer Moothall", "serve", "--port", port(), "--database-url", TestDatabase.address(database));
    }

    @Test
    void serving_without_a_city_says_how_to_load_one() throws IOException, InterruptedException {
        refused(
                "No city is loaded",
                "serve",
                "--port",
                port(),
                "--database-url",
                TestDatabase.address(TestDatabase.fresh()));
    }

    @Test
    void killed_with_and_without_its_database_it_starts_again_and_a_database_that_dies_alone_too()
            throws IOException, InterruptedException {
        var data = folder.resolve("data");
        var first = demo(data);
        var database = ProcessHandle.of(postmaster(data)).orElseThrow();
        first.process().destroyForcibly().waitFor();
        assertThat(database.isAlive()).isTrue();

        var second = demo(data);
        assertThat(postmaster(data)).isEqualTo(database.pid());
        assertThat(second.said()).doesNotContain("Loading the city");
        database.destroyForcibly();
        second.ready();
        assertThat(postmaster(data)).isNotEqualTo(database.pid());

        ProcessHandle.of(postmaster(data)).orElseThrow().destroyForcibly();
        second.process().destroyForcibly().waitFor();

        var third = demo(data);
        var last = ProcessHandle.of(postmaster(data)).orElseThrow();
        third.process().destroy();
        assertThat(third.ended()).isEqualTo(143);
        assertThat(last.onExit()).succeedsWithin(Duration.ofSeconds(20));
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(Files.getPosixFilePermissions(data.resolve("postgres.password")))
                .hasSize(2);
    }

    private Started demo(Path data) throws IOException, InterruptedException {
        var port = Started.freePort();
        var started =
                Started.with(folder, "demo", "--port", String.valueOf(port), "--data", data.toString());
        started.ready();
        return started;
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static String port() throws IOException {
        return String.valueOf(Started.freePort());
    }

    private void refused(String why, String... arguments) throws IOException, InterruptedException {
        var started = Started.with(folder, arguments);
        assertThat(started.ended()).as(started.complained()).isEqualTo(1);
        assertThat(started.complained().lines())
                .singleElement()
                .asString()
                .contains(why)
                .endsWith(".");
    }
}
