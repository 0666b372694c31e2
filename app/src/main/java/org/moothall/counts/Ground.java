package org.moothall.counts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moothall.kernel.CannotStart;
import org.moothall.signals.scan.places.Places;

/// Areas out of a file: a name and a point each, on a map (x, y) or on the earth (latitude, longitude).
///
/// @param byName where each area stands in the lists
record Ground(
        Path file, List<String> names, Map<String, Integer> byName, boolean earth, double[] first, double[] second) {

    /// CSV with area and x, y or latitude, longitude; or SaTScan's .geo, whose numbers are degrees where all can be.
    static Ground read(Path file) {
        var plain = Plain.is(file, ".geo");
        var table = plain ? Plain.read(file, List.of("area", "first", "second")) : Table.read(file);
        int name = table.needed("area");
        var degrees = table.column("latitude") >= 0;
        int first = table.needed(plain ? "first" : degrees ? "latitude" : "x");
        int second = table.needed(plain ? "second" : degrees ? "longitude" : "y");
        var byName = new HashMap<String, Integer>();
        for (var row : table.rows()) {
            if (byName.putIfAbsent(row.cells().get(name), byName.size()) != null)
                throw table.fault(
                        row,
                        "area “%s” is there twice; leave one"
                                .formatted(row.cells().get(name)));
            if (!Double.isFinite(table.number(row, first) + table.number(row, second)))
                throw table.fault(
                        row,
                        "area “%s” has no place; give both numbers"
                                .formatted(row.cells().get(name)));
        }
        double[] one = table.numbers(first), other = table.numbers(second);
        return new Ground(
                file,
                table.rows().stream().map(row -> row.cells().get(name)).toList(),
                byName,
                degrees ? onEarth(table, one, other) : plain && within(one, 90) && within(other, 180),
                one,
                other);
    }

    private static boolean onEarth(Table table, double[] latitude, double[] longitude) {
        for (var i = 0; i < latitude.length; i++)
            if (Math.abs(latitude[i]) > 90 || Math.abs(longitude[i]) > 180)
                throw table.fault(table.rows().get(i), "no such place: latitude is -90 to 90, longitude -180 to 180");
        return true;
    }

    private static boolean within(double[] numbers, double limit) {
        return java.util.Arrays.stream(numbers).allMatch(number -> Math.abs(number) <= limit);
    }

    Places places() {
        return earth ? Places.globe(first, second) : Places.flat(first, second);
    }

    int area(Table table, Table.Row row, int column) {
        var area = byName.get(row.cells().get(column));
        if (area == null)
            throw table.fault(
                    row,
                    "area “%s” is not in %s; add it there".formatted(row.cells().get(column), file));
        return area;
    }

    /// The file that belongs to counts, by its name: city_areas.csv beside city_counts.csv, sample.geo beside
    /// sample.cas.
    static Path beside(Path counts) {
        var name = counts.getFileName().toString();
        var areas = name.endsWith(".cas") ? name.replaceAll("cas$", "geo") : name.replace("counts", "areas");
        if (areas.equals(name))
            throw new CannotStart("Where the areas lie is not said; name their file: --areas FILE.");
        return counts.resolveSibling(areas);
    }
}
