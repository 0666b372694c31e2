package org.moothall.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.moothall.archive.Parts;
import org.moothall.archive.SealedFile;
import org.moothall.checkpoint.Checkpoint;
import org.moothall.database.AfterRestore;
import org.moothall.database.Database;
import org.moothall.database.Handover;
import org.moothall.database.Migrations;
import org.moothall.kernel.CannotStart;
import org.moothall.keys.Signer;
import org.moothall.start.Start;

/// Puts a backup into a second database beside the one it is for, and proves it there; only then, if at all, the two
/// change places, in one transaction. Who dies on the way leaves the first one as it was.
final class Restoring implements AutoCloseable {

    /// More than a city gives in the days between two backups.
    private static final int LEAP = 10_000;

    private final SecondDatabase beside;
    private final Database second;
    private final Path data;
    private final Consumer<String> say;
    private final Consumer<Manifest.Origin> whose;
    private final Map<String, byte[]> files = new HashMap<>();

    /// @param data  the installation's data folder
    /// @param whose hears whose backup it is before the platform works with it, and may refuse it
    Restoring(Database first, Path data, Consumer<String> say, Consumer<Manifest.Origin> whose) throws SQLException {
        this.beside = new SecondDatabase(first);
        this.second = beside.database();
        this.data = data;
        this.say = say;
        this.whose = whose;
    }

    /// What was proved.
    record Proved(Manifest.Head head, Manifest.End end, Backups.History history) {

        long rows() {
            return end.sums().stream().mapToLong(Manifest.Sum::rows).sum();
        }

        /// Says it; answers whether nothing is wrong.
        boolean sound(PrintWriter out, PrintWriter err) {
            out.println("Proved in a second database: %,d rows of %d tables are what the snapshot of %s held."
                    .formatted(rows(), end.sums().size(), head.at()));
            history.latest().ifPresent(last -> out.println(said(last)));
            history.broken().forEach(err::println);
            if (history.broken().isEmpty())
                out.println("The journal holds: %,d records, every line.".formatted(history.records()));
            return history.broken().isEmpty();
        }

        private static String said(Checkpoint last) {
            return "Its latest checkpoint is number %d of %s over %,d lines, root %s; compare it with one that is kept elsewhere."
                    .formatted(last.number(), last.at(), last.size(), last.root());
        }
    }

    /// Reads the whole backup, compares what stands in the second database with what the first one held, and has the
    /// platform itself look at it: newer migrations, what modules do after a restore, the journal.
    ///
    /// @param keys where the second database's keys may lie meanwhile
    Proved prove(Path file, SealedFile.Opener opener, Class<?> application, Path keys)
            throws SQLException, IOException {
        Manifest.Head head;
        Manifest.End end;
        Manifest.Origin origin;
        try (var in = new Parts.Reader(SealedFile.read(file, opener));
                var connection = second.connection()) {
            head = Manifest.read(Manifest.Head.class, in.whole(Parts.HEAD));
            migrate(head.migrations());
            var refill = new Refill(connection);
            end = refill.from(in, head, part -> files.put(part, in.whole()), say);
            origin = Manifest.Origin.of(in, head, signer(keys));
        }
        whose.accept(origin);
        compare(end);
        var history = history(application, keys, List.of(data, folder(file)));
        // an older backup has none yet, and the platform has just made some for it
        var made = KeysFile.of(keys, Map.of()).read();
        made.ifPresent(fresh -> files.putIfAbsent(Parts.KEYS, fresh));
        return new Proved(head, end, history);
    }

    /// Lays the backup's keys where the platform will look for them.
    private Optional<Signer> signer(Path keys) throws IOException {
        var ours = files.get(Parts.KEYS);
        if (ours == null) return Optional.empty();
        var file = KeysFile.of(keys, Map.of());
        file.begin(ours);
        return file.signer();
    }

    private void migrate(List<Migrations.Applied> migrations) {
        var last = migrations.getLast().version();
        var known = Migrations.of(second, "").known();
        if (known.stream().noneMatch(one -> one.version().equals(last)))
            throw new CannotStart(
                    "The backup comes from a newer Moothall (its migration “%s %s” is not known here); restore it with that one or a newer one."
                            .formatted(last, migrations.getLast().name()));
        var upTo = Migrations.of(second, last);
        upTo.run();
        if (!upTo.applied().equals(migrations))
            throw new CannotStart("The backup's database was built by other migrations than this Moothall's; restore it"
                    + " with the one that made it.");
    }

    private void compare(Manifest.End end) throws SQLException, IOException {
        try (var connection = second.connection();
                var snapshot = new Snapshot(connection)) {
            var sums = snapshot.sums(say);
            for (var at = 0; at < sums.size(); at++)
                if (!sums.get(at).equals(end.sums().get(at)))
                    throw new CannotStart("What was put back differs in %s: %d rows, and %d in the backup."
                            .formatted(
                                    sums.get(at).table(),
                                    sums.get(at).rows(),
                                    end.sums().get(at).rows()));
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    private Backups.History history(Class<?> application, Path keys, List<Path> lists) {
        say.accept("Going through the history of every record");
        var settings = List.of(
                "--moothall.database-url=" + second.address(),
                "--moothall.data=" + keys,
                "--moothall.keys=",
                "--moothall.keys-file=" + keys.resolve("keys.json"));
        try (var context = Start.doors(application, settings)) {
            for (var module :
                    context.getBeansOfType(AfterRestore.class, true, false).values()) lists.forEach(module::restored);
            return context.getBean(Backups.class).history();
        }
    }

    /// What else the backup holds, once it is proved.
    Map<String, byte[]> files() {
        return files;
    }

    /// Makes the second ready to take the first one's place.
    void prepare(Manifest.End end, Handover handover) throws SQLException {
        try (var connection = second.connection()) {
            new Refill(connection).leap(end.sequences(), LEAP);
            handover.mark(connection);
        }
    }

    /// The second takes the first one's place.
    ///
    /// @return the name under which the first stays
    String takePlace(Instant at) throws SQLException {
        return beside.takePlace(at);
    }

    /// Takes the first one away, which held nothing.
    void forget(String before) throws SQLException {
        beside.forget(before);
    }

    @Override
    public void close() throws SQLException {
        beside.close();
    }
}
