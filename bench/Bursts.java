import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.moothall.detect.Days;
import org.moothall.detect.Field;
import org.moothall.detect.Field.Place;
import org.moothall.detect.Finding;
import org.moothall.detect.Lookout;
import org.moothall.detect.Settings;
import org.moothall.signals.scan.Model;
import org.moothall.signals.scan.places.Places;
import org.moothall.signals.scan.Scan;
import org.moothall.signals.scan.Windows;
import org.moothall.signals.scan.Zones;

/// How many injected bursts the platform's own nightly look finds in real reports, beside the textbook's space-time
/// permutation scan, both at the same rate of alarms where nothing was injected.
///
/// Arguments: SEED WEEKS and X_counts.csv files of `scan_series.py`, with X_areas.csv and X_first.txt beside. From the twelfth
/// week on, once in so many weeks, some day is looked at as the last, with what was before it; so it is again with bursts: so
/// many reports in all, spread at random over 1 to 4 neighbouring areas and the last 1 or 5 days. Found is a burst where
/// an alarm holds one of its areas and is not of the whole city.
public final class Bursts {

    private static final int DEPTH = 14, WEEK = 7, REPLICATES = 199;
    private static final int[] SIZES = {8, 16, 32}, LENGTHS = {1, 5};
    private static final double[] RATES = {0.05, 0.02};
    private static final Set<LocalDate> HOLIDAYS = IntStream.of(
                    20110704, 20110905, 20111010, 20111111, 20111124, 20111226, 20240101, 20240115, 20240219, 20240527,
                    20240619, 20240704, 20240902, 20241014, 20241111, 20241128, 20241225)
            .mapToObj(day -> LocalDate.of(day / 10_000, day / 100 % 100, day % 100))
            .collect(Collectors.toUnmodifiableSet());

    private static final Days DAYS = new Days() {
        @Override
        public Type type(LocalDate at) {
            if (HOLIDAYS.contains(at)) return Type.HOLIDAY;
            return HOLIDAYS.contains(at.minusDays(1)) ? Type.AFTER_HOLIDAY : Type.values()[at.getDayOfWeek().ordinal()];
        }

        @Override
        public double known(LocalDate day, LocalDate looked) {
            return 1;
        }

        @Override
        public boolean masked(String kind, String place, LocalDate day) {
            return false;
        }
    };

    /// One day of one kind, looked at with all before it.
    private record Case(Field field, int seed) {

        Places globe() {
            return Places.globe(
                    field.places().stream().mapToDouble(Place::latitude).toArray(),
                    field.places().stream().mapToDouble(Place::longitude).toArray());
        }
    }

    /// @param score days until chance alone is said to bring as much
    private record Alarm(double score, Set<String> areas) {}

    private interface Method {
        List<Alarm> look(Case one);
    }

    private static final Map<String, Method> METHODS = new TreeMap<>(Map.of("our look", Bursts::ours, "textbook", Bursts::textbook));

    public static void main(String[] args) throws Exception {
        var cases = new ArrayList<Case>();
        var random = new SplittableRandom(Long.parseLong(args[0]));
        for (var file : args(args)) read(cases, random, Integer.parseInt(args[1]), file);
        var bars = new TreeMap<String, double[]>();
        for (var method : METHODS.entrySet()) {
            var quiet = cases.parallelStream().mapToDouble(one -> most(method.getValue().look(one))).sorted().toArray();
            bars.put(method.getKey(), Arrays.stream(RATES).map(rate -> quiet[(int) ((1 - rate) * quiet.length)]).toArray());
            System.out.printf("%s, %d looks without a burst: said to come once in 30 days or more rarely %d (%.1f by chance), in 365 %d (%.1f)%n",
                    method.getKey(), quiet.length, above(quiet, 30), quiet.length / 30.0, above(quiet, 365), quiet.length / 365.0);
        }
        System.out.println("| reports | days | " + String.join(" | ", METHODS.keySet().stream().flatMap(name -> Arrays.stream(RATES).mapToObj(rate -> name + " at " + rate)).toList()) + " |");
        System.out.println("|---".repeat(2 + METHODS.size() * RATES.length) + "|");
        for (var size : SIZES) for (var length : LENGTHS) row(size, length, cases, bars);
    }

    /// Incidents; what holds all reports is left out.
    private static List<Path> args(String[] args) {
        return Arrays.stream(args).skip(2).filter(file -> !file.contains("_raw_")).map(Path::of).toList();
    }

    private static long above(double[] scores, double interval) {
        return Arrays.stream(scores).filter(score -> score >= interval).count();
    }

    private static double most(List<Alarm> alarms) {
        return alarms.stream().mapToDouble(Alarm::score).max().orElse(0);
    }

