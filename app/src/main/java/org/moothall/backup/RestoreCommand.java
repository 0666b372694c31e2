package org.moothall.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.moothall.archive.OnPaper;
import org.moothall.archive.RecoveryKey;
import org.moothall.archive.SealedFile;
import org.moothall.database.Database;
import org.moothall.database.Handover;
import org.moothall.kernel.CannotStart;
import org.moothall.keys.Signer;
import org.moothall.start.Typed;
import org.moothall.start.Where;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description =
                "Puts a backup back, proved in a second database first. Asks for the recovery key, or reads it as a line.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class RestoreCommand implements Callable<Integer> {

    private final Class<?> application;
    private final Consumer<Change.Step> reached;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path file;

    @Option(names = "--try", description = "Only proves it; the second database is taken away again.")
    private boolean trial;

    @Option(
            names = "--replace",
            description = "Puts it in the place of a database that holds a city; that one stays under another name.")
    private boolean replace;

    @Option(
            names = "--fingerprint",
            paramLabel = "F",
            description =
                    "Takes a backup of the installation with this fingerprint only; ./moothall keys show says it.")
    private String fingerprint = "";

    @Option(names = "--unsigned", description = "Takes one that nobody signed, as older ones are.")
    private boolean unsigned;

    @Mixin
    private final Where where = new Where();

    public RestoreCommand(Class<?> application) {
        this(application, _ -> {});
    }

    RestoreCommand(Class<?> application, Consumer<Change.Step> reached) {
        this.application = application;
        this.reached = reached;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) throw new CannotStart("There is no file %s.".formatted(file));
        try (var database = where.database(out()::println)) {
            Handover.settle(database, Change.folders(where.folder()));
            var occupied = !trial && occupied(database);
            var paper = OnPaper.of(Typed.secret("Recovery key"));
            return restored(database, SealedFile.Opener.by(paper), occupied) ? 0 : 1;
        }
    }

    private boolean occupied(Database database) throws SQLException {
        SecondDatabase.requireNobody(database);
        var occupied = SecondDatabase.holdsSomething(database);
        if (occupied && !replace)
            throw new CannotStart(
                    "The database %s holds a city already; name an empty one, try the backup with --try, or say --replace."
                            .formatted(database.name()));
        return occupied;
    }

    private boolean restored(Database database, SealedFile.Opener opener, boolean occupied)
            throws SQLException, IOException {
        var folder = Files.createTempDirectory("moothall-restore");
        var change = new Change(database, where.folder(), replace, reached);
        try (var restoring = new Restoring(database, where.folder(), out()::println, this::whose)) {
            if (occupied) change.takeErased();
            var proved = restoring.prove(file, opener, application, folder);
            if (!trial) told(proved, change.make(restoring, proved.end(), occupied));
            return proved.sound(out(), spec.commandLine().getErr());
        } catch (IOException | SQLException | CannotStart e) {
            throw change.brokenOff(e);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /// A trial only says it: nothing takes anybody's place.
    private void whose(Manifest.Origin origin) {
        out().println(origin.sentence());
        var here = trial
                ? Optional.<Signer>empty()
                : KeysFile.of(where.folder(), System.getenv()).signer();
        var named = fingerprint.strip().toLowerCase(Locale.ROOT);
        new KeysFile.Wanted(here, named, trial || unsigned).require(origin);
    }

    private void told(Restoring.Proved proved, String before) {
        out().println("Restored: Moothall is again as it was at %s."
                .formatted(proved.head().at()));
        out().printf("""
                Everybody is signed out, invitations and recovery codes are void. Passwords, apps and passkeys are those of that
                day: invite again whoever has changed theirs since. Backups to come are sealed to recovery key %s.
                """, RecoveryKey.kept(where.folder()).name());
        if (!before.isEmpty())
            out().println("The database that was here stays as %s until somebody drops it.".formatted(before));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
