package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `ARCHITECTURE.md` draws every module on its floor, and every arrow of the code goes down.
class FloorsTest {

    private static final Pattern ARROW =
            Pattern.compile("(?m)^(?:import |@import )(?:static )?org\\.moothall\\.(\\w+)\\.");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\w+) \\|");

    /// What a line without a floor's name begins with.
    private static final String NEXT = " ".repeat(10);

    private record Arrow(String from, String to) {}

    @Test
    void every_module_stands_on_a_floor_and_in_the_table() throws IOException {
        var text = Files.readString(Sources.ROOT.resolve("ARCHITECTURE.md"));
        assertThat(floors(text).keySet()).isEqualTo(modules());
        assertThat(ROW.matcher(text).results().map(row -> row.group(1)).toList())
                .containsAll(modules());
    }

    @Test
    void every_arrow_goes_down() throws IOException {
        var floors = floors(Files.readString(Sources.ROOT.resolve("ARCHITECTURE.md")));
        assertThat(upward(floors, arrows())).isEmpty();
    }

    @Test
    void an_arrow_that_goes_up_or_sideways_would_be_noticed() {
        var floors = Map.of("roof", 0, "hall", 1, "room", 1, "cellar", 2);
        var up = new Arrow("cellar", "roof");
        var sideways = new Arrow("hall", "room");
        assertThat(upward(floors, List.of(new Arrow("roof", "cellar"), up, sideways)))
                .containsExactly(up, sideways);
    }

    private static List<Arrow> upward(Map<String, Integer> floors, List<Arrow> arrows) {
        return arrows.stream()
                .filter(arrow -> floors.getOrDefault(arrow.from(), 0) >= floors.getOrDefault(arrow.to(), 0))
                .toList();
    }

    /// Module to floor, 0 at the top: a line that begins with a floor's name begins a floor.
    private static Map<String, Integer> floors(String architecture) {
        var floors = new TreeMap<String, Integer>();
        var floor = -1;
        for (var line :
                architecture.split("## Floors")[1].split("```")[1].lines().toList()) {
            if (line.isBlank()) continue;
            if (!line.startsWith(NEXT)) floor++;
            for (var module : line.substring(NEXT.length()).split(" {3,}")[0].split(" +")) floors.put(module, floor);
        }
        return floors;
    }

    private static Set<String> modules() throws IOException {
        try (var folders = Files.list(Sources.ROOT.resolve("app/src/main/java/org/moothall"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Arrow> arrows() throws IOException {
        var arrows = new ArrayList<Arrow>();
        var modules = modules();
        for (var file : Sources.files(List.of("app/src/main/java/org/moothall", "app/src/main/jte"), ".java", ".jte")) {
            var from = file.getName(file.getNameCount() - 2).toString();
            ARROW.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(to -> !to.equals(from) && modules.contains(to) && modules.contains(from))
                    .forEach(to -> arrows.add(new Arrow(from, to)));
        }
        return arrows;
    }
}
