package org.moothall.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.moothall.founding.FirstFolder;
import org.moothall.founding.OfficeFiles;
import org.moothall.imports.ReportImport;
import org.moothall.kernel.CannotStart;
import org.moothall.places.Area;
import org.moothall.start.Start;
import org.moothall.start.Where;
import org.moothall.survey.AreaFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What comes from other systems' files. What is wrong with a file is told in a sentence.
@Command(
        name = "import",
        description = "Makes a city's folder, or reads reports, from other systems' files.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT")
final class ImportCommand implements Runnable {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    ImportCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static final class Into {
        @Option(names = "--into", paramLabel = "DIR", required = true, description = "The city's folder.")
        @SuppressWarnings("NullAway.Init") // picocli fills it
        Path folder;

        @Option(names = "--replace", description = "Writes files anew that are there already.")
        boolean replace;
    }

    /// What of a boundary file cannot be guessed; the first of each option belongs to the first file.
    static final class Properties {
        @Option(
                names = "--level",
                paramLabel = "LEVEL",
                description = "Of each file's areas: county, township or neighbourhood.")
        List<Area.Level> levels = List.of();

        @Option(names = "--area-name", paramLabel = "NAME", description = "Property of an area's name: Name.")
        List<String> names = List.of();

        @Option(names = "--area-name-zh", paramLabel = "NAME", description = "Property of an area's Chinese name.")
        List<String> namesZh = List.of();

        @Option(names = "--area-key", paramLabel = "NAME", description = "Property of an area's key: ward-{WARD}.")
        List<String> keys = List.of();

        @Option(
                names = "--area-parent",
                paramLabel = "NAME",
                description = "Property of the name of the area above; default: the one that it lies in.")
        List<String> parents = List.of();

        List<AreaFiles.Source> sources(List<Path> files) {
            var known = levels.isEmpty() ? AreaFiles.levels(files.size()) : levels;
            if (known.size() != files.size())
                throw new CannotStart("There are %d files and %d levels; give each file its --level."
                        .formatted(files.size(), known.size()));
            return IntStream.range(0, files.size())
                    .mapToObj(i -> new AreaFiles.Source(
                            files.get(i), known.get(i), at(keys, i), at(names, i), at(namesZh, i), at(parents, i)))
                    .toList();
        }

        private static String at(List<String> values, int i) {
            return i < values.size() ? values.get(i) : "";
        }
    }

    @Command(
            name = "areas",
            description = {
                "Makes areas.geojson of boundary files (GeoJSON in WGS 84), the largest areas first: polygons are",
                "repaired and fitted together, and all that was changed is named. A property may be a pattern: Ward {WARD}."
            },
            mixinStandardHelpOptions = true)
    int areas(
            @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
            @Mixin Into into,
            @Option(names = "--name", paramLabel = "NAME", required = true, description = "Of the city.") String name,
            @Option(
                            names = "--name-zh",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "Of the city, in Chinese.")
                    String nameZh,
            @Mixin Properties properties)
            throws IOException {
        files.forEach(ImportCommand::existing);
        var wish = new AreaFiles.Wish(properties.sources(files), into.folder, name, nameZh, into.replace);
        switch (new AreaFiles().make(wish)) {
            case AreaFiles.Answer.Refused refused -> throw new CannotStart(refused.why());
            case AreaFiles.Answer.Made made -> {
                made.notes().forEach(this::say);
                say("%d areas written into %s; the whole is “%s”.".formatted(made.areas(), made.file(), made.root()));
            }
        }
        return 0;
    }

