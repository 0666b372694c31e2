package org.moothall.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.kernel.CannotStart;
import picocli.CommandLine;

/// A file of reports is played back, and what happened in it is told on its day.
class ReplayCommandTest {

    private static final Path MAPPINGS = Path.of("../mappings");
    private static final Path BOSTON = Path.of("../../shared/data/boston-311/boston_311_2011.csv.gz");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @TempDir
    Path folder;

    private String replay(Path file, Path mapping, String... settings) {
        var words = new ArrayList<>(List.of("--file", file.toString(), "--mapping", mapping.toString()));
        words.addAll(List.of(settings));
        var said = new StringWriter();
        new CommandLine(new ReplayCommand(ReplayCommandTest.class))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(new StringWriter()))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (!(failure instanceof CannotStart)) throw failure;
                    said.append(failure.getMessage());
                    return 1;
                })
                .execute(words.toArray(String[]::new));
        return said.toString();
    }

    /// Seventy-two days of leaks in four areas, one a day and area and every third day another, each told twice; on the
    /// 51st
    /// and 52nd day fourteen more in the north.
    private Path leaks() throws IOException {
        var rows = new StringBuilder("id,opened,closed,due,state,kind,title,longitude,latitude,place,area\n");
        var number = 0;
        for (var day = 0; day < 72; day++)
            for (var area = 0; area < 4; area++)
                for (var one = 0; one < (day % 3 == area % 3 ? 2 : 1) + (area == 0 && day / 2 == 25 ? 14 : 0); one++)
                    for (var told = 0; told < 2; told++)
                        rows.append("%d,%s 09:00,,,open,water.leak,Leak,%.2f,30.0,%d Canal Street,%s%n"
                                .formatted(
                                        number++,
                                        FIRST.plusDays(day),
                                        110 + 0.1 * area,
                                        one,
                                        List.of("north", "south", "east", "west")
                                                .get(area)));
        rows.append("x,2026-01-07 09:00,,,open,water.leak,Leak,110.0,30.0,Canal Street,\n");
        return Files.writeString(folder.resolve("leaks.csv"), rows.toString());
    }

    @Test
    void a_burst_is_told_on_its_day_where_it_was_and_is_over_a_week_later() throws IOException {
        var table = folder.resolve("events.csv");
        var said = replay(leaks(), MAPPINGS.resolve("plain.yaml"), "--every", "--out", table.toString());

        assertThat(said)
                .contains("areas, 2026-01-05 to 2026-03-17")
                .contains("Left out: 1 rows: no area; the first is line")
                .contains("2026-02-24  new       1  water.leak, north: 30 since 2026-02-24")
                .containsPattern("2026-03-1\\d {2}over {6}1 {2}water.leak, last seen 2026-0")
                .doesNotContain("new       2")
                .contains("1 warnings, ");
        assertThat(Files.readAllLines(table))
                .first()
                .isEqualTo("day,warning,state,kind,way,areas,since,observed,expected,p,interval");
        assertThat(Files.readString(table)).contains("2026-02-24,1,raised,water-leak,series,north,2026-02-24,30,");
    }

    @Test
    void who_tells_the_same_twice_counts_once() throws IOException {
        var said = replay(leaks(), MAPPINGS.resolve("plain.yaml"), "--interval", "36500");

        assertThat(said).contains("incidents of 1 kinds in 4 areas").contains("north: 15 since 2026-02-24");
    }

    private static String area(String key, String more, double west, double east) {
        return """
                {"type": "Feature", "properties": {"key": "%s", "name_en": "%s", "name_zh": "某地", %s},
                "geometry": {"type": "Polygon", "coordinates":
                [[[%3$s, 29.0], [%4$s, 29.0], [%4$s, 31.0], [%3$s, 31.0], [%3$s, 29.0]]]}}""".replace("%3$s", Double.toString(west))
                .replace("%4$s", Double.toString(east))
                .formatted(key, key, more);
    }

    private Path city(String parent) throws IOException {
        var areas = "\"level\": \"neighbourhood\", \"parent\": \"%s\"".formatted(parent);
        var all = List.of(
                area("town", "\"level\": \"city\"", 109, 110.25),
                area("here", areas, 109, 110.15),
                area("there", areas, 110.15, 110.25));
        Files.writeString(
                Files.createDirectories(folder.resolve(parent)).resolve("areas.geojson"),
                "{\"type\": \"FeatureCollection\", \"features\": [%s]}".formatted(String.join(",\n", all)));
        return folder.resolve(parent);
    }

    @Test
    void reports_are_laid_into_the_areas_of_a_city_where_one_is_named() throws IOException {
        var plain = MAPPINGS.resolve("plain.yaml");
        var leaks = leaks();
        var named = replay(
                leaks, plain, "--interval", "36500", "--city", city("town").toString());

        assertThat(named)
                .contains("incidents of 1 kinds in 2 areas")
                .contains("rows: outside the city’s areas; the first is line")
                .contains("here: 15 since 2026-02-24");
        assertThat(replay(leaks, plain, "--city", folder.resolve("none").toString()))
                .contains("none has no areas.geojson; make one: ./moothall import areas");
        assertThat(replay(leaks, plain, "--city", city("nowhere").toString()))
                .contains("cannot be used: areas.geojson:")
                .contains("nowhere");
        assertThat(replay(leaks, plain, "--city", city("town").toString(), "--area", "{area}"))
                .contains("Name --area or --city");
    }

    @Test
    void what_cannot_be_played_back_is_told_in_a_sentence() throws IOException {
        var plain = MAPPINGS.resolve("plain.yaml");

        assertThat(replay(folder.resolve("none.csv"), plain)).contains("there is no file");
        assertThat(replay(leaks(), plain, "--from", "2025-01-01")).contains("there are counts from 2026-01-05");
        assertThat(replay(leaks(), plain, "--kinds", "fire")).contains("No kind has 100 reports");
        assertThat(replay(leaks(), plain, "--interval", "0")).contains("--interval is above 0");
        assertThat(replay(leaks(), plain, "--out", folder.resolve("no/such.csv").toString()))
                .contains("name a file in a folder that exists");
    }

    /// The tropical storm of August, and the snow of October that its 752 trees must not make usual.
    @ParameterizedTest
    @CsvSource({"2011-08-22, 2011-08-30, 2011-08-28", "2011-10-27, 2011-10-31, 2011-10-30"})
    void both_storms_over_boston_are_found_on_their_days(String from, String to, String storm) {
        assumeTrue(Files.exists(BOSTON), "Boston's reports of 2011 do not lie beside the project");
        var said = replay(
                BOSTON,
                MAPPINGS.resolve("boston-2011.yaml"),
                "--kinds",
                "parks-recreation-department.trees",
                "--from",
                from,
                "--to",
                to);

        assertThat(said)
                .containsPattern("%1$s {2}new +\\d+ {2}Tree Emergencies, city: \\d{2,3} since %1$s".formatted(storm));
    }
}
