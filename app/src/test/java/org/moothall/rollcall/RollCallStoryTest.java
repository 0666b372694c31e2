package org.moothall.rollcall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.database.Logins;
import org.moothall.directory.Directory;
import org.moothall.handover.Nightfall;
import org.moothall.journal.Journal;
import org.moothall.kernel.Ids;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// Posts that are called: once, whatever dies, answered by whoever holds them, else up the ladder.
@CityTest
class RollCallStoryTest {

    @Autowired
    Desk able;

    @Autowired
    Nightfall nightfall;

    @Autowired
    Caller caller;

    @Autowired
    RollCalls calls;

    @Autowired
    RollStore store;

    @Autowired
    CallPart rules;

    @Autowired
    CallAlarms subject;

    @Autowired
    Alarms alarms;

    @Autowired
    Directory directory;

    @Autowired
    Journal journal;

    @Autowired
    Logins logins;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser officer;

    @Autowired
    Browser leader;

    @BeforeEach
    @AfterEach
    void nothing_rings() {
        nightfall.nothingRings();
        for (var table : List.of("rollcall.call", "rollcall.slot"))
            AsOwner.of(logins).sql("delete from " + table).update();
    }

    /// All moments of the week: one of them now, the others at its very end.
    private Slot drawn(LocalDate day, String time) {
        var week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var slots = IntStream.rangeClosed(1, 7)
                .mapToObj(nth -> new Slot(
                        Ids.next(),
                        "centre",
                        "officer",
                        week,
                        nth,
                        nth == 1 ? Nightfall.at(day, time) : Nightfall.at(week.plusDays(6), "23:59")))
                .toList();
        slots.forEach(store::draw);
        return slots.getFirst();
    }

    private List<Alarm> rang() {
        return nightfall.rang(CallAlarms.KIND);
    }

    /// Time goes round: up the ladders. Whoever is signed in is at a screen.
    private void round(Instant at) {
        clock.set(at);
        AsOwner.of(logins)
                .sql("update session.session set used_at = :at")
                .param("at", java.sql.Timestamp.from(at))
                .update();
        events.publishEvent(new Timekeeper.Round(at));
    }

