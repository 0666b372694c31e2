package org.moothall.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.journal.Break;
import org.moothall.journal.Inspection;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.keys.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Checkpoints beside those who write; and what only a checkpoint that was kept elsewhere can find.
@CityTest
@Import({Desk.class, History.class})
class CheckpointsTest {

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    History history;

    @Autowired
    Journal journal;

    @Autowired
    Inspection inspection;

    @Autowired
    Desk desk;

    @Autowired
    Keys keys;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Browser resident;

    private Checkpoint made() {
        return checkpoints.make().orElseThrow();
    }

    private void append(UUID record) {
        journal.append(List.of(new Line(record, clock.instant(), "machine:test", "case.read", "{}")));
    }

    @Test
    void a_line_that_is_not_yet_committed_comes_with_the_next_and_nobody_waits() throws Exception {
        var record = history.lines(1);
        var first = made();
        assertThat(checkpoints.included(record, first).orElseThrow().position()).isEqualTo(1);
        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            append(record);
            var beside = CompletableFuture.supplyAsync(this::made)
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
            assertThat(checkpoints.included(record, beside).orElseThrow().position())
                    .isEqualTo(1);
        });
        assertThat(checkpoints.included(record, made()).orElseThrow().position())
                .isEqualTo(2);
    }

    @Test
    void many_write_while_checkpoints_are_made_and_each_line_has_one_place() {
        var records = IntStream.range(0, 8).mapToObj(i -> history.lines(1)).toList();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var record : records)
                writers.submit(() -> {
                    for (var i = 0; i < 40; i++)
                        new TransactionTemplate(transactions).executeWithoutResult(each -> append(record));
                });
            for (var i = 0; i < 20; i++) made();
        }
        var last = made();
        for (var record : records)
            assertThat(checkpoints.included(record, last).orElseThrow().position())
                    .isEqualTo(41);
        assertThat(database.sql("select count(*) = max(place) + 1 from checkpoint.leaf")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(last.size())
                .isEqualTo(database.sql("select count(*) from journal.line")
                        .query(Long.class)
                        .single());
    }

    @Test
    void two_at_once_make_one() {
        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            assertThat(checkpoints.make()).isPresent();
            assertThat(CompletableFuture.supplyAsync(checkpoints::make)
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join())
                    .isEmpty();
        });
    }

    @Test
    void each_is_signed_and_holds_the_one_before() {
        history.lines(3);
        var first = made();
        var second = made();
        assertThat(Note.signedBy(keys.publicKey(), second.note())).isTrue();
        assertThat(Note.signedBy(keys.publicKey(), second.note().replace("number", "nomber")))
                .isFalse();
        assertThat(Note.signedBy(keys.publicKey(), second.note().replaceFirst("\n\\d+\n", "\n1\n")))
                .isFalse();
        assertThat(Note.read(second.note()).orElseThrow().before())
                .isEqualTo(org.moothall.kernel.Digest.sha256(first.note()));
    }

    @Test
    void a_history_that_its_owner_writes_anew_and_signs_anew_is_found_by_a_checkpoint_kept_elsewhere() {
        var record = history.lines(5);
        var kept = made();
        var before = breaks(kept);
        assertThat(before).isEmpty();
        history.tamper(owner -> {
            for (var table : List.of("journal.line", "checkpoint.leaf", "checkpoint.node", "checkpoint.checkpoint"))
                History.run(owner, "create table public.kept_%s as table %s".formatted(table.replace('.', '_'), table));
            History.run(owner, "delete from journal.line where record = '%s' and position > 2".formatted(record));
            for (var table : List.of("checkpoint.leaf", "checkpoint.node", "checkpoint.checkpoint"))
                History.run(owner, "delete from " + table);
        });
        made();
        assertThat(history.broken()).noneMatch(one -> one.where().contains(record.toString()));
        assertThat(breaks(kept))
                .extracting(Break::sentence)
                .anyMatch(sentence -> sentence.startsWith("kept.txt, checkpoint " + kept.number()));
        history.tamper(owner -> {
            for (var table : List.of("journal.line", "checkpoint.leaf", "checkpoint.node", "checkpoint.checkpoint")) {
                History.run(owner, "delete from " + table);
                History.run(owner, "insert into %s table public.kept_%s".formatted(table, table.replace('.', '_')));
                History.run(owner, "drop table public.kept_" + table.replace('.', '_'));
            }
        });
        assertThat(breaks(kept)).isEmpty();
    }

    private List<Break> breaks(Checkpoint kept) {
        return history.broken(Map.of("kept.txt", kept.note())).stream()
                .filter(one -> one.table().equals("kept.txt"))
                .toList();
    }

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
            all.append(field.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field);
        return org.moothall.kernel.Digest.sha256(all.toString());
    }

    @Test
    void history_cannot_be_changed_deleted_or_emptied_even_by_its_owner() {
        history.lines(2);
        made();
        for (var table : List.of(
                "journal.line",
                "casework.entry",
                "letters.letter",
                "letters.service",
                "seal.opening",
                "seal.closing",
                "checkpoint.leaf",
                "checkpoint.node",
                "checkpoint.checkpoint")) {
            var triggers = database.sql(
                            "select string_agg(distinct event_manipulation, ',' order by event_manipulation) from information_schema.triggers where event_object_schema || '.' || event_object_table = :table")
                    .param("table", table)
                    .query(String.class)
                    .single();
            assertThat(triggers).as(table).isEqualTo("DELETE,UPDATE");
            assertThatThrownBy(
                            () -> database.sql("truncate " + table + " cascade").update())
                    .as(table)
                    .hasMessageContaining("only added to, never changed");
        }
        for (var statement : List.of(
                "update journal.line set act = act",
                "delete from journal.line",
                "update checkpoint.leaf set place = place",
                "delete from checkpoint.checkpoint"))
            assertThatThrownBy(() -> database.sql(statement).update()).hasMessageContaining("never changed");
    }

    @Test
    void everybody_reads_what_was_signed_as_a_page_and_as_text() {
        history.lines(2);
        var first = made();
        var last = made();
        assertThat(resident.open("/journal").text()).contains("Proof that nothing was changed");
        assertThat(resident.open("/journal?lang=zh-CN").text()).contains("记录未被改动的证明");
        assertThat(resident.open("/journal?before=" + last.number()).status()).isEqualTo(200);
        assertThat(new String(resident.open("/journal/latest.txt").bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(last.note());
        assertThat(resident.header("Content-Type")).startsWith("text/plain");
        assertThat(new String(
                        resident.open("/journal/" + first.number() + ".txt").bytes(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(first.note());
        assertThat(resident.open("/journal/key.txt").status()).isEqualTo(200);
        assertThat(resident.open("/journal/%d/since/%d.txt".formatted(last.number(), first.number()))
                        .status())
                .isEqualTo(200);
        assertThat(resident.open("/journal/%d/since/%d.txt".formatted(first.number(), last.number()))
                        .status())
                .isEqualTo(404);
        assertThat(resident.open("/journal/999999.txt").status()).isEqualTo(404);
        assertThat(resident.open("/journal/x.txt").status()).isEqualTo(404);
    }
}
