package org.moothall.counts;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.moothall.signals.scan.Cluster;
import org.moothall.signals.scan.Findings;

/// What a scan found: the best circle of each centre as CSV, those that share no area in words.
///
/// @param analyses that chance was counted over
record ClusterFile(Ground ground, Reports reports, Findings findings, int analyses) {

    private static final int TOLD = 10;

    void write(Path file) {
        var apart = new HashSet<>(findings.apart());
        try (var out = Output.of(file, columns())) {
            var number = 0;
            for (var cluster : findings.centres()) {
                number++;
                out.row(
                        number,
                        ground.names().get(cluster.centre()),
                        ground.first()[cluster.centre()],
                        ground.second()[cluster.centre()],
                        radius(cluster),
                        reports.day(cluster.back() - 1),
                        reports.day(cluster.skipped()),
                        cluster.areas().length,
                        cluster.value(),
                        findings.p(cluster.value()),
                        findings.recurrence(cluster.value(), 1, analyses),
                        findings.gumbel().tail(cluster.value()),
                        cluster.observed(),
                        cluster.expected(),
                        cluster.observed() / cluster.expected(),
                        apart.contains(cluster),
                        areas(cluster, ";"));
            }
        }
    }

    private List<String> columns() {
        return List.of(
                "CLUSTER",
                "LOC_ID",
                ground.earth() ? "LATITUDE" : "X",
                ground.earth() ? "LONGITUDE" : "Y",
                "RADIUS",
                "START_DATE",
                "END_DATE",
                "NUMBER_LOC",
                "TEST_STAT",
                "P_VALUE",
                "RECURR_INT",
                "GBL_PVALUE",
                "OBSERVED",
                "EXPECTED",
                "ODE",
                "APART",
                "AREAS");
    }

    private double radius(Cluster cluster) {
        return ground.places().distance(cluster.centre(), cluster.areas()[cluster.areas().length - 1]);
    }

    private String areas(Cluster cluster, String between) {
        return IntStream.of(cluster.areas()).mapToObj(ground.names()::get).collect(Collectors.joining(between));
    }

    void say(PrintWriter out) {
        var apart = findings.apart();
        if (apart.isEmpty()) out.println("Nothing is above what was to be expected.");
        for (var cluster : apart.subList(0, Math.min(TOLD, apart.size()))) {
            out.println("%s to %s: %d reports, %.1f expected, in %s"
                    .formatted(
                            reports.day(cluster.back() - 1),
                            reports.day(cluster.skipped()),
                            cluster.observed(),
                            cluster.expected(),
                            areas(cluster, ", ")));
            out.println("  statistic %.6f, p %.3f, Gumbel %.3g, once in %,.0f days by chance"
                    .formatted(
                            cluster.value(),
                            findings.p(cluster.value()),
                            findings.gumbel().tail(cluster.value()),
                            findings.recurrence(cluster.value(), 1, analyses)));
        }
        if (apart.size() > TOLD) out.println("%d more are less unusual.".formatted(apart.size() - TOLD));
        out.flush();
    }
}
