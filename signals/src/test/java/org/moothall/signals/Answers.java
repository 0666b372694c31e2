package org.moothall.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Files of another program's answers that may lie beside the project.
public final class Answers {

    private static final Path FOLDER = Path.of("../../shared/data/early-warning/surveillance");

    private Answers() {}

    /// Rows by the names of their columns; skips the test, and says so, where the file is not there.
    public static List<Map<String, String>> read(String name) throws IOException {
        var file = FOLDER.resolve(name);
        assumeThat(file).as("the answers of R's surveillance lie beside").exists();
        var lines = Files.readAllLines(file);
        var names = lines.getFirst().split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    var cells = line.split(",", -1);
                    Map<String, String> row = new HashMap<>();
                    for (var i = 0; i < names.length; i++) row.put(names[i], cells[i]);
                    return row;
                })
                .toList();
    }

    public static double[] column(List<Map<String, String>> rows, String name) {
        return rows.stream().mapToDouble(row -> number(row, name)).toArray();
    }

    /// NaN where nothing stands.
    public static double number(Map<String, String> row, String name) {
        var text = String.valueOf(row.get(name));
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text.replace("Inf", "Infinity"));
    }

    /// To eight digits of the larger.
    public static boolean same(double ours, double theirs) {
        return Double.compare(ours, theirs) == 0
                || Math.abs(ours - theirs) <= 1e-8 * Math.max(Math.abs(ours), Math.abs(theirs));
    }

    public static void agree(String where, double ours, Map<String, String> row, String name) {
        assertThat(ours).as(where + " " + name + " of " + row).matches(value -> same(value, number(row, name)));
    }

    public static double[] repeated(double count, int times) {
        var counts = new double[times];
        Arrays.fill(counts, count);
        return counts;
    }
}
