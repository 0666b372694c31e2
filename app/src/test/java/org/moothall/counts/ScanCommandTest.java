package org.moothall.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.kernel.CannotStart;
import picocli.CommandLine;

/// Areas and counts out of files, clusters into one.
class ScanCommandTest {

    private static final String AREAS = "area,x,y\nnorth,0,0\nsouth,1,0\n\"east, old\",3,0\nwest,6,0\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// One report a day in each of four areas, for twenty days; four more in the south on each of the last two.
    private static String counts() {
        var rows = new StringBuilder("area,day,count\n");
        for (var day = 1; day <= 20; day++)
            for (var area : List.of("north", "south", "\"east, old\"", "west"))
                rows.append(area)
                        .append(",2026-03-%02d,".formatted(day))
                        .append(area.equals("south") && day > 18 ? 5 : 1)
                        .append('\n');
        return rows.toString();
    }

    /// What was said: clusters, or what is wrong.
    private String scan(Path counts, String... settings) {
        var words = new ArrayList<>(List.of(
                "scan",
                "--in",
                counts.toString(),
                "--out",
                folder.resolve("out.csv").toString()));
        words.addAll(List.of(settings));
        if (!words.contains("--longest")) words.addAll(List.of("--longest", "3"));
        var said = new StringWriter();
        new CommandLine(new SignalsCommand())
                .setOut(new PrintWriter(said))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (!(failure instanceof CannotStart)) throw failure;
                    said.append(failure.getMessage());
                    return 1;
                })
                .execute(words.toArray(String[]::new));
        return said.toString();
    }

    private List<String> written() throws IOException {
        return Files.readAllLines(folder.resolve("out.csv"));
    }

    @Test
    void what_is_going_on_is_said_and_written() throws IOException {
        file("x_areas.csv", AREAS);
        var said = scan(file("x_counts.csv", counts()));
        assertThat(said).startsWith("2026-03-19 to 2026-03-20: 10 reports, 5.1 expected, in south");
        assertThat(written().getFirst())
                .startsWith("CLUSTER,LOC_ID,X,Y,RADIUS,START_DATE,END_DATE,NUMBER_LOC,TEST_STAT,P_VALUE,");
        var top = written().get(1).split(",");
        assertThat(top).startsWith("1", "south", "1", "0", "0", "2026-03-19", "2026-03-20", "1");
        var mean = 28 * 16 / 88.0;
        assertThat(Double.parseDouble(top[8]))
                .isCloseTo(10 * Math.log(10 / mean) + 78 * Math.log(78 / (88 - mean)), within(1e-9));
    }

    @Test
    void the_same_seed_says_the_same_on_one_thread_and_on_two() throws IOException {
        file("x_areas.csv", AREAS);
        var counts = file("x_counts.csv", "\uFEFF" + counts().replace("\n", "\r\n"));
        scan(counts, "--threads", "1", "--seed", "7");
        var one = written();
        scan(counts, "--threads", "2", "--seed", "7");
        assertThat(written()).isEqualTo(one);
        for (var settings : List.of("--keep-clumps", "--weekdays", "--satscan", "--gone")) {
            scan(counts, settings);
            assertThat(written().get(1)).contains(",south,");
        }
    }

    @Test
    void files_of_satscan_are_read_too() throws IOException {
        file("x.geo", "a 42.1 -71.0\nb 42.2 -71.1\n\nc 42.3 -71.2\n");
        var cas = new StringBuilder();
        for (var day = 1; day <= 20; day++)
            cas.append("a 1 2026/3/%d\nb 1 2026/3/%d\nc 2 2026/3/%d\n".formatted(day, day, day));
        var said = scan(file("x.cas", cas + "b 3 2026/3/20\n"));
        assertThat(said).startsWith("2026-03-20 to 2026-03-20: 4 reports");
        assertThat(written().getFirst()).contains("LATITUDE,LONGITUDE");
    }

    @Test
    void against_given_means() throws IOException {
        file("x_areas.csv", AREAS);
        var means = counts().replaceFirst("count", "count,expected").replaceAll(",(\\d)\n", ",$1,1.5\n");
        assertThat(scan(file("x_counts.csv", means), "--method", "expectation"))
                .startsWith("2026-03-19 to 2026-03-20: 10 reports, 3.0 expected, in south");
        assertThat(scan(
                        file("x_counts.csv", means.replace("south,2026-03-19,5,1.5", "south,2026-03-19,5,0")),
                        "--method",
                        "poisson"))
                .endsWith("line 75: reports where none was expected; give a mean above 0.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            south,2026-03-20,5 | south,2026-03-20,x      | line 79: “x” in column count is no number.
            south,2026-03-20,5 | south,2026-03-20,-1     | line 79: “-1” in column count is no count
            south,2026-03-20,5 | south,2026-03-20,       | line 79: no count; write 0 where nothing was reported.
            south,2026-03-20,5 | south,2026-02-30,5      | line 79: “2026-02-30” is no day such as 2026-03-02.
            south,2026-03-20,5 | centre,2026-03-20,5     | x_areas.csv; add it there.
            south,2026-03-20,5 | south,2026-03-20,5,5    | line 79: 4 cells where the heading has 3
            south,2026-03-20,5 | south,9999-03-20,5      | check the dates.
            area,day           | area,tag                | line 1: no column is called date; add it.
            """)
    void what_is_wrong_is_said_with_its_line(String right, String wrong, String said) throws IOException {
        file("x_areas.csv", AREAS);
        var counts = file("x_counts.csv", counts().replace(right, wrong));
        assertThat(scan(counts)).contains(said);
    }

    @Test
    void wrong_settings_and_areas_are_said_too() throws IOException {
        var counts = file("x_counts.csv", counts());
        assertThat(scan(counts)).contains("x_areas.csv");
        file("x_areas.csv", AREAS + "west,7,7\n");
        assertThat(scan(counts)).contains("line 6: area “west” is there twice");
        file("x_areas.csv", AREAS + "hill,7,\n");
        assertThat(scan(counts)).contains("line 6: area “hill” has no place");
        file("x_areas.csv", AREAS);
        assertThat(scan(counts, "--longest", "20")).contains("the period has only 20 days");
        assertThat(scan(counts, "--share", "1.5")).contains("--share");
        assertThat(scan(counts, "--weekdays", "--satscan")).contains("--weekdays");
        assertThat(scan(counts, "--method", "poisson")).contains("no column expected");
        assertThat(scan(counts, "--to", "20")).contains("write 2026-03-02");
    }
}
