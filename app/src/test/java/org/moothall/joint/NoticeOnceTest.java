package org.moothall.joint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.casework.Openings;
import org.moothall.journal.Journal;
import org.moothall.procedure.Procedures;
import org.moothall.procedure.Verb;
import org.moothall.timekeeper.Timekeeper.Round;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Two nodes on one database come by the same overdue contributions at the same moment.
@CityTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class NoticeOnceTest {

    private static final int CASES = 60;
    private static final Actor MACHINE = new Actor.Machine("test");

    @Autowired
    Casework casework;

    @Autowired
    NoticeStore store;

    @Autowired
    NoticePart setting;

    @Autowired
    Procedures procedures;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    private Set<CaseId> asked() {
        var openings = IntStream.range(0, CASES)
                .mapToObj(i -> Openings.seepage("Owed " + i, "water-bureau", SettableClock.MONDAY))
                .toList();
        var files = requireNonNull(transaction.execute(status -> casework.open(openings))).stream()
                .map(opened -> opened.file())
                .toList();
        files.forEach(this::ask);
        return files.stream().map(CaseFile::id).collect(Collectors.toSet());
    }

    private void ask(CaseFile file) {
        var due = SettableClock.MONDAY.plus(Duration.ofDays(3));
        var ask = new Act(
                Verb.CO_HANDLE,
                MACHINE,
                -1,
                "Is it yours?",
                due,
                "nandu-urban-management",
                null,
                true,
                List.of(),
                SettableClock.MONDAY);
        var accept = Act.of(Verb.ACCEPT, MACHINE, -1, "", SettableClock.MONDAY);
        assertThat(casework.take(file.id(), accept)).isInstanceOf(Decision.Taken.class);
        assertThat(casework.take(file.id(), ask)).isInstanceOf(Decision.Taken.class);
    }

    private NoticeClock node(ApplicationEventPublisher events) {
        return new NoticeClock(store, setting, procedures, journal, events, transaction);
    }

    @Test
    void two_nodes_at_once_and_one_that_dies_before_its_commit_tell_each_office_once() throws Exception {
        var ours = asked();
        clock.advance(Duration.ofDays(4));
        var round = new Round(clock.instant());
        var told = new AtomicInteger();
        ApplicationEventPublisher counted = event -> {
            if (event instanceof Notice one && ours.contains(one.caseId())) told.incrementAndGet();
        };
        var began = new CountDownLatch(1);
        ApplicationEventPublisher mortal = event -> {
            began.countDown();
            throw new IllegalStateException("the node is gone");
        };
        try (var nodes = Executors.newFixedThreadPool(3)) {
            var dying = nodes.submit(() -> {
                try {
                    node(mortal).round(round);
                } catch (IllegalStateException e) {
                    began.countDown();
                }
            });
            began.await();
            var one = nodes.submit(() -> node(counted).round(round));
            var other = nodes.submit(() -> node(counted).round(round));
            dying.get();
            one.get();
            other.get();
        }
        node(counted).round(round);
        assertThat(told.get()).isEqualTo(CASES);
        for (var id : ours)
            assertThat(journal.of(id.value()))
                    .filteredOn(written -> written.line().act().equals("contribution.overdue"))
                    .hasSize(1);
    }
}
