package org.moothall.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.backup.Change.Step;
import org.moothall.database.Handover;
import org.moothall.retention.Erasing;
import org.springframework.util.FileSystemUtils;

/// A backup from before an erasure brings nobody back, and a restore that is killed leaves keys and database that
/// belong
/// together.
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StaysErasedTest {

    private static final String NAMED = """
            select reporter.number
            from grievance.reporter join casework.case_file on case_file.id = case_id
            where named and not open
            order by reporter.number
            limit 1""";

    @TempDir
    Path folder;

    @Test
    void whoever_was_erased_since_the_backup_stays_erased_with_the_old_machine_or_without() throws Exception {
        var town = Kept.in(folder.resolve("town"));
        var receipt = town.text(NAMED);
        town.run("update casework.case_file set wakes = null, closed_at = opened_at where not open");
        var shelf = Files.createDirectory(folder.resolve("shelf"));
        var early = shelf.resolve("early.backup");
        assertThat(town.backup(early.toString()).err()).isEmpty();
        try (var doors = town.doors()) {
            assertThat(doors.getBean(Erasing.class).asked(receipt)).isEmpty();
        }
        assertThat(town.backup(shelf.resolve("late.backup").toString()).err()).isEmpty();

        var ashes = town.afterFire(folder.resolve("ashes"));
        assertThat(ashes.restore(early.toString()).out()).contains("The journal holds");
        assertThat(ofReporter(ashes, receipt)).isEqualTo("false 0 1");

        Files.delete(shelf.resolve("erased.txt"));
        Files.delete(
                town.folder().resolve("erased.txt")); // another node's list, whose rows stand in the database alone
        assertThat(town.restore(early.toString(), "--replace").exit()).isZero();
        assertThat(ofReporter(town, receipt)).isEqualTo("false 0 1");
    }

    /// Whether a name is said to be there, how many keys are, and how often the case tells that it is erased.
    private static String ofReporter(Kept city, String receipt) throws SQLException {
        return city.text("""
                select concat_ws(
                    ' ', named::text,
                    (select count(*) from identity.key where id = submission),
                    (select count(*) from retention.erased where erased.receipt = reporter.number))
                from grievance.reporter
                where number = '%s'""".formatted(receipt));
    }

    @Test
    void whoever_is_killed_at_any_step_of_a_restore_finds_keys_and_database_that_belong_together() throws Exception {
        var town = Kept.in(folder.resolve("town"));
        var file = folder.resolve("town.backup");
        assertThat(town.backup(file.toString()).err()).isEmpty();
        var old = Files.readString(town.folder().resolve("keys.json"));
        assertThat(town.keys("rotate").err()).isEmpty();
        var now = Files.readString(town.folder().resolve("keys.json"));
        town.run("create table casework.since_the_backup ()");

        var found = new EnumMap<Step, Boolean>(Step.class);
        var said = town.restoreWatched(
                step -> found.put(step, together(town, step, old, now)), file.toString(), "--replace");
        assertThat(said.err()).isEmpty();
        assertThat(found).isEqualTo(Map.of(Step.LAID, true, Step.MARKED, true, Step.CHANGED, true, Step.SETTLED, true));
        assertThat(town.folder().resolve("keys.json")).hasContent(old);
        try (var left = Files.list(town.folder())) {
            assertThat(left.map(path -> path.getFileName().toString().replaceAll("Z-.*", "")))
                    .as("the keys that were here stay beside, and nothing waits")
                    .anyMatch(name -> name.startsWith("keys.json.before-"))
                    .noneMatch(name -> name.contains(".next-"));
        }
    }

    /// What a start would find that comes upon this moment's folder and database.
    private boolean together(Kept town, Step killed, String old, String now) {
        try {
            var copy = folder.resolve("killed-" + killed);
            FileSystemUtils.copyRecursively(town.folder(), copy);
            Handover.settle(town.database(), Set.of(copy));
            var isNew = town.number("select count(*) from pg_class where relname = 'since_the_backup'") == 0;
            return isNew == (killed.compareTo(Step.CHANGED) >= 0)
                    && Files.readString(copy.resolve("keys.json")).equals(isNew ? old : now);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_restore_that_is_refused_at_the_last_moment_leaves_nothing_that_waits() throws Exception {
        var town = Kept.in(folder.resolve("town"));
        var file = folder.resolve("town.backup");
        assertThat(town.backup(file.toString()).err()).isEmpty();
        assertThat(town.keys("rotate").err()).isEmpty();
        assertThat(town.keys("drop-old").err()).isEmpty();
        assertThat(town.text("select string_agg(act, ' ' order by position) from journal.line where act like 'keys.%'"))
                .isEqualTo("keys.rotated keys.old-dropped");
        var now = Files.readString(town.folder().resolve("keys.json"));
        var guest = new java.util.ArrayList<java.sql.Connection>();
        var said = town.restoreWatched(
                step -> {
                    if (step == Step.MARKED) guest.add(town.database().connection());
                },
                file.toString(),
                "--replace");
        guest.getFirst().close();
        assertThat(said.err()).contains("stop Moothall first");
        assertThat(town.folder().resolve("keys.json")).hasContent(now);
        try (var left = Files.list(town.folder())) {
            assertThat(left.filter(path -> path.toString().contains(".next-"))).isEmpty();
        }
    }
}
