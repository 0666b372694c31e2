package org.moothall.signals.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.moothall.signals.scan.nulls.Null;
import org.moothall.signals.scan.nulls.Shifts;
import org.moothall.signals.scan.places.Places;

class ScanPropertiesTest {

    private static final int AREAS = 12, DAYS = 40, DEPTH = 6;

    /// A small city with a weekly rhythm.
    private record City(double[] x, double[] y, int[][] counts) {

        static City of(int seed) {
            var random = new Random(seed);
            var x = random.doubles(AREAS, 0, 100).toArray();
            var y = random.doubles(AREAS, 0, 100).toArray();
            var counts = new int[AREAS][DAYS];
            for (var report = 0; report < 300; report++) {
                counts[random.nextInt(1 + random.nextInt(AREAS))][random.nextInt(DAYS)]++;
            }
            return new City(x, y, counts);
        }

        Zones zones(Model model) {
            return Zones.circles(Places.flat(x, y), model.size(), 0.5, Double.POSITIVE_INFINITY, 1);
        }

        Findings scan(Model model, Windows windows, int replicates, int threads) {
            return new Scan(model, zones(model), windows).run(new Scan.Trials(replicates, 5, threads));
        }
    }

    private static double[][] means(int[][] counts) {
        return Arrays.stream(counts)
                .map(days -> Arrays.stream(days).mapToDouble(n -> 0.4 + 0.3 * n).toArray())
                .toArray(double[][]::new);
    }

    private static Model model(int kind, int[][] counts, int depth) {
        return switch (kind) {
            case 0 -> Model.permutation(counts, depth, 2);
            case 1 -> Model.permutation(Model.byWeekday(counts), depth, 1);
            case 2 -> Model.poisson(counts, means(counts), depth, 2);
            case 3 -> Model.expectation(counts, means(counts), depth, 2);
            default -> Model.scattered(counts, means(counts), 2.5, depth);
        };
    }

    /// The fast way of scanning many replicates at once, with its bounds and blocks, against one zone after the other.
    @Property(tries = 40)
    void blocks_and_lanes_lose_nothing(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 4) int kind, @ForAll boolean gone) {
        var city = City.of(seed);
        var windows = gone ? Windows.any(20, 9) : Windows.alive(DEPTH);
        var model = model(kind, city.counts(), gone ? 20 : DEPTH);
        var fast = city.scan(model, windows, 70, 1).maxima();
        var exact = new Exact(model, city.zones(model), windows);
        var draw = model.chance().open(5);
        var cells = new int[model.cells().length];
        for (var replicate = 0; replicate < fast.length; replicate++) {
            Arrays.fill(cells, 0);
            draw.fill(replicate, cells);
            assertThat(fast[replicate]).isCloseTo(exact.most(cells, model.scanned()), within(1e-9));
        }
    }

    @Property(tries = 15)
    void threads_do_not_matter(@ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 4) int kind) {
        var city = City.of(seed);
        var model = model(kind, city.counts(), DEPTH);
        assertThat(city.scan(model, Windows.alive(DEPTH), 200, 2).maxima())
                .isEqualTo(city.scan(model, Windows.alive(DEPTH), 200, 1).maxima());
    }

    @Property(tries = 40)
    void the_order_of_areas_does_not_matter(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 4) int kind) {
        var city = City.of(seed);
        var there = city.scan(model(kind, city.counts(), DEPTH), Windows.alive(DEPTH), 1, 1);
        var counts = city.counts().clone();
        for (int i = 0, j = AREAS - 1; i < j; i++, j--) {
            var kept = counts[i];
            counts[i] = counts[j];
            counts[j] = kept;
        }
        var model = model(kind, counts, DEPTH);
        var zones = Zones.circles(
                Places.flat(reversed(city.x()), reversed(city.y())), model.size(), 0.5, Double.POSITIVE_INFINITY, 1);
        var back = new Scan(model, zones, Windows.alive(DEPTH)).run(new Scan.Trials(1, 5, 1));
        assertThat(values(back)).usingComparatorWithPrecision(1e-9).containsExactly(values(there));
    }

    private static double[] reversed(double[] of) {
        return IntStream.range(0, of.length)
                .mapToDouble(i -> of[of.length - 1 - i])
                .toArray();
    }

    private static double[] values(Findings findings) {
        return findings.centres().stream().mapToDouble(Cluster::value).toArray();
    }

    @Property(tries = 40)
    void one_more_report_in_a_cluster_makes_it_more_unusual(@ForAll @IntRange(max = 1_000_000) int seed) {
        var city = City.of(seed);
        var means = means(city.counts());
        var before = city.scan(Model.expectation(city.counts(), means, DEPTH, 1), Windows.alive(DEPTH), 1, 1)
                .centres()
                .getFirst();
        city.counts()[before.areas()[0]][DAYS - before.back()]++;
        var after = city.scan(Model.expectation(city.counts(), means, DEPTH, 1), Windows.alive(DEPTH), 1, 1)
                .centres()
                .getFirst();
        assertThat(after.value()).isGreaterThan(before.value());
    }

    @Property(tries = 20)
    void nothing_is_found_where_each_area_is_as_ever(
            @ForAll @IntRange(min = 1, max = 50) int count, @ForAll @IntRange(max = 1_000_000) int seed) {
        var city = City.of(seed);
        for (var area = 0; area < AREAS; area++) {
            Arrays.fill(city.counts()[area], count * (1 + area % 3));
        }
        var findings = city.scan(Model.permutation(city.counts(), DEPTH, 2), Windows.alive(DEPTH), 19, 1);
        assertThat(findings.centres())
                .allSatisfy(cluster -> assertThat(cluster.value()).isLessThan(1e-6));
        assertThat(Arrays.stream(findings.maxima()).min().orElseThrow()).isGreaterThan(0.1);
    }

    @Property(tries = 30)
    void courses_that_chance_brings_keep_what_they_must(@ForAll @IntRange(max = 1_000_000) int seed) {
        var counts = City.of(seed).counts();
        var cells = new int[AREAS * DAYS];
        Null.permutation(new int[][][] {counts}, DAYS).open(seed).fill(3, cells);
        for (var area = 0; area < AREAS; area++) {
            assertThat(Arrays.stream(cells, area * DAYS, (area + 1) * DAYS).sum())
                    .isEqualTo(Arrays.stream(counts[area]).sum());
        }
        for (var day = 0; day < DAYS; day++) {
            int today = day;
            assertThat(IntStream.range(0, AREAS)
                            .map(area -> cells[area * DAYS + DAYS - 1 - today])
                            .sum())
                    .isEqualTo(
                            Arrays.stream(counts).mapToInt(days -> days[today]).sum());
        }
    }

    @Property(tries = 30)
    void what_is_news_is_no_part_of_what_is_usual(@ForAll @IntRange(max = 1_000_000) int seed) {
        var counts = new int[AREAS][DAYS];
        for (var area : counts) {
            Arrays.fill(area, DAYS - DEPTH, DAYS, 1); // reports on the newest days alone
        }
        var past = new Shifts(counts, DEPTH, Shifts.Span.PAST).open(seed);
        var round = new Shifts(counts, DEPTH, Shifts.Span.ROUND).open(seed);
        var news = 0;
        for (var replicate = 0; replicate < 30; replicate++) {
            var cells = new int[AREAS * DEPTH];
            past.fill(replicate, cells);
            assertThat(cells).containsOnly(0);
            round.fill(replicate, cells);
            news += Arrays.stream(cells).sum();
        }
        assertThat(news).isPositive();
    }
}
