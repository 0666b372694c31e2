package org.moothall.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.journal.Break;
import org.moothall.journal.Inspection;
import org.moothall.journal.Journal;
import org.moothall.kernel.Digest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// History only grows, for its owner too; what was there before is taken in.
@CityTest
class OnlyAddedTest {

    @Autowired
    History history;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    Desk desk;

    @Autowired
    Journal journal;

    @Autowired
    Inspection inspection;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Test
    void rows_from_before_lines_held_any_are_taken_in_once() {
        var id = desk.lamp("A lamp from before.").caseId().value();
        history.tamper(owner -> {
            History.run(
                    owner,
                    "update journal.line set holds = null, salt = null, hash = '%s' where record = '%s' and position = 1"
                            .formatted(old(id), id));
            History.run(owner, "insert into journal.from_before values ('%s')".formatted(id));
        });
        assertThat(breaksOf(id)).isEmpty();
        assertThat(inspection.of(List.of(id)).waiting()).isEqualTo(1);
        while (inspection.adopt(10, clock.instant()) > 0) {
            // the next ones
        }
        assertThat(journal.of(id).getLast().line().act()).isEqualTo("journal.adopted");
        assertThat(breaksOf(id)).isEmpty();
        history.tamper(owner ->
                History.run(owner, "update casework.entry set from_step = 'x' where case_id = '%s'".formatted(id)));
        assertThat(breaksOf(id)).singleElement().asString().contains("casework.entry");
        history.tamper(owner -> History.run(
                owner, "update casework.entry set from_step = '%s' where case_id = '%s'".formatted(step(), id)));
    }

    private List<Break> breaksOf(UUID record) {
        return inspection.of(List.of(record)).breaks();
    }

    private String step() {
        return database.sql("select from_step from casework.entry where position = 1 limit 1")
                .query(String.class)
                .single();
    }

    /// As a line's hash was taken before.
    private String old(UUID record) {
        var line = journal.of(record).getFirst().line();
        var all = new StringBuilder("0".repeat(64));
        for (var field : List.of(record.toString(), "1", line.at().toString(), line.actor(), line.act(), line.detail()))
            all.append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field);
        return Digest.sha256(all.toString());
    }

    @Test
    void history_cannot_be_changed_deleted_or_emptied_even_by_its_owner() {
        history.lines(2);
        checkpoints.make();
        for (var table : List.of(
                "journal.line",
                "casework.entry",
                "letters.letter",
                "letters.service",
                "seal.opening",
                "seal.closing",
                "disclosure.opening",
                "disclosure.closing",
                "retention.hold",
                "retention.lifted",
                "retention.erased",
                "checkpoint.leaf",
                "checkpoint.node",
                "checkpoint.checkpoint")) {
            var triggers = database.sql(
                            "select string_agg(distinct event_manipulation, ',' order by event_manipulation) from information_schema.triggers where event_object_schema || '.' || event_object_table = :table")
                    .param("table", table)
                    .query(String.class)
                    .single();
            assertThat(triggers).as(table).isEqualTo("DELETE,UPDATE");
            assertThatThrownBy(() -> history.owner(owner -> History.run(owner, "truncate " + table + " cascade")))
                    .as(table)
                    .hasMessageContaining("only added to, never changed");
        }
        for (var statement : List.of(
                "update journal.line set act = act",
                "delete from journal.line",
                "update checkpoint.leaf set place = place",
                "delete from checkpoint.checkpoint"))
            assertThatThrownBy(() -> history.owner(owner -> History.run(owner, statement)))
                    .hasMessageContaining("never changed");
    }
}
