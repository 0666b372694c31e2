package org.moothall.timekeeper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Openings;
import org.moothall.city.City;
import org.moothall.journal.Journal;
import org.moothall.kernel.Sql;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Two nodes on one database, one of which loses its connection between its act and its commit.
@CityTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class OnceTest {

    /// On Wednesday at 02:00, before anybody works.
    private static final Duration TWO_HOURS_LATE = Duration.ofDays(1).plusHours(16);
    private static final int CASES = 500;
    private static final String DIE = "select pg_terminate_backend(pg_backend_pid())::text";

    @Autowired
    City city;

    @Autowired
    Casework casework;

    @Autowired
    TimeStore store;

    @Autowired
    ScheduleStore schedules;

    @Autowired
    Board board;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Sql sql;

    @Autowired
    SettableClock clock;

    private List<CaseFile> opened() {
        var openings = IntStream.range(0, CASES)
                .mapToObj(i -> Openings.seepage("Once " + i, "water-bureau", SettableClock.MONDAY))
                .toList();
        return requireNonNull(transaction.execute(status -> casework.open(openings))).stream()
                .map(opened -> opened.file())
                .toList();
    }

    private Timekeeper node(ApplicationEventPublisher events) {
        return new Timekeeper(store, casework, journal, events, transaction);
    }

    private void allOnce(List<CaseFile> files) {
        for (var file : files) {
            assertThat(board.told(file.id())).singleElement().satisfies(told -> {
                assertThat(told.limitKey()).isEqualTo("accept");
                assertThat(told.whom()).isEqualTo(Told.Whom.HEAD);
            });
            assertThat(journal.of(file.id().value()))
                    .filteredOn(written -> written.line().act().equals("case.climbed"))
                    .hasSize(1);
        }
    }

    @Test
    void two_nodes_at_once_and_one_that_dies_before_its_commit_tell_each_case_once() throws Exception {
        var files = opened();
        clock.advance(TWO_HOURS_LATE);
        var died = new AtomicInteger();
        var said = new AtomicInteger();
        var mortal = node(event -> {
            if (said.incrementAndGet() == 20 && died.incrementAndGet() == 1)
                sql.list(String.class, DIE, java.util.Map.of());
        });
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var dying = nodes.submit(() -> {
                try {
                    return mortal.round(clock.instant());
                } catch (RuntimeException e) {
                    return -1; // the node is gone
                }
            });
            var other = nodes.submit(() -> node(event -> {}).round(clock.instant()));
            dying.get();
            other.get();
        }
        assertThat(died.get()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(16));
        node(event -> {}).round(clock.instant());
        allOnce(files);
        assertThat(node(event -> {}).round(clock.instant())).isZero();
    }

    @Test
    void two_schedulers_share_the_rounds_and_tell_each_case_once() throws Exception {
        var files = opened();
        clock.advance(TWO_HOURS_LATE);
        var told = new AtomicInteger();
        var ours = files.stream().map(CaseFile::id).collect(java.util.stream.Collectors.toSet());
        ApplicationEventPublisher counted = event -> {
            if (event instanceof Told one && ours.contains(one.caseId())) told.incrementAndGet();
        };
        var every = Duration.ofMillis(100);
        var one = Rounds.scheduler(schedules, node(counted), clock, every);
        var other = Rounds.scheduler(schedules, node(counted), clock, every);
        try {
            one.start();
            other.start();
            for (var i = 0; i < 600 && told.get() < CASES; i++) Thread.sleep(100);
            Thread.sleep(500);
        } finally {
            one.stop();
            other.stop();
        }
        assertThat(told.get()).isEqualTo(CASES);
        allOnce(files);
    }
}