    private static void row(int size, int length, List<Case> cases, Map<String, double[]> bars) {
        var line = new StringBuilder("| %d | %d |".formatted(size, length));
        for (var method : METHODS.entrySet()) {
            var best = cases.parallelStream().mapToDouble(one -> found(method.getValue(), one, size, length)).toArray();
            for (var bar : bars.get(method.getKey())) {
                var share = Arrays.stream(best).filter(score -> score > bar).count() / (double) best.length;
                line.append(" %.3f ± %.3f |".formatted(share, Math.sqrt(share * (1 - share) / best.length)));
            }
        }
        System.out.println(line);
    }

    /// The score of the strongest alarm that holds an area of the burst; the same burst for every method.
    private static double found(Method method, Case one, int size, int length) {
        var random = new SplittableRandom(one.seed() * 1_000_003L + 1009L * size + length);
        var field = one.field();
        var ones = new double[field.places().size()];
        Arrays.fill(ones, 1);
        var near = Zones.circles(one.globe(), ones, 1, Double.POSITIVE_INFINITY, 1).areas(random.nextInt(ones.length), 1 + random.nextInt(4));
        var counts = Arrays.stream(field.counts()).map(int[]::clone).toArray(int[][]::new);
        for (var left = size; left > 0; left--) counts[near[random.nextInt(near.length)]][field.days() - 1 - random.nextInt(length)]++;
        var keys = Arrays.stream(near).mapToObj(i -> field.places().get(i).key()).toList();
        return method.look(new Case(new Field(field.kind(), field.places(), field.first(), counts), one.seed())).stream()
                .filter(alarm -> keys.stream().anyMatch(alarm.areas()::contains))
                .mapToDouble(Alarm::score)
                .max()
                .orElse(0);
    }

    private static List<Alarm> ours(Case one) {
        return new Lookout(new Settings(1, DEPTH, 5, REPLICATES, 1, 1, false)).look(one.field(), DAYS).stream()
                .filter(finding -> !finding.areas().contains("city"))
                .map(finding -> new Alarm(finding.interval(), held(finding, one.field())))
                .toList();
    }

    private static Set<String> held(Finding finding, Field field) {
        return field.places().stream()
                .filter(place -> place.within().stream().anyMatch(finding.areas()::contains))
                .map(Place::key)
                .collect(Collectors.toSet());
    }

    private static List<Alarm> textbook(Case one) {
        var model = Model.permutation(one.field().counts(), DEPTH, 2);
        var zones = Zones.circles(one.globe(), model.size(), 0.5, Double.POSITIVE_INFINITY, 1);
        var findings = new Scan(model, zones, Windows.alive(DEPTH)).run(new Scan.Trials(REPLICATES, one.seed(), 1));
        return findings.apart().stream()
                .map(cluster -> new Alarm(
                        1 / Math.max(1e-300, findings.gumbel().tail(cluster.value())),
                        Arrays.stream(cluster.areas()).mapToObj(i -> one.field().places().get(i).key()).collect(Collectors.toSet())))
                .toList();
    }

    private static void read(List<Case> cases, SplittableRandom random, int weeks, Path file) throws Exception {
        var name = file.toString().replace("_counts.csv", "");
        var first = LocalDate.parse(Files.readString(Path.of(name + "_first.txt")).strip());
        var places = Files.readAllLines(Path.of(name + "_areas.csv")).stream().skip(1).map(line -> place(line.split(","))).toList();
        var index = IntStream.range(0, places.size()).boxed().collect(Collectors.toMap(i -> places.get(i).key(), i -> i));
        var rows = Files.readAllLines(file).stream().skip(1).map(line -> line.split(",")).toList();
        var days = rows.stream().mapToInt(row -> Integer.parseInt(row[1])).max().orElseThrow() + 1;
        var counts = new int[places.size()][days];
        for (var row : rows) counts[index.get(row[0])][Integer.parseInt(row[1])] += Integer.parseInt(row[2]);
        for (var begin = 12 * WEEK; begin + WEEK <= days; begin += weeks * WEEK) {
            var until = begin + 1 + random.nextInt(WEEK);
            var known = Arrays.stream(counts).map(all -> Arrays.copyOf(all, until)).toArray(int[][]::new);
            cases.add(new Case(new Field(Path.of(name).getFileName().toString(), places, first, known), cases.size()));
        }
    }

    /// A ward of Boston's, or the postcodes of New York with the same beginning, stand between a place and the city.
    private static Place place(String[] cells) {
        var wider = "part " + cells[0].substring(0, Math.max(1, cells[0].length() - 2));
        return new Place(cells[0], Double.parseDouble(cells[2]), Double.parseDouble(cells[1]), List.of("city", wider, cells[0]));
    }
}
