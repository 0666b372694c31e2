import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.moothall.signals.scan.Findings;
import org.moothall.signals.scan.Model;
import org.moothall.signals.scan.Scan;
import org.moothall.signals.scan.Windows;
import org.moothall.signals.scan.Zones;
import org.moothall.signals.scan.nulls.Shifts;
import org.moothall.signals.scan.places.Places;

/// How often each null calls an ordinary week an event, and how many injected bursts it finds at an equal rate of alarms.
///
/// Arguments: `made` for made-up cities, or X_counts.csv files with their X_areas.csv beside. Every second week from
/// the twelfth on is scanned as if it were the last, with all days before it and windows of up to 14 days; so it is again with a burst
/// injected: 1 to 4 neighbouring areas, 1 to 5 last days, Poisson(3 + k √expected) more reports. Found is a burst where
/// the most unusual cluster holds one of its areas and its probability is below that which 5 % of the weeks without burst reach.
public final class ScanNulls {

    private static final int DEPTH = 14, WEEK = 7, REPLICATES = 99;
    private static final double[] STRENGTHS = {2, 4};

    private interface Null {
        Model of(int[][] counts);
    }

    private static final Map<String, Null> NULLS = new LinkedHashMap<>();

    static {
        NULLS.put("textbook permutation", counts -> Model.permutation(counts, DEPTH, 2));
        NULLS.put("weeks moved round", counts -> Model.shifted(counts, DEPTH, 2, Shifts.Span.ROUND));
        NULLS.put("weeks moved by up to 8", counts -> Model.shifted(counts, DEPTH, 2, Shifts.Span.NEAR));
        NULLS.put("weeks moved from the past", counts -> Model.shifted(counts, DEPTH, 2, Shifts.Span.PAST));
    }

    /// One week of one series, and the same with bursts.
    private record Case(Places places, int[][] counts, List<Burst> bursts) {}

    private record Burst(int[][] counts, int[] areas) {}

    private record Result(double p, boolean hit) {}

    public static void main(String[] args) throws Exception {
        var cases = new ArrayList<Case>();
        var random = new SplittableRandom(20261127);
        for (var arg : args) {
            if (arg.startsWith("made")) {
                for (var city = 0; city < 8; city++) weeks(cases, random, grid(), made(random, arg.equals("made")));
            } else {
                read(cases, random, Path.of(arg));
            }
        }
        System.out.printf("%d weeks, %d bursts of each strength%n", cases.size(), cases.size());
        System.out.println("| null | p ≤ 1/20 | p ≤ 1/100 | p ≤ 1/365 | found, k = 2 | found, k = 4 |\n|---|---|---|---|---|---|");
        for (var kind : NULLS.entrySet()) row(kind.getKey(), kind.getValue(), cases);
    }

    private static void row(String name, Null kind, List<Case> cases) {
        var quiet = IntStream.range(0, cases.size()).parallel()
                .mapToDouble(i -> run(kind, cases.get(i).places(), cases.get(i).counts(), new int[0], i).p())
                .toArray();
        var sorted = quiet.clone();
        Arrays.sort(sorted);
        var bar = sorted[(int) (0.05 * sorted.length)];
        var found = new StringBuilder();
        for (var s = 0; s < STRENGTHS.length; s++) {
            var strength = s;
            var share = IntStream.range(0, cases.size()).parallel()
                    .filter(i -> {
                        var burst = cases.get(i).bursts().get(strength);
                        var result = run(kind, cases.get(i).places(), burst.counts(), burst.areas(), i);
                        return result.hit() && result.p() < bar;
                    })
                    .count() / (double) cases.size();
            found.append(" %.3f ± %.3f |".formatted(share, Math.sqrt(share * (1 - share) / cases.size())));
        }
        System.out.printf("| %s | %.3f | %.3f | %.3f |%s%n", name, share(quiet, 20), share(quiet, 100), share(quiet, 365), found);
    }

    private static double share(double[] ps, double days) {
        return Arrays.stream(ps).filter(p -> p <= 1 / days).count() / (double) ps.length;
    }

