package org.moothall.signals.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.moothall.signals.scan.places.Places;

/// What R's smerc answers for leukaemia in New York (Waller and Gotway 2005): one day, circles on a flat map with up to
/// a
/// tenth of all people. Skipped, and said so, where the data do not lie beside the project.
class LeukaemiaTest {

    private static final Path DATA = Path.of("../../shared/data/early-warning/scan/in_nydf.csv");

    @Test
    void the_circle_of_26_areas_is_found() throws IOException {
        assumeTrue(Files.isRegularFile(DATA), "No data in " + DATA);
        var rows = Files.readAllLines(DATA).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        var places = Places.flat(
                rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray(),
                rows.stream().mapToDouble(row -> Double.parseDouble(row[2])).toArray());
        var people = rows.stream()
                .map(row -> new double[] {Double.parseDouble(row[3])})
                .toArray(double[][]::new);
        var cases =
                rows.stream().map(row -> new int[] {Integer.parseInt(row[4])}).toArray(int[][]::new);

        var model = Model.poisson(cases, people, 1, 2);
        var zones = Zones.circles(places, model.size(), 0.1, Double.POSITIVE_INFINITY, 1);
        var findings = new Scan(model, zones, Windows.alive(1)).run(new Scan.Trials(999, 1, 2));

        var top = findings.centres().getFirst();
        assertThat(top.value()).isCloseTo(11.57725514, within(5e-9));
        assertThat(top.areas()).hasSize(26);
        assertThat(top.observed()).isEqualTo(85);
        assertThat(top.expected()).isCloseTo(49.7104946, within(5e-8));
        assertThat(findings.p(top.value())).isBetween(0.001, 0.05);
    }
}
