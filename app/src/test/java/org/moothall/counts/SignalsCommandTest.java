package org.moothall.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.kernel.CannotStart;
import picocli.CommandLine;

/// `./moothall signals`: files in, files out, and a sentence where a file will not do.
class SignalsCommandTest {

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... words) {
        return new CommandLine(new SignalsCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(said))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (!(failure instanceof CannotStart)) throw failure;
                    said.append(failure.getMessage());
                    return 1;
                })
                .execute(words);
    }

    private List<List<String>> answer(String method, String text, String... settings) throws IOException {
        assertThat(tried(method, text, settings)).as(said.toString()).isZero();
        return Files.readAllLines(folder.resolve("out.csv")).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private int tried(String method, String text, String... settings) throws IOException {
        var in = Files.writeString(folder.resolve("in.csv"), text);
        var words = new ArrayList<>(List.of(
                method,
                "--in",
                in.toString(),
                "--out",
                folder.resolve("out.csv").toString()));
        words.addAll(List.of(settings));
        return run(words.toArray(String[]::new));
    }

    /// 320 weeks of four cases each, twenty in the last.
    private static String weeks(boolean dated) {
        var first = LocalDate.of(2020, 1, 6);
        return IntStream.rangeClosed(1, 320)
                .mapToObj(t -> (dated ? t + "," + first.plusWeeks(t - 1) : "" + t) + "," + (t == 320 ? 20 : 3 + t % 3))
                .collect(Collectors.joining("\n", dated ? "t,epoch,observed\n" : "t,observed\n", "\n"));
    }

    @Test
    void farrington_judges_with_and_without_dates() throws IOException {
        for (var text : List.of(weeks(true), weeks(false))) {
            var rows = answer("farrington", text, "--range", "300..", "--unit", "city");
            assertThat(rows.getFirst())
                    .startsWith("t", "unit", "observed", "upperbound", "alarm", "expected", "mu0", "phi", "score");
            assertThat(rows).hasSize(22);
            assertThat(rows.getLast().subList(0, 3)).containsExactly("320", "city", "20");
            assertThat(rows.getLast().get(4)).isEqualTo("1");
            assertThat(rows.get(20).get(4)).isEqualTo("0");
        }
    }

    @Test
    void byte_order_mark_carriage_returns_quotes_and_semicolons_change_nothing() throws IOException {
        var plain = answer("ears", weeks(true));
        var odd = "\uFEFF" + weeks(true).replace(",", "\";\"").replace("\n", "\"\r\n\"");
        assertThat(answer("ears", "\uFEFF\"" + odd.substring(1, odd.length() - 1)))
                .isEqualTo(plain);
    }

    @Test
    void a_week_that_is_left_out_or_bears_another_weekday_keeps_the_others_in_their_places() throws IOException {
        var text = weeks(true).replaceFirst("60,2021-02-22,\\d+\n", "").replace("2022-05-30", "2022-06-01");
        var rows = answer("farrington", text, "--range", "2026-02-16..2026-02-16");
        assertThat(rows.get(1).get(4)).isEqualTo("1");
        assertThat(Double.parseDouble(rows.get(1).get(5))).isBetween(3.9, 4.1);
    }

    @Test
    void several_units_side_by_side_or_below_each_other() throws IOException {
        var wide = "t,North,South\n"
                + IntStream.rangeClosed(1, 20).mapToObj(t -> t + ",2,NA").collect(Collectors.joining("\n"));
        var rows = answer("ears", wide, "--method", "C1");
        assertThat(rows.stream().map(row -> row.get(1)).distinct()).containsExactly("unit", "North", "South");
        assertThat(rows.getLast().subList(3, 6)).containsExactly("", "", "");
        var tall = "unit,t,observed\n"
                + IntStream.rangeClosed(1, 20)
                        .mapToObj(t -> "North," + t + ",2\nSouth," + t + ",")
                        .collect(Collectors.joining("\n"));
        assertThat(answer("ears", tall, "--method", "C1")).isEqualTo(rows);
    }

    @Test
    void cumulative_sums_follow_given_means_or_learned_ones() throws IOException {
        var given = "t,observed,mu0\n1,1,1\n2,1,1\n3,9,1\n";
        var rows = answer("cusum", given, "--factor", "2");
        assertThat(rows.getLast().subList(0, 3)).containsExactly("3", "observed", "9");
        assertThat(Double.parseDouble(rows.getLast().get(4))).isEqualTo(9 * Math.log(2) - 1);
        assertThat(rows.getLast().get(5)).isEqualTo("1");
        var learned = answer(
                "cusum", weeks(true).replace(",3\n", ",0\n"), "--range", "300..320", "--factor", "2", "--limit", "3");
        assertThat(Double.parseDouble(learned.getLast().get(6))).isBetween(2.0, 4.5);
        assertThat(learned.getLast().get(5)).isEqualTo("1");
    }

    @Test
    void a_limit_is_set_by_how_often_it_may_ring_for_nothing() throws IOException {
        var rows = answer("cusum", weeks(false), "--range", "300..", "--factor", "1.5", "--run-length", "365");
        assertThat(rows.getFirst().get(8)).isEqualTo("limit");
        assertThat(Double.parseDouble(rows.getLast().get(8))).isBetween(1.5, 5.0);
        assertThat(tried("cusum", weeks(false), "--run-length", "365")).isEqualTo(1);
        assertThat(said.toString()).contains("give --factor or --theta");
    }

    @Test
    void a_series_of_nothing_rings_no_alarm() throws IOException {
        var nothing = weeks(false).replaceAll("(?m)^(\\d+),\\d+$", "$1,0");
        assertThat(answer("farrington", nothing).stream().skip(1).map(row -> row.get(4)))
                .isNotEmpty()
                .containsOnly("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ears       | t,observed~1,2                    | in.csv: the series “observed” has 1 counts",
                "ears       | t,observed~1,2~2,x                | in.csv, line 3: “x” in column observed is no number",
                "ears       | t,observed~1,2~2,-1               | in.csv, line 3: “-1” in column observed is no count",
                "ears       | t,observed~1,2~1,3                | in.csv, line 3: a second count for t = 1",
                "ears       | t,observed~1,2~2                  | in.csv, line 3: 1 cells where the heading has 2",
                "ears       | epoch,observed~2026-01-05,2~5.1.,3 | in.csv, line 3: “5.1.” in column epoch is no date",
                "ears       | t~1                               | in.csv, line 1: no column holds counts",
                "ears       | t,T,a~1,1,1                       | in.csv, line 1: two columns are called “T”",
                "ears       | t,observed                        | in.csv has no rows",
                "farrington | t,observed~1,2~2,2                | needs 264 or more",
                "cusum      | t,observed,mu0~1,1,0              | mu0 is not above 0"
            })
    void what_will_not_do_is_said_with_file_and_line(String method, String text, String sentence) throws IOException {
        assertThat(tried(method, text.replace("~", "\n"))).isEqualTo(1);
        assertThat(said.toString()).contains(sentence);
    }

    @Test
    void settings_that_make_no_sense_are_said_too() throws IOException {
        assertThat(tried("farrington", weeks(false), "--threshold", "delt")).isEqualTo(1);
        assertThat(tried("farrington", weeks(false), "--range", "2026")).isEqualTo(1);
        assertThat(tried("ears", weeks(false), "--range", "900..")).isEqualTo(1);
        assertThat(run("ears", "--in", "nowhere.csv", "--out", "x.csv")).isEqualTo(1);
        assertThat(said.toString())
                .contains("it is predictive, delta, nbPlugin or muan", "write FROM..TO", "no count of", "nowhere.csv");
    }
}
