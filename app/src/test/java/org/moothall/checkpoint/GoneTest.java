package org.moothall.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.journal.Break;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/// Whole rows that are deleted, put in or swapped are found.
@CityTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class GoneTest {

    @Autowired
    History history;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    Browser worker;

    private UUID lamp(int colour) {
        var id = history.lamp(worker, colour).caseId().value();
        var _ = checkpoints.make().orElseThrow();
        return id;
    }

    @Test
    void a_line_that_is_deleted_inserted_or_swapped_is_found() {
        var id = lamp(3);
        undone(
                "journal.line",
                "delete from journal.line where record = '%s' and position = 2".formatted(id),
                "line 3: it does not follow line 1",
                "of checkpoint.leaf has it, and it is gone");
        undone(
                "journal.line",
                "delete from journal.line where record = '%s' and position = (select max(position) from journal.line where record = '%s')"
                        .formatted(id, id),
                "of checkpoint.leaf has it, and it is gone");
        undone(
                "journal.line",
                "delete from journal.line where record = '%s'".formatted(id),
                "row 1: no line of the journal holds it",
                "line 1: leaf ");
        undone(
                "journal.line",
                "insert into journal.line select record, position + 100, at, actor, act, detail, previous_hash, hash, salt, holds from journal.line where record = '%s' and position = 1"
                        .formatted(id),
                "line 101: it does not follow line");
        undone(
                "journal.line",
                ("update journal.line set position = -position where record = '%s' and position in (2, 3);"
                                + "update journal.line set position = 5 + position where record = '%s' and position < 0")
                        .formatted(id, id),
                "line 2: previous_hash is not the hash of the line before it");
    }

    @Test
    void a_line_that_says_it_is_older_than_the_last_checkpoint_is_found() {
        lamp(6);
        undone(
                "journal.line",
                "insert into journal.line (record, position, at, actor, act, detail, previous_hash, hash, salt, holds, tx)"
                        + " select gen_random_uuid(), 1, at, actor, act, detail, previous_hash, hash, salt, holds, 1"
                        + " from journal.line where position = 1 limit 1",
                "it says it is older than the last checkpoint, which has not seen it");
    }

    @Test
    void a_row_that_is_deleted_or_put_in_is_found() {
        var id = lamp(4);
        undone(
                "casework.entry",
                "delete from casework.entry where case_id = '%s' and position = 2".formatted(id),
                "row 2: line 3 holds it, and it is gone");
        undone(
                "casework.entry",
                "insert into casework.entry (case_id, position, verb, from_step, to_step, actor, note, open, attachments, at) select case_id, 99, verb, from_step, to_step, actor, note, open, attachments, at from casework.entry where case_id = '%s' and position = 1"
                        .formatted(id),
                "row 99: no line of the journal holds it");
    }

    @Test
    void a_checkpoint_a_leaf_or_an_attachment_that_is_deleted_is_found() {
        lamp(5);
        undone(
                "checkpoint.checkpoint",
                "delete from checkpoint.checkpoint where number = (select max(number) from checkpoint.checkpoint)",
                "the one that took in the last lines is gone");
        undone("checkpoint.leaf", "delete from checkpoint.leaf where place = 7", "leaf 7: it is gone");
        undone("journal.attachment_content", "delete from journal.attachment_content", "is gone");
    }

    /// Does it, hears what is found, and puts the table back.
    private void undone(String table, String sql, String... found) {
        history.tamper(database -> {
            History.run(database, "create table public.kept as table " + table);
            History.run(database, sql);
            var sentences = history.broken().stream().map(Break::sentence).toList();
            History.run(database, "delete from " + table);
            History.run(database, "insert into %s table public.kept".formatted(table));
            History.run(database, "drop table public.kept");
            for (var one : found) assertThat(sentences).anyMatch(sentence -> sentence.contains(one));
        });
        assertThat(history.broken()).isEmpty();
    }
}
