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

    /// Sixty days of leaks in four areas, one a day and area and every third day another, each told twice; on the 51st
    /// and 52nd day fourteen more in the north.
    private Path leaks() throws IOException {
        var rows = new StringBuilder("id,opened,closed,due,state,kind,title,longitude,latitude,place,area\n");
        var number = 0;
        for (var day = 0; day < 60; day++)
            for (var area = 0; area < 4; area++)
                for (var one = 0; one < (day % 3 == area % 3 ? 2 : 1) + (area == 0 && day / 2 == 25 ? 14 : 0); one++)
                    for (var told = 0; told < 2; told++)
                        rows.append("%d,%s 09:00,,,open,water.leak,Leak,%.2f,30.0,%d Canal Street,%s%n"
                                .formatted(
                                        number++,
                                        FIRST.plusDays(day),
                                        110 + 0.1 * area,
                                        one,
                                        List.of("north", "south", "east", "west").get(area)));
        rows.append("x,2026-01-07 09:00,,,open,water.leak,Leak,110.0,30.0,Canal Street,\n");
        return Files.writeString(folder.resolve("leaks.csv"), rows.toString());
    }

    @Test
    void a_burst_is_told_on_its_day_where_it_was_and_is_over_a_week_later() throws IOException {
        var table = folder.resolve("events.csv");
        var said = replay(leaks(), MAPPINGS.resolve("plain.yaml"), "--every", "--out", table.toString());

        assertThat(said)
                .contains("areas, 2026-01-05 to 2026-03-05")
                .contains("Left out: 1 rows: no area; the first is line")
                .contains("2026-02-24  new       1  water.leak, north: 32 since 2026-02-24")
                .contains("2026-03-05  over      1")
                .doesNotContain("new       2")
                .contains("1 warnings, ");
        assertThat(Files.readAllLines(table))
                .first()
                .isEqualTo("day,warning,state,kind,way,areas,since,observed,expected,p,interval");
        assertThat(Files.readString(table)).contains("2026-02-24,1,raised,water-leak,series,north,2026-02-24,32,");
    }

    @Test
    void who_tells_the_same_twice_counts_once() throws IOException {
        var said = replay(leaks(), MAPPINGS.resolve("plain.yaml"), "--interval", "36500");

        assertThat(said).contains("incidents of 1 kinds in 4 areas").contains("north: 16 since 2026-02-24");
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

    @Test
    void the_storm_over_boston_is_found_on_its_day() {
        assumeTrue(Files.exists(BOSTON), "Boston's reports lie beside the project");
        var said = replay(
                BOSTON,
                MAPPINGS.resolve("boston-2011.yaml"),
                "--kinds",
                "parks-recreation-department.trees",
                "--from",
                "2011-08-22",
                "--to",
                "2011-08-30");

        assertThat(said).containsPattern("2011-08-28 {2}new +\\d+ {2}Tree Emergencies, city: \\d{3} since 2011-08-28");
    }
}
