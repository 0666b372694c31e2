package org.moothall.founding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.moothall.city.CityFolder;
import org.moothall.imports.Mapping;
import org.moothall.imports.Row;
import org.moothall.imports.Rows;
import org.moothall.imports.Template;
import org.moothall.kernel.Text;

/// A city's first folder out of its own old reports: what kinds of matter it has, which department looks after
/// each. The city's people then mend names, translate and add posts; where there is no list of offices yet, each
/// department has one desk that signs in.
public final class FirstFolder {

    /// @param into      a folder that has its areas; the uppermost is the city
    /// @param name      of the city, in English; the Chinese name is the same until somebody translates it
    /// @param emergency number to what answers there, `911` to `police, fire, ambulance`
    public record Wish(Path file, Path mapping, Path into, String name, Map<String, String> emergency) {}

    /// @param kinds   leaves found
    /// @param written names of the files that are new; those that were there stayed as they were
    /// @param unowned uppermost kinds that the coordination centre owns, as no office is called so
    public record Outcome(long rows, int kinds, List<String> written, List<String> unowned) {}

    /// Writes settings, matters, duty list, calendar, a procedure whose one limit is the other system's own promise,
    /// and offices, people and posts. Files that are there already stay as they are.
    ///
    /// @throws IllegalArgumentException in a sentence, where the folder has no areas or a file cannot be used
    public Outcome write(Wish wish) throws IOException {
        var folder = new CityFolder(wish.into());
        var mapping = Mapping.read(wish.mapping());
        var area = Grounds.of(folder)
                .map(Grounds::root)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There are no areas in %1$s. Make them first: ./moothall import areas FILE.geojson --into %1$s --name …"
                                .formatted(wish.into())));
        var tree = Branch.root();
        long read = read(wish.file(), mapping, tree);
        var offices = FirstOffices.of(tree, folder);
        var files = new CityFiles(wish.into());
        files.add("city.yaml", settings(mapping, area, wish, offices.centre()));
        files.add("matters.yaml", tree.matters(""));
        files.add("offices.yaml", offices.offices(area));
        files.add("people.yaml", offices.people());
        files.add("posts.yaml", offices.posts());
        files.add("responsibilities.yaml", offices.duties(tree));
        files.add("calendar.yaml", List.of());
        files.addText("procedures/city-service.yaml", procedure());
        files.leaveWhatIsThere();
        return new Outcome(read, tree.leaves(), files.write(), offices.unowned());
    }

    private static long read(Path file, Mapping mapping, Branch tree) throws IOException {
        var levels = mapping.kind().levels().stream().map(Template::of).toList();
        long read = 0;
        try (var rows = Rows.of(file)) {
            for (var row : (Iterable<Row>) rows.stream()::iterator) {
                read++;
                if (row.of(Rows.BROKEN).isEmpty())
                    tree.grow(levels.stream().map(level -> level.fill(row)).toList());
            }
        }
        return read;
    }

    private static Map<String, Object> settings(Mapping mapping, String rootArea, Wish wish, String centre) {
        var city = new LinkedHashMap<String, Object>();
        city.put("name", both(wish.name()));
        city.put("short", both(wish.name()));
        city.put("zone", mapping.zone().getId());
        city.put("root-area", rootArea);
        city.put("triage", centre);
        city.put(
                "emergency",
                wish.emergency().entrySet().stream()
                        .map(one -> Map.of("number", one.getKey(), "name", both(one.getValue())))
                        .toList());
        city.put("contact", Map.of("phone", "", "email", ""));
        city.put("fictional", false);
        return city;
    }

    private static String procedure() throws IOException {
        try (var in = Objects.requireNonNull(FirstFolder.class.getResourceAsStream("city-service.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> both(String words) {
        return CityFiles.both(new Text(words, words));
    }
}
