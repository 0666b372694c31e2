import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.moothall.signals.Ears;
import org.moothall.signals.Mode;
import org.moothall.signals.farrington.Baseline;
import org.moothall.signals.farrington.Calendar;
import org.moothall.signals.farrington.Farrington;
import org.moothall.signals.farrington.Threshold;
import org.moothall.signals.math.NegativeBinomial;
import org.moothall.signals.math.Normal;

/// How many outbreaks each method hears of, and how often it rings for none: the 42 scenarios of Noufaily et al. (Stat Med 32
/// (2013) 1206), 624 weeks each, the last 49 judged. Arguments: series of each scenario, seed.
///
/// Rates of false alarms are those of series without any outbreak, and of the judged weeks before the outbreak of the others.
/// Outbreaks are compared at equal rates of false alarms only. Standard errors are over series.
public final class Signals {

    private static final int WEEKS = 624;
    private static final int BASELINE = 312;
    private static final int CURRENT = 575;
    private static final int JUDGED = WEEKS - CURRENT;

    /// level, dispersion, trend, cosine, sine
    private static final double[][] SCENARIOS = {
        {0.1, 1.5, 0.0025, 0.6, 0.6},
        {-2, 2, 0.005, 0.1, 0.3},
        {1.5, 1, 0.003, 0.2, -0.4},
        {0.5, 5, 0.002, 0.5, 0.5},
        {2.5, 3, 0.001, 1, 0.1},
        {3.75, 1.1, 0.001, 0.1, -0.1},
        {5, 1.2, 0.0001, 0.05, 0.01}
    };

    /// Smaller is more unusual; an alarm is a value at or below some cut.
    interface Judge {
        double[] judge(double[] counts);
    }

    private final int many;
    private final int[] scenario;
    private final double[][] clean;
    private final double[][] struck;
    private final int[] first;
    private final int[] last;

    private Signals(int each, long seed) {
        many = 42 * each;
        scenario = new int[many];
        clean = new double[many][];
        struck = new double[many][];
        first = new int[many];
        last = new int[many];
        for (var i = 0; i < many; i++) generate(i, new Random(seed * 1_000_003 + i));
    }

