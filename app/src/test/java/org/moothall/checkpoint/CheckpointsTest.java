package org.moothall.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.keys.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Checkpoints beside those who write; and what only a checkpoint that was kept elsewhere can find.
@CityTest
class CheckpointsTest {

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    History history;

    @Autowired
    Journal journal;

    @Autowired
    Keys keys;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

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
                writers.execute(() -> {
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
}
