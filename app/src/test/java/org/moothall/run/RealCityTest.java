package org.moothall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.Moothall;
import org.moothall.TestDatabase;
import org.moothall.database.Database;
import org.moothall.imports.Row;
import org.moothall.imports.Rows;

/// Real cities, from their own files to worklists, by commands alone. The files are no part of the project: without
/// them these tests say so and are passed over.
class RealCityTest {

    private static final Path DATA = Path.of("../../shared/data");
    private static final Path MAPPINGS = Path.of("../mappings");

    @TempDir
    Path folder;

    private final Database database = TestDatabase.fresh();

    /// What a command said; it must have ended well.
    private String done(String... command) {
        var said = new StringWriter();
        var line = Commands.line(Moothall.class).setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        assertThat(line.execute(command))
                .as(() -> String.join(" ", command) + "\n" + said)
                .isZero();
        return said.toString();
    }

    private Path data(String file) {
        assumeTrue(
                Files.exists(DATA.resolve(file)),
                "the data folder is not beside the project: %s is not tried".formatted(file));
        return DATA.resolve(file);
    }

    private void found(String name, Path reports, String mapping, Path... boundaries) throws IOException {
        var city = folder.resolve("city").toString();
        var areas = new ArrayList<>(List.of("import", "areas", "--into", city, "--name", name));
        for (var file : boundaries) areas.add(file.toString());
        done(areas.toArray(String[]::new));
        done(
                "import",
                "city",
                reports.toString(),
                "--mapping",
                MAPPINGS.resolve(mapping).toString(),
                "--into",
                city,
                "--name",
                name,
                "--emergency",
                "911=police, fire, ambulance");
        Files.writeString(
                folder.resolve("city/calendar.yaml"),
                "- {from: 2011-07-04, to: 2011-07-04, works: false, name: {en: Independence Day, zh: 独立日}}\n");
        assertThat(done("check", city)).contains("Complete");
        done("load", city, "--database-url", TestDatabase.address(database));
    }

    private List<String> reports(Path file, String mapping) {
        return done(
                        "import",
                        "reports",
                        file.toString(),
                        "--mapping",
                        MAPPINGS.resolve(mapping).toString(),
                        "--rejects",
                        folder.resolve("rejects.csv").toString(),
                        "--database-url",
                        TestDatabase.address(database))
                .lines()
                .filter(line -> !line.contains("rows/s"))
                .map(line -> line.replaceFirst(" in [\\d.]+ s:", ":"))
                .toList();
    }

    /// The first rows of a packed file.
    private Path some(String packed, int rows, String name) throws IOException {
        try (var text = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data(packed))), StandardCharsets.UTF_8))) {
            return Files.write(folder.resolve(name), text.lines().limit(rows).toList());
        }
    }

    private Map<String, String> query(String sql) throws SQLException {
        var found = new HashMap<String, String>();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) found.put(rows.getString(1), rows.getString(2));
        }
        return found;
    }

    @Test
    void bostons_half_year_comes_through_whole_and_its_promises_agree_with_the_citys_own_count()
            throws IOException, SQLException {
        var file = data("boston-311/boston_311_2011.csv.gz");
        found("Boston", file, "boston-2011.yaml", data("boston-311/boundaries/neighborhoods.geojson"));
        assertThat(reports(file, "boston-2011.yaml"))
                .containsExactly("58,251 rows read: 58,251 accepted, 0 known already, 0 refused.");
        assertThat(reports(file, "boston-2011.yaml"))
                .containsExactly("58,251 rows read: 0 accepted, 58,251 known already, 0 refused.");
        assertThat(agreement(file))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "kept ONTIME", 35_591L,
                        "missed OVERDUE", 8_073L,
                        "owed OVERDUE", 3_448L,
                        // the file says nothing of these
                        "missed ", 157L,
                        "owed ", 1L,
                        // the file counts what was never promised as in time
                        "no promise ONTIME", 10_981L));
    }

    /// How often our word on a promise stands beside which of the file's.
    private Map<String, Long> agreement(Path file) throws IOException, SQLException {
        var ours = query("""
                select known.external_id, case
                    when promised.kept then 'kept'
                    when not promised.kept then 'missed'
                    when file.next_due is not null then 'owed'
                    else 'no promise' end
                from imports.known
                join casework.case_file file on file.id = known.case_id
                left join promises.settled promised on promised.record = known.case_id and limit_key = 'target'
                where known.source = 'boston-311'""");
        try (var rows = Rows.of(file)) {
            return rows.stream()
                    .collect(Collectors.groupingBy(
                            row -> ours.get(row.of("case_enquiry_id")) + " " + row.of("ontime"),
                            TreeMap::new,
                            Collectors.counting()));
        }
    }

    @Test
    void a_dump_of_an_open311_server_comes_through_and_each_refusal_is_told() throws IOException {
        var file = some("boston-311/boston_open311_requests_2008_2020.ndjson.gz", 4_000, "some.ndjson");
        Files.writeString(file, "{no json\n", StandardOpenOption.APPEND);
        found("Boston", file, "boston-open311.yaml", data("boston-311/boundaries/neighborhoods.geojson"));
        assertThat(reports(file, "boston-open311.yaml"))
                .first()
                .asString()
                .startsWith("4,001 rows read: 3,999 accepted, 0 known already, 2 refused");
        try (var rejects = Rows.of(folder.resolve("rejects.csv"))) {
            assertThat(rejects.stream().toList())
                    .extracting((Row row) -> row.of("line") + " " + row.of("why refused"))
                    .satisfiesExactly(
                            row -> assertThat(row).endsWith(" It was closed before it was received."),
                            row -> assertThat(row).startsWith("4001 The line is no JSON object"));
        }
    }

    @Test
    void new_yorks_standard_columns_come_through() throws IOException {
        var file = some("nyc-311/nyc_311_elevator_2024.csv.gz", 3_001, "some.csv");
        found(
                "New York City",
                file,
                "nyc-311.yaml",
                data("nyc-311/boundaries/borough.geojson"),
                data("nyc-311/boundaries/community_district.geojson"));
        assertThat(reports(file, "nyc-311.yaml"))
                .containsExactly("3,000 rows read: 3,000 accepted, 0 known already, 0 refused.");
    }
}
