package org.moothall.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.checkpoint.Checkpoint;
import org.moothall.checkpoint.Checkpoints;
import org.moothall.checkpoint.Verification;
import org.moothall.journal.Break;
import org.springframework.stereotype.Service;

/// What is known of backups from within the platform.
@Service
public class Backups {

    /// A city makes one each night; an hour for a long one.
    private static final Duration DAILY = Duration.ofHours(25);

    private final BackupStore store;
    private final Verification verification;
    private final Checkpoints checkpoints;

    Backups(BackupStore store, Verification verification, Checkpoints checkpoints) {
        this.store = store;
        this.verification = verification;
        this.checkpoints = checkpoints;
    }

    /// @param at      the moment that it holds
    /// @param opensBy the recovery key's name
    public record Made(Instant at, String file, long bytes, long tookMs, long rows, boolean tried, String opensBy) {}

    public Optional<Made> newest() {
        return store.newest();
    }

    /// One line for whoever looks after the machine.
    public String state(Instant now) {
        return newest().map(made -> state(made, now)).orElse("backup: none yet; docs/backup.md says how");
    }

    private static String state(Made made, Instant now) {
        var age = Duration.between(made.at(), now);
        return "backup: newest of %s, %s, %s%s"
                .formatted(
                        made.at().truncatedTo(ChronoUnit.SECONDS),
                        Snapshot.Progress.size(made.bytes()),
                        made.tried() ? "tried by a restore" : "not tried",
                        age.compareTo(DAILY) > 0 ? "; that is " + age.toHours() + " hours ago, too long" : "");
    }

    /// Goes through all of history; tells where it is not what was written.
    History history() {
        var broken = new ArrayList<String>();
        var seen = verification.verify(Map.of(), new Verification.Listener() {
            @Override
            public void broken(Break one) {
                broken.add(one.sentence());
            }

            @Override
            public void reached(String what, long many) {}
        });
        return new History(seen.records(), broken, checkpoints.latest());
    }

    /// @param broken a sentence for each place
    record History(long records, List<String> broken, Optional<Checkpoint> latest) {}
}
