package org.moothall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.Moothall;
import org.moothall.TestDatabase;
import org.moothall.database.Database;
import picocli.CommandLine;

/// A plain table of old reports, taken over by a process that is killed and started again.
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlainTableTest {

    private static final int ROWS = 8_000;
    private static final Path PLAIN = Path.of("../mappings/plain.yaml");

    @TempDir
    Path folder;

    private final Database database = TestDatabase.fresh();

    private long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void lanfeng() {
        CommandLine line = Commands.line(Moothall.class);
        assertThat(line.execute(
                        "load",
                        Path.of("../city/lanfeng").toString(),
                        "--database-url",
                        TestDatabase.address(database),
                        "--data",
                        data()))
                .isZero();
    }

    private Path table() throws IOException {
        return Files.writeString(
                folder.resolve("old.csv"),
                "id,opened,closed,due,state,kind,title,description,outcome,longitude,latitude,place,area\n"
                        + IntStream.range(0, ROWS).mapToObj(PlainTableTest::row).collect(Collectors.joining()));
    }

    /// One of a hundred cannot be used: a kind that the city has not, or no time.
    private static String row(int i) {
        var kind = i % 200 == 7 ? "dragons" : "rivers.embankment.seepage";
        var opened = i % 200 == 107 ? "soon" : "2025-0%d-1%d 08:30".formatted(1 + i % 9, i % 10);
        var closed = i % 3 == 0 ? "" : "2025-11-1%d 10:00".formatted(i % 10);
        return "A-%d,%s,%s,2025-11-15,%s,%s,堤防渗水 %d,,,,,老城门外,lanfeng\n"
                .formatted(i, opened, closed, closed.isEmpty() ? "open" : "closed", kind, i);
    }

    private Started reports(Path table) throws IOException {
        return Started.with(
                folder,
                "import",
                "reports",
                table.toString(),
                "--mapping",
                PLAIN.toString(),
                "--rejects",
                folder.resolve("rejects.csv").toString(),
                "--database-url",
                TestDatabase.address(database),
                "--data",
                data());
    }

    /// Where the keys stand.
    private String data() {
        return folder.resolve("data").toString();
    }

    @Test
    void killed_in_the_middle_an_import_goes_on_where_it_was_and_adds_nothing_twice()
            throws IOException, InterruptedException, SQLException {
        lanfeng();
        var table = table();
        var killed = reports(table);
        while (killed.process().isAlive() && count("select count(*) from imports.known") < 2_000) Thread.sleep(10);
        killed.process().destroyForcibly().waitFor();
        long before = count("select count(*) from imports.known");
        assertThat(before).isBetween(2_000L, ROWS - 1_000L);

        var again = reports(table);
        assertThat(again.ended()).isZero();
        assertThat(again.said())
                .contains("8,000 rows read in", "80 refused; each with its reason in")
                .contains("  40: This city has no kind of matter “…”", "  40: “…” is no time that the mapping knows.");
        whole();
        assertThat(reports(table).ended()).isZero();
        whole();
        assertThat(Files.readAllLines(folder.resolve("rejects.csv"))).hasSize(81);
    }

    /// Each row is there once, with its report, its entries and its journal.
    private void whole() throws SQLException {
        long all = ROWS - ROWS / 100;
        long closed = count("select count(*) from casework.case_file where not open");
        assertThat(count("select count(*) from imports.known")).isEqualTo(all);
        assertThat(count("select count(*) from casework.case_file")).isEqualTo(all);
        assertThat(count("select count(*) from grievance.report join imports.known using (case_id)"))
                .isEqualTo(all);
        assertThat(count("select count(*) from casework.entry")).isEqualTo(all + closed);
        assertThat(count("select count(*) from journal.line")).isEqualTo(all + closed);
    }
}
