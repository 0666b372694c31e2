package org.moothall.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moothall.places.Area;
import tools.jackson.core.JacksonException;

/// Makes a city's `areas.geojson` of the boundary files that it has anyway: reads them, repairs and fits their polygons
/// together, finds each area's parent, joins all to the whole city. Everything that was changed is named.
///
/// ```java
/// var answer = new AreaFiles().make(new AreaFiles.Wish(
///         List.of(AreaFiles.Source.of(file, Area.Level.NEIGHBOURHOOD)), into, "Boston", "", false));
/// ```
public final class AreaFiles {

    /// One boundary file: the areas of one level. A property may be named, or a pattern such as `Ward {WARD}`; empty
    /// where it shall be guessed. Largest areas first, where there are several files.
    ///
    /// @param parent property that holds the parent's name or key; empty: the parent is found by the ground
    public record Source(Path file, Area.Level level, String key, String nameEn, String nameZh, String parent) {

        public static Source of(Path file, Area.Level level) {
            return new Source(file, level, "", "", "", "");
        }
    }

    /// @param city   English name of the whole
    /// @param cityZh Chinese name of the whole; empty: the same
    /// @param replace whether an `areas.geojson` that is there is written anew
    public record Wish(List<Source> sources, Path into, String city, String cityZh, boolean replace) {}

    public sealed interface Answer {

        /// @param root    key of the area that covers all others, as `city.yaml` wants it
        /// @param notes   what was repaired, fitted or left out, a sentence each
        record Made(Path file, String root, int areas, List<String> notes) implements Answer {}

        /// Nothing was written.
        record Refused(String why) implements Answer {}
    }

    /// The levels of so many files, where nobody says otherwise.
    public static List<Area.Level> levels(int files) {
        return switch (files) {
            case 1 -> List.of(Area.Level.NEIGHBOURHOOD);
            case 2 -> List.of(Area.Level.COUNTY, Area.Level.NEIGHBOURHOOD);
            default -> List.of(Area.Level.COUNTY, Area.Level.TOWNSHIP, Area.Level.NEIGHBOURHOOD);
        };
    }

    public Answer make(Wish wish) throws IOException {
        var file = wish.into().resolve("areas.geojson");
        if (Files.exists(file) && !wish.replace())
            return new Answer.Refused(
                    "%s is there already. Write it anew with --replace, or choose another folder.".formatted(file));
        var notes = new ArrayList<String>();
        var levels = new ArrayList<List<Draft>>();
        for (var source : wish.sources()) {
            try {
                levels.add(new Boundaries(source, notes).read());
            } catch (Boundaries.Unusable e) {
                return new Answer.Refused("%s: %s".formatted(source.file(), e.getMessage()));
            } catch (JacksonException e) {
                return new Answer.Refused("%s is not JSON: %s".formatted(source.file(), e.getOriginalMessage()));
            }
        }
        if (levels.stream().allMatch(List::isEmpty)) return new Answer.Refused("The files hold no area.");
        var root = new Fitting(notes).whole(levels, name(wish));
        var all = root.all();
        put(file, AreaWriter.write(all));
        return new Answer.Made(file, root.key(), all.size(), notes);
    }

    /// All of it or nothing: written beside and moved.
    private static void put(Path file, String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var beside = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), content);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Draft name(Wish wish) {
        var zh = wish.cityZh().isEmpty() ? wish.city() : wish.cityZh();
        return new Draft(slug(wish.city()), wish.city(), zh, Area.Level.CITY, null, null);
    }

    /// “Jamaica Plain” as a key: `jamaica-plain`.
    static String slug(@Nullable String name) {
        var plain = java.text.Normalizer.normalize(name == null ? "" : name, java.text.Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}’'`.]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "area" : plain;
    }
}
