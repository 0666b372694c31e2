package org.moothall.timekeeper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision.Taken;
import org.moothall.casework.Openings;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.journal.Journal;
import org.moothall.procedure.Clock;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// What time does to a service request of Lanfeng's, and when it does not. With a database of its own: time goes by for
/// all cases, and what comes up to a head is a list that ends.
@CityTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class ClockworkTest {

    private static final Instant MONDAY = SettableClock.MONDAY;
    private static final Path LANFENG = Path.of("../city/lanfeng");

    @Autowired
    City city;

    @Autowired
    Directory directory;

    @Autowired
    Casework casework;

    @Autowired
    Timekeeper timekeeper;

    @Autowired
    Board board;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path changed;

    @AfterEach
    void as_it_was() {
        assertThat(city.load(new CityFolder(LANFENG)).sound()).isTrue();
    }

    private CaseFile opened() {
        var opening = Openings.seepage("Time goes by", "water-bureau", MONDAY);
        return requireNonNull(transaction.execute(status -> casework.open(List.of(opening))))
                .getFirst()
                .file();
    }

    private CaseFile taken(CaseFile file, Verb verb, Actor actor, Instant at) {
        var decision = casework.take(file.id(), Act.of(verb, actor, file.version(), "because", at));
        assertThat(decision).isInstanceOf(Taken.class);
        return ((Taken) decision).file();
    }

    private Officer officer(Role role, String office) {
        var person = directory.offices().holders(office, role).findFirst().orElseThrow();
        return directory.officer(person).orElseThrow();
    }

    private Actor caseworker() {
        return new Actor.Staff(officer(Role.CASEWORKER, "water-bureau"));
    }

    private Instant due(CaseFile file, String limit) {
        return requireNonNull(casework.ground(casework.require(file.id()))
                .timetable()
                .latest(limit)
                .orElseThrow()
                .due()
                .due());
    }

    private List<Told.Whom> climbed(CaseFile file, String limit) {
        return board.told(file.id()).stream()
                .filter(told ->
                        told.kind() == Told.Kind.CLIMBED && told.limitKey().equals(limit))
                .map(Told::whom)
                .toList();
    }

    @Test
    void an_overdue_case_climbs_rung_by_rung_and_once_each_and_nobody_loses_it() {
        var file = opened();
        var due = due(file, "accept");
        timekeeper.round(due);
        assertThat(climbed(file, "accept")).isEmpty();
        timekeeper.round(due.plusSeconds(1));
        timekeeper.round(due.plusSeconds(2));
        assertThat(climbed(file, "accept")).containsExactly(Told.Whom.HEAD);
        timekeeper.round(due.plus(Duration.ofDays(30)));
        assertThat(climbed(file, "accept")).containsExactly(Told.Whom.HEAD, Told.Whom.ABOVE, Told.Whom.CENTRE);
        var now = casework.require(file.id());
        assertThat(now.lead()).isEqualTo(file.lead());
        assertThat(now.handler()).isEqualTo(file.handler());
        assertThat(now.version()).isEqualTo(file.version());
        assertThat(due(file, "accept")).isEqualTo(due);
        assertThat(journal.of(file.id().value()))
                .filteredOn(written -> written.line().act().equals("case.climbed"))
                .hasSize(6) // three rungs of accept, three of reply
                .allMatch(written -> written.line().actor().equals("machine:clock"));
        assertThat(journal.broken(file.id().value())).isEmpty();
    }

    @Test
    void whoever_stops_the_platform_waits_for_one_case_and_the_next_round_goes_on() {
        var late = due(opened(), "accept").plusSeconds(1);
        var left = new AtomicInteger(1);
        opened();
        assertThat(timekeeper.round(late, () -> left.getAndDecrement() > 0)).isEqualTo(1);
        assertThat(timekeeper.round(late)).isPositive();
    }

    @Test
    void the_head_sees_what_came_up_until_it_is_done_and_the_handler_what_is_soon_due() {
        var file = opened();
        timekeeper.round(due(file, "accept").plusSeconds(1));
        var head = officer(Role.HEAD, "water-bureau");
        assertThat(board.cameUp(head)).anyMatch(line -> line.number().equals(file.number()));
        var reply = due(file, "reply");
        var accepted =
                taken(file, Verb.ACCEPT, caseworker(), due(file, "accept").plusSeconds(60));
        assertThat(board.cameUp(head)).noneMatch(line -> line.number().equals(file.number()));
        timekeeper.round(reply.minus(Duration.ofHours(1)));
        var handler = directory.officer(accepted.handler()).orElseThrow();
        assertThat(board.soonDue(handler)).anyMatch(line -> line.number().equals(file.number()));
        assertThat(climbed(file, "reply")).isEmpty();
    }

    @Test
    void a_pause_and_an_act_in_time_let_nothing_climb() {
        var file = taken(opened(), Verb.ACCEPT, caseworker(), MONDAY.plusSeconds(60));
        var due = due(file, "reply");
        taken(file, Verb.ASK, caseworker(), MONDAY.plusSeconds(120));
        timekeeper.round(due.plus(Duration.ofDays(2)));
        assertThat(climbed(file, "accept")).isEmpty();
        assertThat(climbed(file, "reply")).isEmpty();
    }

    @Test
    void a_holiday_declared_late_saves_a_promise_from_climbing_and_everybody_is_told_why_once() throws IOException {
        var file = opened();
        var due = due(file, "accept");
        FileSystemUtils.copyRecursively(LANFENG, changed);
        Files.writeString(
                changed.resolve("calendar.yaml"),
                "- {from: 2026-11-24, to: 2026-11-24, works: false, name: {en: Storm day, zh: 停工日}}\n",
                StandardOpenOption.APPEND);
        assertThat(city.load(new CityFolder(changed)).sound()).isTrue();
        assertThat(city.load(new CityFolder(changed)).changesNothing()).isTrue();

        timekeeper.round(due.plusSeconds(1));
        assertThat(climbed(file, "accept")).isEmpty();
        assertThat(board.moved(file.id())).singleElement().satisfies(moved -> {
            assertThat(moved.limitKey()).isEqualTo("accept");
            assertThat(moved.fromDue()).isEqualTo(due);
            assertThat(moved.toDue()).isEqualTo(due(file, "accept")).isAfter(due);
            assertThat(moved.days()).containsExactly("2026-11-24");
            assertThat(moved.namesEn()).containsExactly("Storm day");
        });
        timekeeper.round(due(file, "accept").plusSeconds(1));
        assertThat(climbed(file, "accept")).containsExactly(Told.Whom.HEAD);
    }

    @Test
    void what_was_answered_and_not_sent_back_closes_when_the_window_is_over() {
        var file = taken(opened(), Verb.ACCEPT, caseworker(), MONDAY.plusSeconds(60));
        file = taken(file, Verb.REPLY, caseworker(), MONDAY.plusSeconds(120));
        var window = due(file, "feedback");
        timekeeper.round(window);
        assertThat(casework.require(file.id()).step()).isEqualTo("answered");
        timekeeper.round(window.plus(Duration.ofDays(9))); // after a stop of nine days
        var closed = casework.require(file.id());
        assertThat(closed.step()).isEqualTo("closed");
        assertThat(closed.open()).isFalse();
        var last = casework.history(file.id()).getLast();
        assertThat(last.verb()).isEqualTo(Verb.LAPSE);
        assertThat(last.actor()).isEqualTo("machine:clock");
        assertThat(casework.ground(closed).clocks(window.plus(Duration.ofDays(10))))
                .filteredOn(clock -> clock.limit().equals("feedback"))
                .extracting(Clock::state)
                .containsExactly(Clock.State.UNUSED);
        timekeeper.round(window.plus(Duration.ofDays(20)));
        assertThat(casework.require(file.id()).version()).isEqualTo(closed.version());
    }
}
