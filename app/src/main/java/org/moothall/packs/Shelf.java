package org.moothall.packs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityFolder;

/// Where packs lie: in `packs/` of the city's own folder, beside that folder, or where Moothall is installed.
public record Shelf(List<Path> folders) {

    private static final Path HOME = home().resolve("city");

    /// Where Moothall is installed; without `./moothall` the folder it runs in, or the one above.
    private static Path home() {
        var said = System.getenv("MOOTHALL_HOME");
        if (said != null) return Path.of(said);
        return Files.isDirectory(Path.of("city")) ? Path.of("") : Path.of("..");
    }

    /// @param city null where no city asks
    public static Shelf of(@Nullable Path city) {
        if (city == null) return new Shelf(List.of(HOME));
        var parent = city.toAbsolutePath().normalize().getParent();
        return new Shelf(Stream.of(city, parent == null ? city : parent, HOME).toList());
    }

    /// The folder that holds `packs/NAME/pack.yaml`.
    public Optional<CityFolder> find(String name) {
        return folders.stream()
                .map(CityFolder::new)
                .filter(folder -> folder.has("packs/" + name + "/pack.yaml"))
                .findFirst();
    }

    List<String> names() {
        var names = new TreeSet<String>();
        for (var folder : folders) {
            var packs = folder.resolve("packs").toFile().list();
            for (var name : packs == null ? new String[0] : packs)
                if (Files.isRegularFile(folder.resolve("packs").resolve(name).resolve("pack.yaml"))) names.add(name);
        }
        return List.copyOf(names);
    }

    /// Which packs there are, in a sentence.
    String those() {
        var names = names();
        return names.isEmpty()
                ? "No pack lies in %s.".formatted(folders.getLast().resolve("packs"))
                : "There are %s.".formatted(String.join(", ", names));
    }
}