    private static Result run(Null kind, Places places, int[][] counts, int[] burst, int seed) {
        var model = kind.of(counts);
        var zones = Zones.circles(places, model.size(), 0.2, Double.POSITIVE_INFINITY, 1);
        Findings findings = new Scan(model, zones, Windows.alive(DEPTH)).run(new Scan.Trials(REPLICATES, seed, 1));
        if (findings.centres().isEmpty()) return new Result(1, false);
        var top = findings.centres().getFirst();
        var hit = Arrays.stream(burst).anyMatch(b -> Arrays.stream(top.areas()).anyMatch(a -> a == b));
        return new Result(findings.gumbel().tail(top.value()), hit);
    }

    private static void read(List<Case> cases, SplittableRandom random, Path file) throws Exception {
        var areas = Files.readAllLines(Path.of(file.toString().replace("_raw_counts", "_areas").replace("_counts", "_areas")));
        var names = areas.stream().skip(1).map(line -> line.split(",")[0]).toList();
        double[] north = column(areas, 1), east = column(areas, 2);
        var rows = Files.readAllLines(file).stream().skip(1).map(line -> line.split(",")).toList();
        var days = rows.stream().mapToInt(row -> Integer.parseInt(row[1])).max().orElseThrow() + 1;
        var counts = new int[names.size()][days];
        for (var row : rows) counts[names.indexOf(row[0])][Integer.parseInt(row[1])] += Integer.parseInt(row[2]);
        weeks(cases, random, Places.globe(north, east), counts);
    }

    private static double[] column(List<String> lines, int column) {
        return lines.stream().skip(1).mapToDouble(line -> Double.parseDouble(line.split(",")[column])).toArray();
    }

    private static Places grid() {
        return Places.flat(
                IntStream.range(0, 81).mapToDouble(i -> i % 9 + 0.01 * (i / 9)).toArray(),
                IntStream.range(0, 81).mapToDouble(i -> i / 9).toArray());
    }

    /// A year of 81 areas with a week's rhythm and a slow season; a fifth of the reports come as tours of 2 to 5 in one
    /// area on one day where `tours`.
    private static int[][] made(SplittableRandom random, boolean tours) {
        int[] rhythm = {10, 10, 10, 9, 8, 3, 2};
        var weight = random.doubles(81, 0.2, 2).toArray();
        var counts = new int[81][364];
        for (var day = 0; day < 364; day++) {
            var mean = 0.06 * rhythm[day % WEEK] * (1 + 0.3 * Math.sin(day / 58.0));
            for (var area = 0; area < 81; area++) counts[area][day] += poisson(random, mean * weight[area]);
            for (var tour = tours ? poisson(random, mean * 8) : 0; tour > 0; tour--)
                counts[random.nextInt(81)][day] += 2 + random.nextInt(4);
        }
        return counts;
    }

    private static void weeks(List<Case> cases, SplittableRandom random, Places places, int[][] counts) {
        for (var end = counts[0].length; end >= 12 * WEEK; end -= 2 * WEEK) {
            var until = end;
            var known = Arrays.stream(counts).map(days -> Arrays.copyOf(days, until)).toArray(int[][]::new);
            var bursts = new ArrayList<Burst>();
            for (var strength : STRENGTHS) bursts.add(burst(random, places, known, strength));
            cases.add(new Case(places, known, bursts));
        }
    }

    private static Burst burst(SplittableRandom random, Places places, int[][] counts, double strength) {
        var centre = random.nextInt(counts.length);
        var ones = new double[counts.length];
        Arrays.fill(ones, 1);
        var near = Zones.circles(places, ones, 1, Double.POSITIVE_INFINITY, 1).areas(centre, 1 + random.nextInt(4));
        int days = counts[0].length, last = 1 + random.nextInt(5);
        var usual = Arrays.stream(near).mapToDouble(a -> Arrays.stream(counts[a]).sum() * (double) last / days).sum();
        var more = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        for (var left = poisson(random, 3 + strength * Math.sqrt(usual)); left > 0; left--)
            more[near[random.nextInt(near.length)]][days - 1 - random.nextInt(last)]++;
        return new Burst(more, near);
    }

    private static int poisson(SplittableRandom random, double mean) {
        var count = 0;
        for (var time = random.nextExponential(); time < mean; time += random.nextExponential()) count++;
        return count;
    }
}
