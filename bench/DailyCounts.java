import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.moothall.signals.Ears;
import org.moothall.signals.Mode;
import org.moothall.signals.daily.Daily;
import org.moothall.signals.daily.Days;
import org.moothall.signals.math.NegativeBinomial;
import org.moothall.signals.math.Normal;

/// How often a model of days rings for nothing, what it hears beside EARS at equal rates of false alarms, and how long it takes.
/// Series have weekdays (Sundays a third of Mondays), ten holidays a year of which the newest type is never known before, a trend
/// and a wave a year. Arguments: series of each kind, seed.
public final class DailyCounts {

    private static final int JUDGED = 28;
    private static final double[] WEEKDAYS = {1.35, 1.2, 1.1, 1.05, 1.1, 0.75, 0.45, 0.4};
    private static final int[] SECOND = {0, 1, 2, 3, 4, 5, 6, 6};

    private final Random random;

    private DailyCounts(long seed) {
        random = new Random(seed);
    }

    public static void main(String[] arguments) {
        var each = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        var bench = new DailyCounts(arguments.length > 1 ? Long.parseLong(arguments[1]) : 20_261_127);
        System.out.println("| days before | mean | phi | rings at 0.005 | at 0.02 | drops too, at 0.02 | EARS C2 at 0.02 | heard at 1 %, 5 days | EARS | in 1 day | EARS | µs |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (var days : new int[] {63, 180, 800})
            for (var kind : new double[][] {{0.1, 1}, {1, 1.3}, {5, 1.5}, {30, 2}, {200, 5}})
                bench.row(days, kind[0], kind[1], each);
    }

    private void row(int days, double mean, double phi, int each) {
        var rises = new Daily(Daily.Settings.usual(0.02));
        var usual = Daily.Settings.usual(0.02);
        var both = new Daily(new Daily.Settings(usual.back(), usual.guard(), usual.waves(), true, usual.weighAbove(), usual.spans(), 0.02, true));
        int n = each * JUDGED, low = 0, middle = 0, two = 0, c2 = 0;
        var ours = new double[n];
        var theirs = new double[n];
        var slow = new double[each][2];
        var sharp = new double[each][2];
        long took = 0;
        for (var i = 0; i < each; i++) {
            var series = series(days + JUDGED, mean, phi);
            var ears = ears(series.counts());
            for (var t = 0; t < JUDGED; t++) {
                var at = i * JUDGED + t;
                var begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                ours[at] = rises.judge(series, days + t).p();
                took += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
                theirs[at] = ears.applyAsDouble(days + t);
                if (ours[at] <= 0.005) low++;
                if (ours[at] <= 0.02) middle++;
                if (theirs[at] <= 0.02) c2++;
                if (both.judge(series, days + t).alarm()) two++;
            }
            var size = 5 * Math.sqrt(phi * mean) + 2;
            slow[i] = least(rises, struck(series, days + 7, 5, size), days + 7, 5);
            sharp[i] = least(rises, struck(series, days + 7, 1, size), days + 7, 1);
        }
        var cut = cut(ours);
        var cutEars = cut(theirs);
        System.out.printf("| %d | %s | %s | %.4f | %.4f | %.4f | %.4f | %.2f | %.2f | %.2f | %.2f | %.0f |%n", days, mean, phi, low / (double) n,
                middle / (double) n, two / (double) n, c2 / (double) n, share(slow, 0, cut), share(slow, 1, cutEars), share(sharp, 0, cut),
                share(sharp, 1, cutEars), took / 1e3 / n);
    }

    private static double cut(double[] p) {
        return Arrays.stream(p).sorted().toArray()[p.length / 100];
    }

    private static double share(double[][] least, int column, double cut) {
        return Arrays.stream(least).filter(one -> one[column] < cut).count() / (double) least.length;
    }

    /// The least p of the days of a burst: the model's, EARS'.
    private static double[] least(Daily daily, Days days, int from, int length) {
        var least = new double[] {1, 1};
        var ears = ears(days.counts());
        for (var t = from; t < from + length; t++) {
            least[0] = Math.min(least[0], daily.judge(days, t).p());
            least[1] = Math.min(least[1], ears.applyAsDouble(t));
        }
        return least;
    }

    private static IntToDoubleFunction ears(double[] counts) {
        var some = new Ears(Ears.Method.C2, Mode.RIGHT, 7, 0.01, 0.5).bounds(counts);
        var more = new Ears(Ears.Method.C2, Mode.RIGHT, 7, 0.001, 0.5).bounds(counts);
        return t -> {
            var spread = (more[t] - some[t]) / (Normal.quantile(0.001) - Normal.quantile(0.01));
            return counts[t] > 0 ? Normal.tail(Normal.quantile(0.01) - (some[t] - counts[t]) / spread) : 1;
        };
    }

    private Days struck(Days days, int from, int length, double size) {
        var counts = days.counts().clone();
        for (var i = 0; i < Math.round(size * Math.sqrt(length)); i++) counts[from + random.nextInt(length)]++;
        return Days.of(counts, days.types(), days.second());
    }

    private Days series(int n, double mean, double phi) {
        var counts = new double[n];
        var types = new int[n];
        var slope = 0.4 * (random.nextDouble() - 0.5) / 365;
        var phase = 2 * Math.PI * random.nextDouble();
        for (var t = 0; t < n; t++) {
            types[t] = random.nextInt(36) == 0 ? 7 : t % 7;
            var wave = 0.25 * Math.sin(2 * Math.PI * t / 365.25 + phase);
            counts[t] = NegativeBinomial.quantile(1 - random.nextDouble(), mean * WEEKDAYS[types[t]] * Math.exp(slope * t + wave), phi);
        }
        return Days.of(counts, types, SECOND);
    }
}
