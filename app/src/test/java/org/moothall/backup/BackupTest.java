package org.moothall.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.archive.RecoveryKey;

/// A city comes back whole from one file and one printed key; what is not whole never passes for it.
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BackupTest {

    /// Three ways in that the backup still knows.
    private static final String LET_IN = """
            insert into session.session (id, token, person, opened_at, used_at, proved, whole, device)
            values (gen_random_uuid(), 'x', 'tan-xin', now(), now(), '{PASSWORD}', true, '');
            insert into invite.invite (person, token, until, anew) values ('tan-xin', 'x', now() + interval '3 days', true);
            insert into factor.recovery (person, mark) values ('tan-xin', 'x')""";

    private static final String STILL_IN = """
            select (select count(*) from session.session) + (select count(*) from invite.invite)
                + (select count(*) from factor.recovery)""";

    @TempDir
    Path folder;

    @Test
    void a_city_comes_back_row_for_row_on_another_machine_with_its_keys_and_walls() throws Exception {
        var town = Kept.in(folder.resolve("town"));
        town.run(LET_IN);
        var file = folder.resolve("town.backup");
        assertThat(town.backup(file.toString()))
                .extracting(Kept.Said::exit, Kept.Said::err)
                .containsExactly(0, "");

        var ashes = town.afterFire(folder.resolve("ashes"));
        var said = ashes.restore(file.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Restored", "The journal holds");
        assertThat(Recalled.HEARD).as("who erases persons hears of it").contains(ashes.folder());
        assertThat(said.out())
                .contains("installation with the fingerprint " + town.text("select fingerprint from keys.installation"))
                .contains("latest checkpoint is number ", "sealed to recovery key");
        assertThat(ashes.number(STILL_IN))
                .as("what may have been ended, used or replaced since lets nobody in")
                .isZero();
        assertThat(without(ashes.sums())).isEqualTo(without(town.sums()));
        assertThat(Files.readAllBytes(ashes.folder().resolve("keys.json")))
                .isEqualTo(Files.readAllBytes(town.folder().resolve("keys.json")));
        assertThat(ashes.number("select count(*) from pg_trigger where tgenabled = 'O'"))
                .isEqualTo(town.number("select count(*) from pg_trigger where tgenabled = 'O'"));
        assertThat(ashes.number("select count(*) from pg_constraint"))
                .isEqualTo(town.number("select count(*) from pg_constraint"));
        assertThat(ashes.number("select nextval('casework.case_number')"))
                .as("no number that was given after the backup is given again")
                .isGreaterThan(town.number("select last_value from casework.case_number") + 1000);
        assertThat(ashes.backup(folder.resolve("again.backup").toString()).exit())
                .isZero();
    }

    /// But for the list of backups, which grows by being made, and for what lets somebody in.
    private static List<Manifest.Sum> without(List<Manifest.Sum> sums) {
        var other = Set.of("backup.made", "session.session", "invite.invite", "invite.mail", "factor.recovery");
        return sums.stream().filter(sum -> !other.contains(sum.table())).toList();
    }

    @Test
    void it_holds_one_moment_while_others_write() throws Exception {
        var town = Kept.in(folder.resolve("town"));
        town.run("create table casework.left (n int); create table casework.right (n int)");
        var writing = new java.util.concurrent.atomic.AtomicBoolean(true);
        var writer = CompletableFuture.runAsync(() -> {
            try {
                for (var n = 0; writing.get(); n++)
                    town.run(
                            "begin; insert into casework.left values (%d); insert into casework.right values (%d); commit"
                                    .formatted(n, n));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        try (var connection = town.database().connection();
                var snapshot = new Snapshot(connection)) {
            var first = snapshot.sums(said -> {});
            Thread.sleep(300);
            assertThat(snapshot.sums(said -> {})).isEqualTo(first);
            assertThat(digest(first, "casework.\"left\"")).isEqualTo(digest(first, "casework.\"right\""));
        } finally {
            writing.set(false);
        }
        writer.join();
    }

    private static String digest(List<Manifest.Sum> sums, String table) {
        return sums.stream()
                .filter(sum -> sum.table().equals(table))
                .findFirst()
                .orElseThrow()
                .digest();
    }

    @Test
    void a_backup_is_tried_at_once_and_then_is_what_health_tells_of() throws Exception {
        var town = Kept.in(folder.resolve("town"));
        var said =
                town.backup(folder.resolve("moothall-20200101T000000Z.backup").toString(), "--verify");
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("Proved in a second database", "The journal holds");
        assertThat(town.number("select count(*) from backup.made where tried")).isEqualTo(1);
        assertThat(town.number("select count(*) from pg_database where datname like '%s_restoring'"
                        .formatted(town.database().name())))
                .isZero();
        assertThat(town.backup(folder.toString(), "--keep", "1").out()).contains("Taken away: moothall-");
        try (var left = Files.list(folder)) {
            assertThat(left.filter(path -> path.toString().endsWith(".backup"))).hasSize(1);
        }
    }

    @Test
    void a_journal_that_was_bent_before_the_backup_is_told_of() throws Exception {
        var town = Kept.in(folder.resolve("town"));
        town.run("alter table journal.line disable trigger user;"
                + " update journal.line set detail = detail || ' ' where ctid = (select max(ctid) from journal.line);"
                + " alter table journal.line enable trigger user");
        var said = town.backup(folder.resolve("bent.backup").toString(), "--verify");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("journal.line, ");
    }

    @Test
    void a_database_that_holds_a_city_is_left_alone_unless_told_and_kept_even_then() throws Exception {
        var town = Kept.in(folder.resolve("town"));
        var file = folder.resolve("town.backup");
        town.backup(file.toString());
        assertThat(town.restore(file.toString()).err()).contains("holds a city already");
        try (var guest = town.database().connection()) {
            assertThat(guest.isValid(1)).isTrue();
            assertThat(town.restore(file.toString(), "--replace").err()).contains("stop Moothall first");
        }
        var before = without(town.sums());
        town.run("delete from casework.counted_by");
        assertThat(without(town.sums())).isNotEqualTo(before);
        town.backup("key", "--replace"); // the paper was stolen
        var key = Files.readString(town.folder().resolve("recovery-key.txt"));
        var said = town.restore(file.toString(), "--replace");
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("stays as " + town.database().name() + "_before_");
        assertThat(without(town.sums())).isEqualTo(before);
        assertThat(town.folder().resolve("recovery-key.txt")).hasContent(key);
        assertThat(Files.getPosixFilePermissions(town.folder().resolve("recovery-key.txt")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(said.out())
                .contains("sealed to recovery key " + RecoveryKey.of(key).name());
    }
}