    public static void main(String[] arguments) {
        var each = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 20_261_127;
        var bench = new Signals(each, seed);
        var struck = Arrays.stream(bench.last).filter(week -> week >= 0).count();
        System.out.printf("%d series without outbreaks, %d with, %d of them with one in the judged weeks%n%n", bench.many, bench.many, struck);
        System.out.println("| method | nominal | false alarms, clean series | false alarms, after outbreaks | heard at 0.56 % | in its first week | heard at 1.1 % | in its first week | weeks to alarm | µs |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        bench.row("EARS C1", 0.001, () -> ears(Ears.Method.C1, Mode.RIGHT, 0.001));
        bench.row("EARS C2", 0.001, () -> ears(Ears.Method.C2, Mode.RIGHT, 0.001));
        bench.row("EARS C3", 0.025, () -> ears(Ears.Method.C3, Mode.RIGHT, 0.025));
        bench.row("EARS C3, as R has it", 0.025, () -> ears(Ears.Method.C3, Mode.SURVEILLANCE, 0.025));
        bench.row("Farrington 1996", 0.005, () -> farrington(new Farrington.Settings(Mode.RIGHT, new Baseline(5, 3, 1, 3), 1, 0.05, Threshold.DELTA, 0.005, 5, 4, 1)));
        bench.row("Flexible nbPlugin, as R has it", 0.005, () -> farrington(flexible(Mode.SURVEILLANCE, 5, Threshold.NB_PLUGIN, 1)));
        bench.row("Flexible muan, as R has it", 0.005, () -> muan(flexible(Mode.SURVEILLANCE, 5, Threshold.MUAN, 1)));
        bench.row("Flexible muan, right dispersion", 0.005, () -> muan(flexible(Mode.RIGHT, 5, Threshold.MUAN, 1)));
        bench.row("predictive, one count", 0.005, () -> farrington(flexible(Mode.RIGHT, 5, Threshold.PREDICTIVE, 1)));
        for (var alpha : new double[] {0.005, 0.01, 0.03})
            bench.row("**predictive** (the default)", alpha, () -> farrington(flexible(Mode.RIGHT, 5, Threshold.PREDICTIVE, 2)));
        bench.row("predictive, 4 years", 0.005, () -> farrington(flexible(Mode.RIGHT, 4, Threshold.PREDICTIVE, 2)));
        bench.row("predictive, 7 years", 0.005, () -> farrington(flexible(Mode.RIGHT, 7, Threshold.PREDICTIVE, 2)));
    }

    private static Farrington.Settings flexible(Mode mode, int years, Threshold threshold, int together) {
        return new Farrington.Settings(mode, new Baseline(years, 3, 10, 26), 2.58, 1, threshold, 0.005, 5, 4, together);
    }

    private static Judge farrington(Farrington.Settings settings) {
        var farrington = new Farrington(settings);
        var calendar = Calendar.steps(52);
        return counts -> judged(t -> {
            var said = farrington.judge(counts, calendar, t);
            return said.known() && said.enough() && counts[t] > 0 ? said.p() : 1;
        });
    }

    /// Its p holds for one alpha only: the largest alpha that rings is looked for.
    private static Judge muan(Farrington.Settings settings) {
        var farrington = new Farrington(settings);
        var calendar = Calendar.steps(52);
        return counts -> judged(t -> {
            var said = farrington.judge(counts, calendar, t);
            if (!said.known() || !said.enough() || counts[t] <= said.expected()) return 1;
            var error = Math.log(said.mean() / said.expected()) / Normal.quantile(settings.alpha());
            var low = 1e-8;
            var high = 0.4999;
            for (var step = 0; step < 24; step++) {
                var alpha = Math.sqrt(low * high);
                var mean = said.expected() * Math.exp(Normal.quantile(alpha) * error);
                if (NegativeBinomial.atLeast(counts[t], mean, said.phi()) <= alpha) high = alpha;
                else low = alpha;
            }
            return high;
        });
    }

    /// The largest alpha that rings, as a tail of the normal: bounds are straight lines of its quantile.
    private static Judge ears(Ears.Method method, Mode mode, double alpha) {
        var far = new Ears(method, mode, 7, 1e-9, 0.5);
        var farther = new Ears(method, mode, 7, 1e-12, 0.5);
        return counts -> {
            var a = far.bounds(counts);
            var b = farther.bounds(counts);
            return judged(t -> {
                var spread = (b[t] - a[t]) / (Normal.quantile(1e-12) - Normal.quantile(1e-9));
                return counts[t] > 0 ? Normal.tail(Normal.quantile(1e-9) - (a[t] - counts[t]) / spread) : 1;
            });
        };
    }

    interface At {
        double p(int t);
    }

    private static double[] judged(At at) {
        var p = new double[JUDGED];
        for (var t = 0; t < JUDGED; t++) p[t] = at.p(CURRENT + t);
        return p;
    }

    private void row(String name, double nominal, Supplier<Judge> method) {
        var judge = method.get();
        var without = new double[many][];
        var with = new double[many][];
        var begun = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (var i = 0; i < many; i++) {
            without[i] = judge.judge(clean[i]);
            with[i] = judge.judge(struck[i]);
        }
        var took = (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 2e3 / many / JUDGED;
        var sorted = Arrays.stream(without).flatMapToDouble(Arrays::stream).sorted().toArray();
        var first = heard(with, cut(sorted, 0.0056));
        var second = heard(with, cut(sorted, 0.011));
        System.out.printf("| %s | %.3f | %s | %s | %s | %.3f | %s | %.3f | %.2f | %.0f |%n", name, nominal,
                rate(without, nominal, i -> JUDGED), rate(with, nominal, i -> last[i] < 0 ? JUDGED : this.first[i] - CURRENT),
                share(first), first[2] / first[0], share(second), second[2] / second[0], second[3] / second[1], took);
    }

    interface Until {
        int week(int series);
    }

    private String rate(double[][] p, double cut, Until until) {
        double sum = 0, squares = 0, weeks = 0;
        for (var i = 0; i < many; i++) weeks += until.week(i);
        var usual = weeks / many;
        for (var i = 0; i < many; i++) {
            var alarms = Arrays.stream(p[i]).limit(until.week(i)).filter(one -> one <= cut).count();
            sum += alarms / usual;
            squares += alarms / usual * alarms / usual;
        }
        var mean = sum / many;
        return "%.5f ± %.5f".formatted(mean, Math.sqrt((squares / many - mean * mean) / many));
    }

    /// Outbreaks, those heard from their first to their last week, those in their first week, weeks until heard.
    private double[] heard(double[][] p, double cut) {
        var sums = new double[4];
        for (var i = 0; i < many; i++) {
            if (last[i] < 0) continue;
            sums[0]++;
            for (var t = first[i]; t <= last[i]; t++)
                if (p[i][t - CURRENT] <= cut) {
                    sums[1]++;
                    if (t == first[i]) sums[2]++;
                    sums[3] += t - first[i];
                    break;
                }
        }
        return sums;
    }

    private static String share(double[] heard) {
        var share = heard[1] / heard[0];
        return "%.3f ± %.3f".formatted(share, Math.sqrt(share * (1 - share) / heard[0]));
    }

    /// The largest cut that no more than that share lies at or below.
    private static double cut(double[] sorted, double share) {
        var at = (int) (share * sorted.length);
        var cut = sorted[at];
        while (at > 0 && sorted[at] >= cut) at--;
        return sorted[at];
    }

    private void generate(int i, Random random) {
        scenario[i] = i % 42;
        clean[i] = counts(i, random);
        struck[i] = counts(i, random);
        var sizes = new int[] {2, 3, 5, 10};
        for (var j = 0; j < 4; j++)
            strike(i, BASELINE + random.nextInt(CURRENT - BASELINE), sizes[random.nextInt(4)], CURRENT, random);
        first[i] = Integer.MAX_VALUE;
        last[i] = -1;
        strike(i, CURRENT + random.nextInt(JUDGED), 1 + random.nextInt(10), WEEKS, random);
    }

    private double[] counts(int i, Random random) {
        var counts = new double[WEEKS];
        for (var t = 0; t < WEEKS; t++) counts[t] = draw(mean(scenario[i], t + 1), SCENARIOS[scenario[i] / 6][1], random);
        return counts;
    }

    /// Cases of an outbreak come log-normally late.
    private void strike(int i, int from, int k, int end, Random random) {
        var cases = poisson(k * Math.sqrt(SCENARIOS[scenario[i] / 6][1] * mean(scenario[i], from + 1)), random);
        for (var c = 0; c < cases; c++) {
            var week = from + (int) Math.exp(0.5 * random.nextGaussian());
            if (week >= end) continue;
            struck[i][week]++;
            if (end < WEEKS) continue;
            first[i] = Math.min(first[i], week);
            last[i] = Math.max(last[i], week);
        }
    }

    private static double mean(int scenario, int t) {
        var p = SCENARIOS[scenario / 6];
        var log = p[0] + (scenario % 6 >= 3 ? p[2] * t : 0);
        for (var j = 1; j <= scenario % 3; j++)
            log += p[3] * Math.cos(2 * Math.PI * j * t / 52) + p[4] * Math.sin(2 * Math.PI * j * t / 52);
        return Math.exp(log);
    }

    private static int draw(double mean, double phi, Random random) {
        return poisson(phi > 1 ? gamma(mean / (phi - 1), random) * (phi - 1) : mean, random);
    }

    /// In pieces, so that no probability is too small to be told from 0.
    private static int poisson(double mean, Random random) {
        if (mean > 300) return poisson(mean / 2, random) + poisson(mean / 2, random);
        var limit = Math.exp(-mean);
        var product = random.nextDouble();
        var count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /// Marsaglia and Tsang, ACM Trans Math Softw 26 (2000) 363.
    private static double gamma(double shape, Random random) {
        if (shape < 1) return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        var d = shape - 1.0 / 3;
        while (true) {
            var x = random.nextGaussian();
            var v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
        }
    }
}