    @Command(
            name = "offices",
            description = {
                "Makes offices.yaml, people.yaml and posts.yaml of a city's own list: CSV or XLSX with a heading, a row an",
                "office or a row a person. Usual headings, English and Chinese, are understood."
            },
            mixinStandardHelpOptions = true)
    int offices(
            @Parameters(paramLabel = "FILE") Path file,
            @Mixin Into into,
            @Option(
                            names = "--column",
                            paramLabel = "WHAT=HEADING",
                            description =
                                    "Which column holds what: --column office=Unit --column \"person={Last} {First}\". WHAT is office, office-zh, code, kind, sector, area, parent, phone, hours, title, title-zh, role, person, person-zh or login.")
                    @Nullable
                    Map<String, String> columns,
            @Option(
                            names = "--centre",
                            paramLabel = "OFFICE",
                            defaultValue = "",
                            description = "The office that owns what no rule can send, by name or code.")
                    String centre,
            @Option(names = "--leave-out", description = "Writes the rest although rows are refused.") boolean leaveOut)
            throws IOException {
        existing(file);
        var named = columns == null ? Map.<String, String>of() : columns;
        var wish = new OfficeFiles.Wish(file, into.folder, named, centre, into.replace, leaveOut);
        switch (told(() -> new OfficeFiles().make(wish))) {
            case OfficeFiles.Answer.Refused refused -> {
                refused.why().forEach(spec.commandLine().getErr()::println);
                throw new CannotStart("Nothing was written.");
            }
            case OfficeFiles.Answer.Made made -> {
                made.notes().forEach(this::say);
                made.refused().forEach(spec.commandLine().getErr()::println);
                say("%d offices, %d posts and %d people written into %s%s"
                        .formatted(
                                made.offices(),
                                made.posts(),
                                made.people(),
                                into.folder,
                                made.refused().isEmpty()
                                        ? "."
                                        : "; " + made.refused().size() + " rows left out."));
            }
        }
        return 0;
    }

    @Command(
            name = "city",
            description =
                    "Writes the rest of a city's first folder out of its old reports: kinds of matter, duty list, and offices where there are none yet.",
            mixinStandardHelpOptions = true)
    int city(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--mapping", paramLabel = "M.yaml", required = true, description = "See mappings/.")
                    Path mapping,
            @Option(names = "--into", paramLabel = "DIR", required = true, description = "The city's folder.")
                    Path into,
            @Option(names = "--name", paramLabel = "NAME", required = true, description = "Of the city.") String name,
            @Option(
                            names = "--emergency",
                            paramLabel = "NUMBER=WHO",
                            description = "Shown on every page of the report form: 911=\"police, fire, ambulance\".")
                    @Nullable
                    Map<String, String> emergency)
            throws IOException {
        existing(file);
        existing(mapping);
        var numbers = emergency == null ? Map.<String, String>of() : emergency;
        var done = told(() -> new FirstFolder().write(new FirstFolder.Wish(file, mapping, into, name, numbers)));
        for (var kind : done.unowned())
            say(
                    "No office is called “%s”: the coordination centre owns its matters until responsibilities.yaml says better."
                            .formatted(kind));
        say("%,d rows read: %d kinds of matter. Written into %s: %s. Mend names, then: ./moothall check %s"
                .formatted(done.rows(), done.kinds(), into, String.join(", ", done.written()), into));
        return 0;
    }

    @Command(
            name = "reports",
            description =
                    "Takes over reports: CSV, NDJSON, XLSX, as a mapping says. Run again, it goes on where it was.",
            mixinStandardHelpOptions = true)
    int reports(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--mapping", paramLabel = "M.yaml", required = true, description = "See mappings/.")
                    Path mapping,
            @Option(
                            names = "--rejects",
                            paramLabel = "FILE",
                            description = "Refused rows with reasons; default: NAME.rejects.csv where you are.")
                    @Nullable
                    Path rejects,
            @Mixin Where from)
            throws IOException {
        existing(file);
        existing(mapping);
        var refused = rejects == null ? Path.of(file.getFileName() + ".rejects.csv") : rejects;
        try (var context = Start.doors(application, from.settings())) {
            var done = told(() -> context.getBean(ReportImport.class).run(file, mapping, refused, this::say));
            say("%,d rows read in %.1f s: %,d accepted, %,d known already, %,d refused%s"
                    .formatted(
                            done.read(),
                            done.lasted().toMillis() / 1e3,
                            done.accepted(),
                            done.known(),
                            done.refused(),
                            done.refused() == 0 ? "." : "; each with its reason in " + done.rejects()));
            done.reasons().forEach((why, count) -> say("  %,d: %s".formatted(count, why)));
        }
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    private static void existing(Path file) {
        if (!Files.isRegularFile(file)) throw new CannotStart("There is no file %s.".formatted(file));
    }

    private static <T> T told(Callable<T> work) throws IOException {
        try {
            return work.call();
        } catch (IllegalArgumentException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
