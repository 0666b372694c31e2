package org.moothall.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.moothall.archive.Parts;
import org.moothall.archive.RecoveryKey;
import org.moothall.database.Database;
import org.moothall.database.Handover;
import org.moothall.erasure.ErasedList;
import org.moothall.kernel.CannotStart;

/// A proved database and its keys take the place of those that are here, all or nothing: the databases' change of names
/// is the one moment, and what is left to do after it is done by whoever starts next.
final class Change {

    private final Database first;
    private final Path data;
    private final boolean replace;
    private final Consumer<Step> reached;
    private final Instant at = Instant.now();
    private final Handover handover = Handover.at(at);

    /// What is done, in order.
    enum Step {
        LAID,
        MARKED,
        CHANGED,
        SETTLED
    }

    Change(Database first, Path data, boolean replace, Consumer<Step> reached) {
        this.first = first;
        this.data = data;
        this.replace = replace;
        this.reached = reached;
    }

    static Set<Path> folders(Path data) {
        return Handover.folders(data, System.getenv().getOrDefault("MOOTHALL_KEYS_FILE", ""));
    }

    /// What other nodes have erased since they last told this one stands in the database that is to go.
    void takeErased() throws IOException {
        try (var connection = first.connection()) {
            ErasedList.in(data).take(connection);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// @return the name under which the first database stays; blank where it held nothing and is gone
    String make(Restoring restoring, Manifest.End end, boolean keepFirst) throws SQLException, IOException {
        lay(restoring);
        reached.accept(Step.LAID);
        restoring.prepare(end, handover);
        reached.accept(Step.MARKED);
        var before = restoring.takePlace(at);
        reached.accept(Step.CHANGED);
        Handover.settle(first, folders(data));
        reached.accept(Step.SETTLED);
        if (!keepFirst) restoring.forget(before);
        return keepFirst ? before : "";
    }

    private void lay(Restoring restoring) throws IOException {
        Files.createDirectories(data);
        var keys = restoring.files().get(Parts.KEYS);
        var here = KeysFile.of(data, System.getenv());
        if (keys != null) here.requireRoom(keys, replace);
        if (keys != null && here.content().isBlank()) handover.lay(here.file(), keys);
        // one that is here may be another since: the paper of the backup's own may have been stolen
        var recovery = restoring.files().get(Parts.RECOVERY_KEY);
        if (recovery != null && !Files.exists(RecoveryKey.file(data))) handover.lay(RecoveryKey.file(data), recovery);
    }

    /// What to do, according to which of the two is in place.
    CannotStart brokenOff(Exception why) {
        try (var connection = first.connection()) {
            if (handover.done(connection))
                return new CannotStart(
                        "The backup is in its place, but what comes after was broken off: %s. Start Moothall; it does the rest by itself."
                                .formatted(why.getMessage()),
                        why);
            handover.giveUp(folders(data));
            return why instanceof CannotStart known
                    ? known
                    : new CannotStart(
                            "The restore was broken off, and nothing has changed: %s.".formatted(why.getMessage()),
                            why);
        } catch (IOException | SQLException | CannotStart e) {
            return new CannotStart(
                    "The restore was broken off, and the database cannot be asked how far it came: %s. Start it, and then Moothall, which says what it finds."
                            .formatted(why.getMessage()),
                    why);
        }
    }
}
