import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.moothall.detect.Days;
import org.moothall.detect.Field;
import org.moothall.detect.Field.Place;
import org.moothall.detect.Finding;
import org.moothall.detect.Lookout;
import org.moothall.detect.Settings;

/// How long a night's look takes, and how often it tells of something where nothing happens.
///
/// `night`: 60 kinds of a city of 120 places in 10 counties, 400 days of each, from 0.3 to 100 reports a day.
/// `quiet SEED CITIES FROM TO [EVERY [SIZES]]`: made-up cities of each of six sizes, every so many days from the one to the
/// other looked at with what was known then. A week's rhythm, a season, holidays; a fifth of the reports of two cities in three come as
/// tours of 2 to 5 in one place on one day; in every second city whole days scatter by a seventh besides.
public final class Lookouts {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final double[] SIZES = {0.3, 1, 3, 10, 30, 100}, INTERVALS = {10, 30, 100, 365, 2000};
    private static final double[] RHYTHM = {1.3, 1.2, 1.1, 1.1, 1, 0.7, 0.6};

    private record City(List<Place> places, int[][] counts) {

        Field upTo(int days) {
            return new Field("kind", places, FIRST, Arrays.stream(counts).map(all -> Arrays.copyOf(all, days)).toArray(int[][]::new));
        }
    }

    private static final Days DAYS = new Days() {
        @Override
        public Type type(LocalDate at) {
            var day = (int) (at.toEpochDay() - FIRST.toEpochDay());
            if (holiday(day)) return Type.HOLIDAY;
            return day > 0 && holiday(day - 1) ? Type.AFTER_HOLIDAY : Type.values()[at.getDayOfWeek().ordinal()];
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

    public static void main(String[] args) {
        if (args[0].equals("night")) night();
        else quiet(Long.parseLong(args[1]), Integer.parseInt(args[2]), days(args), args.length < 7 ? SIZES : Arrays.stream(args[6].split(",")).mapToDouble(Double::parseDouble).toArray());
    }

    private static void night() {
        var random = new SplittableRandom(1);
        var kinds = IntStream.range(0, 60).mapToObj(i -> made(random, 120, 400, SIZES[i % 6], i % 2 == 0, i % 3 > 0).upTo(400)).toList();
        for (var round = 0; round < 5; round++) {
            long began = System.nanoTime(), cpu = processor();
            var slowest = 0L;
            var found = 0;
            for (var kind : kinds) {
                var one = processor();
                found += new Lookout(Settings.USUAL).look(kind, DAYS).size();
                slowest = Math.max(slowest, processor() - one);
            }
            System.out.printf("60 kinds in %.2f s of one processor, %.2f s by the clock, the slowest %.0f ms of a processor; %d findings%n", (processor() - cpu) / 1e9, (System.nanoTime() - began) / 1e9, slowest / 1e6, found);
        }
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static int[] days(String[] args) {
        return IntStream.iterate(Integer.parseInt(args[3]), day -> day < Integer.parseInt(args[4]), day -> day + (args.length < 6 ? 1 : Integer.parseInt(args[5]))).toArray();
    }

    private static void quiet(long seed, int cities, int[] days, double[] sizes) {
        var all = new Tally();
        System.out.println("| reports a day | looks | by chance at " + Arrays.toString(INTERVALS) + " | looks with a finding | new ones | at 30 days, by way |\n|---|---|---|---|---|---|");
        for (var size : sizes) {
            var tally = new Tally();
            IntStream.range(0, cities).parallel().forEach(i -> watch(made(new SplittableRandom(seed * 1_000_003 + i * 7919L + (long) (size * 10)), 100, days[days.length - 1] + 1, size, i % 2 == 0, i % 3 > 0), days, tally));
            tally.say(Double.toString(size));
            all.add(tally);
        }
        all.say("all");
    }

    private static void watch(City city, int[] days, Tally tally) {
        Map<Double, Integer> last = new HashMap<>();
        var lookout = new Lookout(new Settings(INTERVALS[0], 14, 5, 199, 1, 1, true));
        for (var day : days) {
            var found = lookout.look(city.upTo(day + 1), DAYS);
            var most = found.stream().mapToDouble(Finding::interval).max().orElse(0);
            synchronized (tally) {
                found.stream().filter(one -> one.interval() >= 30).map(Finding::way).distinct().forEach(way -> tally.ways.merge(way, 1, Integer::sum));
                tally.looks++;
                for (var interval : INTERVALS) {
                    if (most < interval) continue;
                    tally.found.merge(interval, 1, Integer::sum);
                    if (last.getOrDefault(interval, -99) < day - 7) tally.fresh.merge(interval, 1, Integer::sum);
                    last.put(interval, day);
                }
            }
        }
    }

    private static final class Tally {
        private int looks;
        private final Map<Double, Integer> found = new TreeMap<>(), fresh = new TreeMap<>();
        private final Map<Finding.Way, Integer> ways = new TreeMap<>();

        void add(Tally other) {
            looks += other.looks;
            other.found.forEach((interval, count) -> found.merge(interval, count, Integer::sum));
            other.fresh.forEach((interval, count) -> fresh.merge(interval, count, Integer::sum));
            other.ways.forEach((way, count) -> ways.merge(way, count, Integer::sum));
        }

        void say(String size) {
            System.out.printf("| %s | %d | %s | %s | %s | %s |%n", size, looks, cells(i -> "%.1f".formatted(looks / i)), cells(i -> "" + found.getOrDefault(i, 0)), cells(i -> "" + fresh.getOrDefault(i, 0)), ways);
        }

        private static String cells(java.util.function.DoubleFunction<String> each) {
            return String.join(", ", Arrays.stream(INTERVALS).mapToObj(each).toList());
        }
    }

    private static City made(SplittableRandom random, int n, int days, double mean, boolean scatter, boolean tours) {
        var places = new ArrayList<Place>();
        for (var i = 0; i < n; i++) {
            int x = i % 10, y = i / 10;
            places.add(new Place("p%03d".formatted(i), 110 + 0.05 * x + 0.001 * y, 30 + 0.05 * y, List.of("city", "c" + (x / 5 + 2 * (y / 2)), "p%03d".formatted(i))));
        }
        var weight = random.doubles(n, 0.2, 2).toArray();
        var sum = Arrays.stream(weight).sum();
        var counts = new int[n][days];
        for (var day = 0; day < days; day++) {
            var today = mean * RHYTHM[day % 7] * (1 + 0.3 * Math.sin(2 * Math.PI * day / 365.25)) * (holiday(day) ? 0.4 : 1);
            var whole = scatter ? gamma(random, 50) / 50 : 1;
            for (var i = 0; i < n; i++) counts[i][day] += poisson(random, today * (tours ? 0.8 : 1) * weight[i] / sum * whole);
            for (var tour = tours ? poisson(random, today * 0.2 / 3.5) : 0; tour > 0; tour--) counts[random.nextInt(n)][day] += 2 + random.nextInt(4);
        }
        return new City(places, counts);
    }

    private static boolean holiday(int day) {
        var inYear = day % 365;
        return inYear >= 40 && inYear < 47 || inYear >= 120 && inYear < 123 || inYear >= 273 && inYear < 280;
    }

    private static int poisson(SplittableRandom random, double mean) {
        var count = 0;
        for (var time = random.nextExponential(); time < mean; time += random.nextExponential()) count++;
        return count;
    }

    /// Of a whole shape: so many exponential times.
    private static double gamma(SplittableRandom random, int shape) {
        return IntStream.range(0, shape).mapToDouble(i -> random.nextExponential()).sum();
    }
}
