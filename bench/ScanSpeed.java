import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.moothall.signals.scan.Findings;
import org.moothall.signals.scan.Model;
import org.moothall.signals.scan.Scan;
import org.moothall.signals.scan.Windows;
import org.moothall.signals.scan.Zones;
import org.moothall.signals.scan.places.Places;

/// What one scan costs: from counts in memory to clusters, circles and all. Windows of up to 14 days that end today.
///
/// Arguments: rounds, share of all in a circle, replicates (999/50: until 50 reach what was seen), threads, then X_counts.csv
/// files with X_areas.csv beside.
/// The first round warms up and does not count.
public final class ScanSpeed {

    private static final com.sun.management.OperatingSystemMXBean MACHINE =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]), threads = Integer.parseInt(args[3]);
        var wanted = args[2].split("/");
        int replicates = Integer.parseInt(wanted[0]), stopAt = wanted.length > 1 ? Integer.parseInt(wanted[1]) : 0;
        for (var file : Arrays.copyOfRange(args, 4, args.length)) {
            var places = places(file.replace("_counts", "_areas"));
            var counts = counts(file, places.count());
            double[] wall = new double[rounds], cpu = new double[rounds];
            Findings findings = null;
            for (var round = -1; round < rounds; round++) {
                long before = MACHINE.getProcessCpuTime(), start = System.nanoTime();
                var model = Model.permutation(counts, 14, 2);
                var zones = Zones.circles(places, model.size(), Double.parseDouble(args[1]), Double.POSITIVE_INFINITY, threads);
                findings = new Scan(model, zones, Windows.alive(14)).run(new Scan.Trials(replicates, 1, threads, stopAt));
                if (round < 0) continue;
                wall[round] = (System.nanoTime() - start) / 1e9;
                cpu[round] = (MACHINE.getProcessCpuTime() - before) / 1e9;
            }
            var top = findings.centres().getFirst();
            System.out.printf(
                    "%s share %s, %d replicates, %d threads, n %d: wall %s s, processor %s s, peak %d MB; LLR %.6f, %d areas, %d days, p %.3f, maxima sum %.6f%n",
                    Path.of(file).getFileName(), args[1], findings.maxima().length, threads, rounds, spread(wall), spread(cpu), peak(),
                    top.value(), top.areas().length, top.back(), findings.p(top.value()), Arrays.stream(findings.maxima()).sum());
        }
    }

    private static String spread(double[] seconds) {
        Arrays.sort(seconds);
        return "%.2f (%.2f to %.2f)".formatted(seconds[seconds.length / 2], seconds[0], seconds[seconds.length - 1]);
    }

    private static long peak() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static Places places(String file) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(file));
        return Places.flat(column(lines, 1), column(lines, 2));
    }

    private static double[] column(List<String> lines, int column) {
        return lines.stream().skip(1).mapToDouble(line -> Double.parseDouble(line.split(",")[column])).toArray();
    }

    private static int[][] counts(String file, int areas) throws Exception {
        var rows = Files.readAllLines(Path.of(file)).stream().skip(1).map(line -> line.split(",")).toList();
        var days = rows.stream().mapToInt(row -> Integer.parseInt(row[1])).max().orElseThrow() + 1;
        var counts = new int[areas][days];
        for (var row : rows) counts[Integer.parseInt(row[0])][Integer.parseInt(row[1])] += Integer.parseInt(row[2]);
        return counts;
    }
}
