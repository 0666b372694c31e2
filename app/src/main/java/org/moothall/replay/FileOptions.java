package org.moothall.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityFolder;
import org.moothall.city.Reading;
import org.moothall.kernel.CannotStart;
import org.moothall.places.Areas;
import picocli.CommandLine.Option;

/// Which file is played back, and how it is read.
final class FileOptions {

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Reports: CSV, NDJSON or XLSX. Default: what the installation has counted.")
    private @Nullable Path file;

    @Option(names = "--mapping", paramLabel = "M.yaml", description = "How the file is read, see mappings/.")
    private @Nullable Path mapping;

    @Option(
            names = "--area",
            paramLabel = "COLUMNS",
            description = "The file’s columns of the area: {precinct}. Once a level, the widest first."
                    + " Default: the mapping’s.")
    private List<String> areas = List.of();

    @Option(
            names = "--city",
            paramLabel = "DIR",
            description = "A city’s folder: reports are laid into its areas by their coordinates."
                    + " ./moothall import areas makes them of boundary files.")
    private @Nullable Path city;

    @Option(
            names = "--level",
            paramLabel = "N",
            description = "Levels of the file’s kinds that are looked at. Default: all.")
    private int level;

    @Option(
            names = "--fewest",
            paramLabel = "N",
            description = "Incidents in all that a kind of the file must have. Default: ${DEFAULT-VALUE}")
    private int fewest = 100;

    @Option(names = "--every", description = "Every report of the file counts, not one a kind, place and day.")
    private boolean every;

    @Option(
            names = "--holidays",
            paramLabel = "DAY",
            split = ",",
            description = "Days that are like Sundays: 2011-07-04,2011-09-05")
    private List<LocalDate> holidays = List.of();

    boolean given() {
        return file != null;
    }

    /// @param kinds keys, or the beginnings of keys; none: all
    Wish wish(List<String> kinds) {
        if (level < 0 || fewest < 1) throw new CannotStart("--level is 0 or more, --fewest 1 or more.");
        if (city != null && !areas.isEmpty())
            throw new CannotStart("Name --area or --city: areas are the file’s, or a city’s.");
        return new Wish(
                existing(file, "--file"),
                existing(mapping, "--mapping"),
                areas,
                city == null ? null : areas(city),
                level,
                kinds,
                fewest,
                every,
                Set.copyOf(holidays));
    }

    private static Areas areas(Path city) {
        if (!Files.isRegularFile(city.resolve("areas.geojson")))
            throw new CannotStart(
                    "--city: %s has no areas.geojson; make one: ./moothall import areas BOUNDARIES.geojson --into %s --name NAME"
                            .formatted(city, city));
        var reading = new Reading();
        var read = Areas.of(new CityFolder(city), reading);
        if (reading.faults().isEmpty()) return read;
        throw new CannotStart("--city: the areas of %s cannot be used: %s"
                .formatted(city, reading.faults().getFirst()));
    }

    private static Path existing(@Nullable Path path, String option) {
        if (path == null) throw new CannotStart("To play back a file, name both --file and --mapping.");
        if (!Files.isRegularFile(path)) throw new CannotStart("%s: there is no file %s.".formatted(option, path));
        return path;
    }
}
