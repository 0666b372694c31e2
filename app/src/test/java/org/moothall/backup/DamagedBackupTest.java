package org.moothall.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.TestDatabase;
import org.moothall.archive.OnPaper;
import org.moothall.database.Migrations;

/// What is not a whole backup never passes for one, and says what is wrong with it.
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedBackupTest {

    @TempDir
    Path folder;

    @Test
    void each_kind_of_damage_is_named_and_changes_nothing() throws Exception {
        var town = Kept.in(folder.resolve("town"));
        var file = folder.resolve("town.backup");
        town.backup(file.toString());
        var other = folder.resolve("other.backup");
        town.backup(other.toString());
        var whole = Files.readAllBytes(file);
        var ashes = town.afterFire(folder.resolve("ashes"));

        refused(ashes, Arrays.copyOf(whole, whole.length - 1), "is cut");
        refused(ashes, Arrays.copyOf(whole, whole.length / 2), "is cut");
        refused(ashes, Arrays.copyOf(whole, 10), "is no backup");
        refused(
                ashes,
                "something else altogether".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                "is no backup");
        refused(ashes, flipped(whole, whole.length / 2), "is damaged in or after “");
        refused(ashes, flipped(whole, whole.length - 30), "is damaged in or after “");
        refused(ashes, flipped(whole, 40), "The first lines");
        refused(ashes, flipped(whole, 16), "newer Moothall");
        var mixed = Files.readAllBytes(other);
        System.arraycopy(whole, 0, mixed, 0, whole.length / 2);
        refused(ashes, mixed, "damaged");
        assertThat(ashes.restoreWith(town.paper().replaceFirst("^.", "#"), file.toString())
                        .err())
                .contains("not a recovery key");
        assertThat(ashes.restoreWith(OnPaper.fresh().text(), file.toString()).err())
                .contains("opens with recovery key");
        assertThat(ashes.number("select count(*) from pg_namespace where nspname = 'casework'"))
                .isZero();
        assertThat(ashes.folder().resolve("keys.json")).doesNotExist();
    }

    private void refused(Kept where, byte[] bytes, String why) throws IOException {
        var said = where.restore(
                Files.write(folder.resolve("damaged.backup"), bytes).toString());
        assertThat(said.exit()).as(said.out()).isEqualTo(1);
        assertThat(said.err()).contains(why);
    }

    private static byte[] flipped(byte[] bytes, int at) {
        var changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }

    @Test
    void nothing_is_overwritten_and_a_missing_key_or_folder_is_said() throws Exception {
        var town = Kept.in(folder.resolve("town"));
        var there = Files.writeString(folder.resolve("there"), "precious");
        assertThat(town.backup(there.toString()).err()).contains("is already there");
        assertThat(there).hasContent("precious");
        assertThat(town.backup(folder.resolve("no/where").toString()).err()).contains("There is no folder");
        assertThat(town.afterFire(folder.resolve("bare"))
                        .backup(folder.resolve("x").toString())
                        .err())
                .contains("./moothall backup key");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void an_older_backup_is_brought_up_and_a_newer_one_refused() throws Exception {
        var town = Kept.in(folder.resolve("town"));
        var old = new Kept(TestDatabase.bare(), town.folder(), town.paper());
        Migrations.of(old.database(), "78").run();
        old.run("insert into account.password (person, hash, changed_at) values ('somebody', '', now())");
        var early = folder.resolve("early.backup");
        assertThat(old.backup(early.toString()).err()).isEmpty();
        var risen = town.afterFire(folder.resolve("risen"));
        assertThat(risen.restore(early.toString()).err()).isEmpty();
        assertThat(risen.number("select count(*) from account.password")).isEqualTo(1);
        assertThat(risen.number("select count(*) from backup.made")).isZero();

        var newer = Kept.in(folder.resolve("newer"));
        newer.run(
                "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (1000, '9999', 'from the future', 'SQL', 'V9999__future.sql', 'x', 1, true)");
        var file = folder.resolve("newer.backup");
        newer.backup(file.toString());
        assertThat(newer.afterFire(folder.resolve("ashes"))
                        .restore(file.toString())
                        .err())
                .contains("comes from a newer Moothall");
    }
}
