package org.moothall.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.checkpoint.Checkpoint;
import org.moothall.checkpoint.Checkpoints;
import org.moothall.checkpoint.Verification;
import org.moothall.city.City;
import org.moothall.kernel.CannotStart;
import org.moothall.start.Start;
import org.moothall.start.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "journal",
        description = "Proves that nothing in history was changed, or signs what stands there now.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT")
public final class JournalCommand implements Runnable {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    public JournalCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "verify",
            description = {
                "Reads all of history and names each place that is not as it was written: lines of the journal, entries of"
                        + " cases, letters, opened seals, attachments, checkpoints.",
                "Ends with 1 where something is not. Whoever owns the database and the keys can write all of it anew;"
                        + " that shows against a checkpoint that was kept elsewhere (--checkpoint)."
            },
            mixinStandardHelpOptions = true)
    int verify(
            @Mixin Where where,
            @Option(
                            names = "--checkpoint",
                            paramLabel = "FILE",
                            description = "A checkpoint that was saved from /journal; may be given more than once.")
                    List<Path> files) {
        var saved = saved(files == null ? List.of() : files);
        try (var context = Start.doors(application, where.settings())) {
            var listener = new Progress(spec.commandLine());
            var seen = context.getBean(Verification.class).verify(saved, listener);
            say(told(seen));
            if (seen.waiting() > 0)
                say("%d records are from before their rows were held; the next checkpoint takes them in."
                        .formatted(seen.waiting()));
            say(
                    listener.many() == 0
                            ? "Nothing was changed."
                            : "Not as it was written: %,d.".formatted(listener.many()));
            return listener.many() == 0 ? 0 : 1;
        }
    }

    private static String told(Verification.Seen seen) {
        return "Records: %,d; lines: %,d; rows that they hold: %,d; attachments: %,d; checkpoints: %,d over %,d lines, %,d newer ones wait."
                .formatted(
                        seen.records(),
                        seen.lines(),
                        seen.rows(),
                        seen.attachments(),
                        seen.checkpoints(),
                        seen.leaves(),
                        seen.uncovered());
    }

    private static Map<String, String> saved(List<Path> files) {
        var saved = new LinkedHashMap<String, String>();
        for (var file : files)
            try {
                saved.put(file.toString(), Files.readString(file));
            } catch (IOException e) {
                throw new CannotStart(
                        "The checkpoint %s cannot be read; save it from /journal as a file.".formatted(file), e);
            }
        return saved;
    }

    @Command(
            name = "checkpoint",
            description = "Signs a checkpoint of the journal now, and prints it: keep it where nobody of this"
                    + " installation can change it.",
            mixinStandardHelpOptions = true)
    int checkpoint(
            @Mixin Where where,
            @Option(names = "--every", paramLabel = "SECONDS", description = "Goes on with it until it is stopped.")
                    @Nullable
                    Integer every)
            throws InterruptedException {
        try (var context = Start.doors(application, where.settings())) {
            context.getBean(City.class).refresh();
            var checkpoints = context.getBean(Checkpoints.class);
            do say(made(checkpoints));
            while (again(every));
        }
        return 0;
    }

    private static boolean again(@Nullable Integer every) throws InterruptedException {
        if (every != null) Thread.sleep(Duration.ofSeconds(every));
        return every != null;
    }

    private static String made(Checkpoints checkpoints) {
        return checkpoints
                .make()
                .map(Checkpoint::note)
                .orElseThrow(() -> new CannotStart("A running server is making one just now; try again."))
                .strip();
    }

    private void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
    }
}
