package org.moothall.signals.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.signals.scan.places.Places;
import org.moothall.signals.scan.places.Population;

/// What SaTScan 10.3.2 answers on its own samples and on a made-up city, number for number. Skipped, and said so, where
/// the reference answers do not lie beside the project.
class SatScanTest {

    private static final Path DATA = Path.of("../../shared/data/early-warning/scan");
    private static final Scan.Trials TRIALS = new Scan.Trials(999, 20261127, 2);

    @BeforeEach
    void referenceAnswersAreThere() {
        assumeTrue(Files.isDirectory(DATA), "No reference answers in " + DATA);
    }

    private static Stream<String[]> rows(String file, String between) throws IOException {
        return Files.readAllLines(DATA.resolve(file)).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.trim().split(between));
    }

    private static double[] maxima(String file) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DATA.resolve(file))), StandardCharsets.UTF_8))) {
            return in.lines()
                    .skip(1)
                    .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
                    .toArray();
        }
    }

    /// Areas by name, in the order that SaTScan has them.
    private record Ground(List<String> names, Places places) {

        static Ground of(String file) throws IOException {
            var points = new TreeMap<String, String[]>();
            rows(file, "\\s+").forEach(row -> points.put(row[0], row));
            return new Ground(
                    List.copyOf(points.keySet()),
                    Places.globe(
                            points.values().stream()
                                    .mapToDouble(p -> Double.parseDouble(p[1]))
                                    .toArray(),
                            points.values().stream()
                                    .mapToDouble(p -> Double.parseDouble(p[2]))
                                    .toArray()));
        }

        int area(String name) {
            return names.indexOf(name);
        }
    }

    /// Each centre of a reference file: its statistic, how many areas, first and last day, how many reports.
    private static void same(Findings findings, String file, List<String> names, LocalDate last, boolean years)
            throws IOException {
        var ours = new HashMap<Integer, Cluster>();
        findings.centres().forEach(cluster -> ours.put(cluster.centre(), cluster));
        var header = List.of(rows(file, ",").findFirst().orElseThrow());
        var seen = new HashSet<String>();
        rows(file, ",").skip(1).filter(row -> seen.add(row[1])).forEach(row -> {
            var cluster = Objects.requireNonNull(ours.get(names.indexOf(row[1])), row[1]);
            assertThat(cluster.value())
                    .as(row[1])
                    .isCloseTo(Double.parseDouble(row[header.indexOf("NUMBER_LOC") + 1]), within(6e-7));
            assertThat(cluster.areas()).as(row[1]).hasSize(Integer.parseInt(row[header.indexOf("NUMBER_LOC")]));
            assertThat(cluster.observed()).isEqualTo(Integer.parseInt(row[header.indexOf("OBSERVED")]));
            assertThat(cluster.expected())
                    .isCloseTo(Double.parseDouble(row[header.indexOf("EXPECTED")]), within(0.0051));
            var first = years ? last.minusYears(cluster.back()).plusDays(1) : last.minusDays(cluster.back() - 1L);
            var end = years ? last.minusYears(cluster.skipped()) : last.minusDays(cluster.skipped());
            assertThat(day(first)).as(row[1]).isEqualTo(row[header.indexOf("START_DATE")]);
            assertThat(day(end)).isEqualTo(row[header.indexOf("END_DATE")]);
        });
        assertThat(seen).hasSizeGreaterThan(6);
        assertThat(names.get(findings.centres().getFirst().centre())).isEqualTo(seen(file));
    }

    private static String seen(String file) throws IOException {
        return rows(file, ",").skip(1).findFirst().orElseThrow()[1];
    }

    private static String day(LocalDate date) {
        return "%d/%d/%d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static int[][] fever(Ground ground) throws IOException {
        var counts = new int[ground.names().size()][24];
        rows("NYCfever.cas", "\\s+")
                .forEach(row ->
                        counts[ground.area(row[0])][Integer.parseInt(row[2].substring("2001/11/".length())) - 1] +=
                                Integer.parseInt(row[1]));
        return counts;
    }

    @Test
    void all_999_replicates_of_the_new_york_fever_sample_come_out_the_same() throws IOException {
        var ground = Ground.of("NYCfever.geo");
        var model = Model.satscan(fever(ground), 7, 2);
        var zones = Zones.circles(ground.places(), model.size(), 0.5, 3, 2);
        var findings = new Scan(model, zones, Windows.alive(7)).run(TRIALS);
        var theirs = maxima("nyc_stp_prosp_mc999.csv.gz");
        assertThat(theirs).hasSize(999);
        for (var i = 0; i < 999; i++) {
            assertThat(findings.maxima()[i]).as("replicate %d", i + 1).isCloseTo(theirs[i], within(6e-7));
        }
        var top = findings.centres().getFirst();
        assertThat(findings.p(top.value())).isEqualTo(0.216);
        assertThat(findings.gumbel().tail(top.value())).isCloseTo(0.2213, within(5e-5));
        assertThat(findings.recurrence(top.value(), 1, 1)).isCloseTo(4.63, within(0.01));
        same(findings, "nyc_stp_prosp_centres.csv", ground.names(), LocalDate.of(2001, 11, 24), false);
    }

    private static int[][] city() throws IOException {
        var counts = new int[200][60];
        rows("city_S_counts.csv", ",")
                .skip(1)
                .forEach(row -> counts[Integer.parseInt(row[0])][Integer.parseInt(row[1])] += Integer.parseInt(row[2]));
        return counts;
    }

    private static Findings city(Model model, Windows earlier) throws IOException {
        var points = rows("city_S_areas.csv", ",").skip(1).toList();
        var places = Places.flat(
                points.stream().mapToDouble(p -> Double.parseDouble(p[1])).toArray(),
                points.stream().mapToDouble(p -> Double.parseDouble(p[2])).toArray());
        var zones = Zones.circles(places, model.size(), 0.5, Double.POSITIVE_INFINITY, 2);
        return new Scan(model, zones, Windows.alive(14), earlier).run(TRIALS);
    }

    private static List<String> cityNames() {
        return IntStream.range(0, 200).mapToObj(i -> "a" + i).toList();
    }

    @Test
    void the_made_up_city_has_the_same_clusters_and_the_same_chances() throws IOException {
        var findings = city(Model.permutation(city(), 14, 2), Windows.alive(14));
        same(findings, "city_S_stp_centres.csv", cityNames(), LocalDate.of(2024, 2, 29), false);
        var top = findings.centres().getFirst().value();
        assertThat(findings.p(top)).isCloseTo(0.041, within(0.025)); // two counts of some 40 in 999
        assertThat(distance(findings.maxima(), maxima("city_S_stp_mc999.csv.gz")))
                .isLessThan(0.087); // 0.1 %
    }

    @Test
    void weekdays_of_each_area_are_allowed_for() throws IOException {
        var findings = city(Model.permutation(Model.byWeekday(city()), 14, 2), Windows.alive(14));
        same(findings, "city_S_stp_dow_centres.csv", cityNames(), LocalDate.of(2024, 2, 29), false);
        assertThat(findings.p(findings.centres().getFirst().value())).isCloseTo(0.047, within(0.028));
    }

    @Test
    void earlier_analyses_are_allowed_for() throws IOException {
        var findings = city(Model.permutation(city(), 29 + 13, 2), Windows.since(29, 14));
        var top = findings.centres().getFirst().value();
        assertThat(findings.p(top)).isCloseTo(0.583, within(0.065));
        assertThat(findings.recurrence(top, 1, 29)).isBetween(28.0, 41.0); // SaTScan: 34 days
    }

    /// Kolmogorov's distance of two samples.
    private static double distance(double[] ours, double[] theirs) {
        return Arrays.stream(ours)
                .map(x -> Math.abs(below(ours, x) - below(theirs, x)))
                .max()
                .orElseThrow();
    }

    private static double below(double[] sample, double x) {
        return Arrays.stream(sample).filter(y -> y <= x).count() / (double) sample.length;
    }

    private static final LocalDate START = LocalDate.of(1973, 1, 1);

    private static int[][] newMexico(Ground ground) throws IOException {
        var counts = new int[32][19];
        rows("nm.cas", "\\s+")
                .forEach(row ->
                        counts[ground.area(row[0])][Integer.parseInt(row[2]) - 1973] += Integer.parseInt(row[1]));
        return counts;
    }

    private static int day(int year, int month) {
        return (int) (LocalDate.of(year, month, 1).toEpochDay() - START.toEpochDay());
    }

    private static String kind(String[] row) {
        return row[3] + "/" + row[4];
    }

    private static List<String> kinds() throws IOException {
        return List.copyOf(
                new TreeSet<>(rows("nm.pop", "\\s+").map(SatScanTest::kind).toList()));
    }

    /// By age and sex, from the censuses of 1973, 1982 and 1991; a year stands for its first of July.
    private static double[][] expected(Ground ground) throws IOException {
        var kinds = kinds();
        var years = List.of("73", "82", "91");
        var people = new double[kinds.size()][3][32];
        rows("nm.pop", "\\s+")
                .forEach(row -> people[kinds.indexOf(kind(row))][years.indexOf(row[1])][ground.area(row[0])] +=
                        Double.parseDouble(row[2]));
        var cases = new int[kinds.size()];
        rows("nm.cas", "\\s+").forEach(row -> cases[kinds.indexOf(kind(row))] += Integer.parseInt(row[1]));
        var censuses = new int[] {day(1973, 7), day(1982, 7), day(1991, 7)};
        var edges = IntStream.rangeClosed(1973, 1992).map(year -> day(year, 1)).toArray();
        return new Population(censuses, people).expected(cases, edges);
    }

    private static Findings newMexico(Ground ground, Model model) {
        var zones = Zones.circles(ground.places(), model.size(), 0.5, Double.POSITIVE_INFINITY, 2);
        return new Scan(model, zones, Windows.any(19, 9)).run(TRIALS);
    }

    @Test
    void new_mexico_by_its_population() throws IOException {
        var ground = Ground.of("nm.geo");
        var findings = newMexico(ground, Model.poisson(newMexico(ground), expected(ground), 19, 2));
        same(findings, "nm_pois_retro_centres.csv", ground.names(), LocalDate.of(1991, 12, 31), true);
        assertThat(findings.p(findings.centres().getFirst().value())).isCloseTo(0.014, within(0.015));
        assertThat(distance(findings.maxima(), maxima("nm_pois_retro_mc999.csv.gz")))
                .isLessThan(0.087);
    }

    @Test
    void new_mexico_by_permutation() throws IOException {
        var ground = Ground.of("nm.geo");
        var people = kinds();
        var counts = new int[people.size()][32][19];
        rows("nm.cas", "\\s+")
                .forEach(row ->
                        counts[people.indexOf(kind(row))][ground.area(row[0])][Integer.parseInt(row[2]) - 1973] +=
                                Integer.parseInt(row[1]));
        var findings = newMexico(ground, Model.permutation(counts, 19, 2));
        same(findings, "nm_stp_retro_centres.csv", ground.names(), LocalDate.of(1991, 12, 31), true);
        assertThat(findings.p(findings.centres().getFirst().value())).isCloseTo(0.793, within(0.055));
    }
}