    @Test
    void a_drawn_moment_is_called_once_though_a_node_dies_and_two_go_round_at_once() throws Exception {
        var day = LocalDate.of(2031, 5, 5);
        var at = Nightfall.at(day, "10:00");
        var slot = drawn(day, "10:00");
        clock.set(at);
        caller.go(at);
        assertThat(rang()).as("nobody is on duty yet").isEmpty();
        nightfall.publish(day);
        caller.go(at.minusSeconds(1));
        assertThat(rang()).as("not yet").isEmpty();
        var rule = rules.rule("centre").orElseThrow();
        transaction.executeWithoutResult(status -> {
            assertThat(calls.call(nightfall.desk(), rule, slot, at)).isTrue();
            status.setRollbackOnly(); // the node dies
        });
        assertThat(rang()).isEmpty();
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<Void> node = () -> {
                caller.go(at);
                return null;
            };
            for (var done : two.invokeAll(Collections.nCopies(2, node))) done.get();
        }
        assertThat(rang()).singleElement().satisfies(alarm -> {
            assertThat(alarm.words().en())
                    .isEqualTo("Roll call at City duty desk, Duty officer: to be answered by 10:05.");
            assertThat(alarm.goes()).isEqualTo("shift:centre/officer:5");
        });
        caller.go(at.plusSeconds(60));
        assertThat(rang()).hasSize(1);
        assertThat(store.drawn("centre", "officer", slot.week())).isEqualTo(7);
    }

    @Test
    void what_was_missed_by_half_an_hour_is_not_called_and_each_week_is_drawn_by_itself() {
        var day = LocalDate.of(2031, 5, 12);
        drawn(day, "10:00");
        nightfall.publish(day);
        caller.go(Nightfall.at(day, "10:31"));
        assertThat(rang()).isEmpty();
        caller.go(Nightfall.at(day.plusWeeks(1), "00:00"));
        assertThat(store.drawn("centre", "officer", day.plusWeeks(1))).isEqualTo(7);
        var all = store.due(new RollStore.Due(
                "centre",
                "officer",
                7,
                Nightfall.at(day.plusWeeks(1), "00:00"),
                Nightfall.at(day.plusWeeks(2), "00:00")));
        var quiet = Objects.requireNonNull(rules.rule("centre").orElseThrow().not());
        assertThat(all)
                .hasSize(7)
                .noneMatch(slot ->
                        quiet.at(slot.at().atZone(ZoneId.of("Asia/Shanghai")).toLocalTime()));
    }

    @Test
    void whoever_holds_the_post_answers_by_taking_it() {
        var day = LocalDate.of(2031, 5, 26);
        var at = Nightfall.at(day, "10:00");
        drawn(day, "10:00");
        nightfall.publish(day);
        clock.set(at);
        Desk.signIn(officer, able.able("lin-hui"));
        caller.go(at);
        round(at);
        assertThat(officer.open("/work").text()).contains("Roll call1");
        clock.set(at.plusSeconds(70));
        officer.open("/alarms").send("I take it Roll call at City duty desk, Duty officer: to be answered by 10:05.");
        var alarm = rang().getFirst();
        assertThat(subject.standing(alarm, clock.instant()).stands()).isFalse();
        assertThat(call(alarm).answeredAt()).isEqualTo(clock.instant());
        assertThat(officer.open("/duty/roll-call").text()).contains("No call goes on.");
    }

    private Call call(Alarm alarm) {
        return store.find(UUID.fromString(alarm.about().substring("roll-call:".length())))
                .orElseThrow();
    }

    @Test
    void a_leader_calls_by_hand_and_what_nobody_answers_climbs_until_the_post_says_it_is_there() {
        var day = LocalDate.of(2031, 6, 2);
        var at = Nightfall.at(day, "10:00");
        nightfall.publish(day);
        clock.set(at);
        Desk.signIn(officer, able.able("lin-hui"));
        Desk.signIn(leader, able.able("niu-ying"));
        officer.open("/duty/roll-call");
        assertThat(officer.text()).doesNotContain("Call now");
        assertThat(post(officer, "/duty/roll-call/centre/officer")).isEqualTo(403);
        leader.open("/duty/roll-call").send("Call now");
        assertThat(leader.text())
                .contains("Called at 10:00, to be answered by 10:05")
                .doesNotContain("I am here");
        assertThat(post(leader, "/duty/roll-call/centre/officer")).isEqualTo(409);
        assertThat(leader.text()).contains("Nobody was called");
        round(at);
        assertThat(told()).containsExactly("lin-hui");
        round(at.plus(Duration.ofMinutes(5)));
        assertThat(told()).as("unanswered").containsExactly("lin-hui", "niu-ying");
        var alarm = rang().getFirst();
        alarms.take(directory.officer("niu-ying").orElseThrow(), alarm.id());
        assertThat(call(alarm).answeredAt()).as("the leader is not the post").isNull();
        assertThat(post(leader, "/duty/roll-calls/" + call(alarm).id() + "/here"))
                .isEqualTo(403);
        officer.open("/duty/roll-call").send("I am here");
        assertThat(officer.text()).contains("No call goes on.");
        round(clock.instant());
        assertThat(rang().getFirst().state()).isEqualTo(Alarm.State.ENDED);
        assertThat(journal.of(call(alarm).id()))
                .extracting(line -> line.line().act() + " " + line.line().actor())
                .containsExactly("rollcall.by-hand person:niu-ying", "rollcall.answered person:lin-hui");
        assertThat(officer.speaking("zh-CN").open("/duty/roll-call").text()).contains("点名", "目前没有点名");
    }

    private List<@Nullable String> told() {
        return AsOwner.of(logins).sql("""
                        select person from sending.message join notice.alarm on alarm.id = message.about
                        where alarm.kind = 'roll-call' order by message.step, person""").query(String.class).list();
    }

    private static int post(Browser browser, String path) {
        return browser.post(
                        path,
                        Map.of(
                                "_csrf",
                                browser.page().select("input[name=_csrf]").val()))
                .status();
    }

    @Test
    void how_calls_were_answered_is_shown_of_whole_months_with_five_calls_and_of_nobody() {
        var month = YearMonth.of(2031, 7);
        answered(month, 6, 40);
        answered(month.plusMonths(1), 4, 40);
        clock.set(Nightfall.at(month.atEndOfMonth(), "12:00"));
        assertThat(calls.tally(nightfall.desk(), month)).as("it is not over").isEmpty();
        clock.set(Nightfall.at(LocalDate.of(2031, 9, 1), "12:00"));
        assertThat(calls.tally(nightfall.desk(), month))
                .contains(new Tally(6, 100, Duration.ofSeconds(40), Duration.ofSeconds(40)));
        Desk.signIn(officer, able.able("lin-hui"));
        assertThat(officer.open("/duty/roll-call").text())
                .contains("July 2031", "100 %", "0 min 40 s")
                .doesNotContain("August 2031");
        Desk.signIn(leader, able.able("zhou-min"));
        assertThat(leader.open("/duty/roll-call").text()).contains("No desk of yours is called");
    }

    /// And as many by hand, which are not counted.
    private void answered(YearMonth month, int many, int seconds) {
        for (var nth = 1; nth <= many; nth++) {
            var at = Nightfall.at(month.atDay(nth), "09:00");
            var slot = new Slot(Ids.next(), "centre", "officer", month.atDay(1), nth, at);
            store.draw(slot);
            for (var of : java.util.Arrays.asList(slot.id(), null)) {
                var call = new Call(Ids.next(), of, "centre", "officer", at, 5, null);
                store.call(call);
                store.answer(call.id(), at.plusSeconds(of == null ? 9000 : seconds));
            }
        }
    }
}
