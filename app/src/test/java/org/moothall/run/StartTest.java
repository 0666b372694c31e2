package org.moothall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.TestDatabase;

/// What keeps Moothall from starting is said in one sentence, with an exit code; a killed one starts again.
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StartTest {

    @TempDir
    static Path wiring;

    @TempDir
    Path folder;

    @BeforeAll
    static void what_a_build_writes_down_once() throws IOException, InterruptedException {
        var written = Started.with(
                wiring.resolve("said"), "wire", wiring.resolve("wired").toString());
        assertThat(written.ended()).as(written.complained()).isZero();
    }

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
    void killed_with_and_without_its_database_it_comes_back_with_all_receipts_and_a_database_that_dies_alone_too()
            throws IOException, InterruptedException {
        var data = folder.resolve("data");
        var first = demo(data);
        assertThat(first.moothall().said()).containsPattern("\\b[2-9] warnings of what was more than usual");
        var receipts = new ArrayList<String>(List.of(first.report()));
        var database = ProcessHandle.of(postmaster(data)).orElseThrow();
        killed(first);
        assertThat(database.isAlive()).isTrue();

        var second = demo(data);
        assertThat(postmaster(data)).isEqualTo(database.pid());
        assertThat(second.moothall().said()).doesNotContain("Loading the city");
        receipts.add(second.report());
        assertThat(receipts).doesNotHaveDuplicates().allMatch(second::knows);
        database.destroyForcibly();
        second.moothall().ready();
        assertThat(postmaster(data)).isNotEqualTo(database.pid());
        receipts.add(second.report());
        assertThat(receipts).allMatch(second::knows);

        ProcessHandle.of(postmaster(data)).orElseThrow().destroyForcibly();
        killed(second);

        var third = demo(data);
        assertThat(receipts).allMatch(third::knows);
        stoppedInOrder(third, data);
    }

    private static void killed(Demo demo) throws InterruptedException {
        demo.moothall().process().destroyForcibly().waitFor();
    }

    private static void stoppedInOrder(Demo demo, Path data) throws IOException, InterruptedException {
        var database = ProcessHandle.of(postmaster(data)).orElseThrow();
        demo.moothall().process().destroy();
        assertThat(demo.moothall().ended()).isEqualTo(143);
        assertThat(database.onExit()).succeedsWithin(Duration.ofSeconds(20));
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(Files.getPosixFilePermissions(data.resolve("postgres.password")))
                .hasSize(2);
    }

    private Started started(String... arguments) throws IOException {
        return Started.wired(wiring.resolve("wired"), folder, arguments);
    }

    private Demo demo(Path data) throws IOException, InterruptedException {
        var port = Started.freePort();
        var started = started("demo", "--port", String.valueOf(port), "--data", data.toString());
        started.ready();
        return new Demo(started, port);
    }

    /// A demo city that answers at a port of its own.
    private record Demo(Started moothall, int port) {

        private static final String REQUESTS = "/open311/v2/requests";

        /// The number of a report that has just been acknowledged.
        String report() throws IOException, InterruptedException {
            var form = "api_key=demo&service_code=roads.surface.pothole&address_id=nandu.heyan.south-gate"
                    + "&description=A+hole";
            var answer = sent(HttpRequest.newBuilder(address(".json"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body().replaceFirst("(?s).*\"service_request_id\":\"([^\"]+)\".*", "$1");
        }

        boolean knows(String receipt) {
            try {
                return sent(HttpRequest.newBuilder(address("/" + receipt + ".json")))
                                .statusCode()
                        == 200;
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        private URI address(String rest) {
            return URI.create("http://localhost:" + port + REQUESTS + rest);
        }

        private static HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
            try (var client = HttpClient.newHttpClient()) {
                return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            }
        }
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
        var started = started(arguments);
        assertThat(started.ended()).as(started.complained()).isEqualTo(1);
        assertThat(started.complained().lines())
                .singleElement()
                .asString()
                .contains(why)
                .endsWith(".");
    }
}
