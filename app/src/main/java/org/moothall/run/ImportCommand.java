package org.moothall.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.moothall.database.CannotStart;
import org.moothall.imports.FirstFolder;
import org.moothall.imports.ReportImport;
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
                            description = "Refused rows with reasons; default: FILE.rejects.csv.")
                    @Nullable
                    Path rejects,
            @Mixin Where from)
            throws IOException {
        existing(file);
        existing(mapping);
        var out = spec.commandLine().getOut();
        var refused = rejects == null ? file.resolveSibling(file.getFileName() + ".rejects.csv") : rejects;
        try (var context = Start.doors(application, from.settings())) {
            var done = told(() -> context.getBean(ReportImport.class).run(file, mapping, refused, out::println));
            out.println("%,d rows read: %,d accepted, %,d known already, %,d refused%s"
                    .formatted(
                            done.read(),
                            done.accepted(),
                            done.known(),
                            done.refused(),
                            done.refused() == 0 ? "." : "; each with its reason in " + done.rejects()));
        }
        return 0;
    }

    @Command(
            name = "city",
            description = "Writes a city's first folder out of its old reports: kinds of matter, offices, duty list.",
            mixinStandardHelpOptions = true)
    int city(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--mapping", paramLabel = "M.yaml", required = true) Path mapping,
            @Option(names = "--into", paramLabel = "DIR", required = true) Path into,
            @Option(names = "--root-area", paramLabel = "KEY", required = true) String rootArea,
            @Option(names = "--name", paramLabel = "NAME", required = true) String name)
            throws IOException {
        existing(file);
        existing(mapping);
        try (var context = Start.doors(application, CheckCommand.withoutDatabase())) {
            var done = told(() -> context.getBean(FirstFolder.class).write(file, mapping, into, rootArea, name));
            spec.commandLine()
                    .getOut()
                    .println(
                            "%,d rows read: %d kinds of matter, %d offices written into %s. Mend names, then: ./moothall check %s"
                                    .formatted(done.rows(), done.kinds(), done.departments(), into, into));
        }
        return 0;
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
