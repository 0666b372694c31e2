package org.moothall.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.moothall.archive.Parts;
import org.moothall.archive.RecoveryKey;
import org.moothall.archive.SealedFile;
import org.moothall.database.Database;
import org.moothall.database.Handover;
import org.moothall.database.Migrations;
import org.moothall.erasure.ErasedList;
import org.moothall.kernel.CannotStart;
import org.moothall.keys.Signer;
import org.moothall.start.Where;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = {
            "Writes all of the database and its keys into one sealed file, while Moothall goes on working.",
            "docs/backup.md says how often, where to, and how to try a restore."
        },
        subcommands = BackupKeyCommand.class,
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class BackupCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "Where to: a new file, or a folder, in which it gets a name by its time.")
    private @Nullable Path wish;

    @Option(
            names = "--verify",
            description = "Restores it at once into a second database and compares all rows and the journal there.")
    private boolean verify;

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "In a folder: takes all but the newest N away once the new one is whole.")
    private @Nullable Integer keep;

    @Mixin
    private final Where where = new Where();

    public BackupCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        if (wish == null) throw new ParameterException(spec.commandLine(), "Say where to: ./moothall backup FILE");
        if (keep != null && (keep < 1 || !Files.isDirectory(wish)))
            throw new CannotStart("--keep N goes with a folder, and keeps at least one.");
        var at = Instant.now();
        var key = RecoveryKey.kept(where.folder());
        var shelf = Shelf.at(wish, at);
        try (var database = where.database(out()::println)) {
            Handover.settle(database, Change.folders(where.folder()));
            return made(database, shelf, key, at);
        }
    }

    private int made(Database database, Shelf shelf, RecoveryKey key, Instant at) throws SQLException, IOException {
        var begun = System.nanoTime();
        var file = shelf.begin();
        try (file) {
            var written = write(database, shelf, file, key, at);
            var proved = verify ? proved(database, shelf.part(), written.opener()) : null;
            listErased(database, shelf);
            shelf.whole();
            var made = new Backups.Made(
                    at,
                    String.valueOf(shelf.file().getFileName()),
                    Files.size(shelf.file()),
                    Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                    written.end().sums().stream().mapToLong(Manifest.Sum::rows).sum(),
                    verify,
                    key.name());
            return told(database, shelf, written, made, proved);
        } catch (IOException | SQLException e) {
            throw new CannotStart(
                    "The backup was broken off and is not kept: %s.".formatted(String.valueOf(e.getMessage())), e);
        } finally {
            shelf.giveUp();
        }
    }

    /// Beside the backups lies who was erased since the older ones of them.
    private void listErased(Database database, Shelf shelf) throws SQLException, IOException {
        var beside = ErasedList.in(shelf.folder());
        beside.take(ErasedList.in(where.folder()).since(Instant.EPOCH));
        try (var connection = database.connection()) {
            beside.take(connection);
        }
    }

    private record Written(Manifest.End end, SealedFile.Opener opener) {

        /// Whether this database has the list of backups: an older one gets it when it is migrated.
        boolean listed() {
            return end.sums().stream().anyMatch(sum -> sum.table().equals("backup.made"));
        }
    }

    private Written write(Database database, Shelf shelf, FileChannel file, RecoveryKey key, Instant at)
            throws SQLException, IOException {
        var migrations = Migrations.of(database, "").applied();
        if (migrations.isEmpty()) throw new CannotStart("There is nothing in this database yet that could be kept.");
        try (var connection = database.connection();
                var snapshot = new Snapshot(connection)) {
            shelf.requireRoom(new CatalogStore(connection).bytes());
            var sealing = SealedFile.write(file, key);
            var ours = KeysFile.of(where.folder(), System.getenv());
            var signer = ours.signer();
            try (var parts = new Parts.Writer(sealing)) {
                parts.whole(
                        Parts.HEAD,
                        Manifest.bytes(new Manifest.Head(
                                at,
                                migrations,
                                snapshot.tables(),
                                signer.map(Signer::fingerprint).orElse(""))));
                var sums = snapshot.write(parts, out()::println);
                var keys = ours.read();
                if (keys.isPresent()) parts.whole(Parts.KEYS, keys.get());
                parts.whole(Parts.RECOVERY_KEY, key.text().getBytes(StandardCharsets.UTF_8));
                var end = new Manifest.End(sums, snapshot.sequences());
                parts.whole(Parts.END, Manifest.bytes(end));
                if (signer.isPresent())
                    parts.whole(Parts.SIGNATURE, signer.get().sign(Manifest.Origin.signed(parts.digest())));
                return new Written(end, sealing.opener());
            }
        }
    }

    private Restoring.Proved proved(Database database, Path part, SealedFile.Opener opener)
            throws SQLException, IOException {
        var folder = Files.createTempDirectory("moothall-trial");
        try (var restoring = new Restoring(database, where.folder(), out()::println, _ -> {})) {
            return restoring.prove(part, opener, application, folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private int told(
            Database database, Shelf shelf, Written written, Backups.Made made, Restoring.@Nullable Proved proved)
            throws SQLException, IOException {
        if (written.listed())
            try (var connection = database.connection()) {
                BackupStore.add(connection, made);
            }
        out().println("%s: %s, %,d rows in %.1f s; it opens with recovery key %s."
                .formatted(
                        shelf.file(),
                        Snapshot.Progress.size(made.bytes()),
                        made.rows(),
                        made.tookMs() / 1000.0,
                        made.opensBy()));
        if (keep != null) shelf.keep(keep).forEach(old -> out().println("Taken away: " + old));
        return proved == null || proved.sound(out(), spec.commandLine().getErr()) ? 0 : 1;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
