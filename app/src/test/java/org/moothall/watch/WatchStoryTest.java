package org.moothall.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.database.Logins;
import org.moothall.fairness.Stake;
import org.moothall.grievance.Receipt;
import org.moothall.notice.Alarm;
import org.moothall.notice.Pulse;
import org.moothall.procedure.Verb;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What rings by itself, and what people see of it.
@CityTest
@ExtendWith(OutputCaptureExtension.class)
class WatchStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Timekeeper timekeeper;

    @Autowired
    Pulse pulse;

    @Autowired
    Drills drills;

    @Autowired
    Watchman watchman;

    @Autowired
    Logins logins;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser staff;

    @Autowired
    Browser outside;

    @BeforeEach
    @AfterEach
    void nothing_rings() {
        var owner = AsOwner.of(logins);
        for (var table : List.of("sending.message", "notice.alarm", "reach.way", "reach.wishes", "timekeeper.told"))
            owner.sql("delete from " + table).update();
    }

    private Alarm of(Receipt lamp, String goes) {
        var about = "cases:%s:%s".formatted(lead(lamp), goes);
        return pulse.latest(CaseAlarms.KIND, 500).stream()
                .filter(alarm -> alarm.about().equals(about))
                .findFirst()
                .orElseThrow();
    }

    private String lead(Receipt lamp) {
        return casework.require(lamp.caseId()).lead();
    }

    /// To a morning on which these are overdue, and nothing else that is in the database.
    private void overdue(Receipt... lamps) {
        clock.advance(Duration.ofDays(14));
        timekeeper.round(clock.instant());
        var ours = Arrays.stream(lamps).map(lamp -> lamp.caseId().value()).toList();
        AsOwner.of(logins)
                .sql("delete from timekeeper.told where case_id not in (:ours)")
                .param("ours", ours)
                .update();
    }

    private void accept(Receipt lamp) {
        casework.take(lamp.caseId(), Act.of(Verb.ACCEPT, new Actor.Machine("test"), -1, "", clock.instant()));
    }

    private void take() {
        staff.send(staff.page().select("form[action$=/take] button").text());
    }

    @Test
    void cases_that_nobody_accepts_are_one_alarm_that_rings_anew_for_one_more_and_ends_with_the_last() {
        var lamp = desk.lamp("The lamp is out.");
        var head = desk.head(lamp);
        overdue(lamp);
        assertThat(of(lamp, "unaccepted").words().en())
                .startsWith("Cases wait to be accepted, too late")
                .doesNotContain("lamp", lamp.number());

        Desk.signIn(staff, head);
        assertThat(staff.open("/work").text()).contains("Alarms");
        assertThat(staff.open("/alarms").text()).contains("1 case waits to be accepted, too late", "rings since");
        take();
        assertThat(staff.path()).isEqualTo("/alarms");
        assertThat(staff.text()).contains("has it since");
        assertThat(staff.speaking("zh-CN").open("/alarms").text()).contains("1 件事项逾期尚未受理", "在处理");
        staff.speaking("en");

        var other = desk.lamp("Another lamp is out.");
        timekeeper.round(clock.instant());
        assertThat(staff.open("/alarms").text()).contains("2 cases wait to be accepted", "rings again since");
        assertThat(of(lamp, "unaccepted").round()).isEqualTo(2);
        assertThat(staff.open(staff.page().select("table a.mh-case").attr("href"))
                        .text())
                .contains(lamp.number(), other.number());
        Desk.signIn(outside, desk.able("lin-hui"));
        assertThat(outside.open("/search?due=overdue&office=" + lead(lamp)).text())
                .as("whoever stands above finds the same by a search")
                .contains(lamp.number(), other.number());

        accept(other);
        accept(lamp);
        clock.advance(Duration.ofMinutes(6));
        timekeeper.round(clock.instant());
        timekeeper.round(clock.instant());
        assertThat(of(lamp, "unaccepted").state()).isEqualTo(Alarm.State.ENDED);
        assertThat(of(lamp, "overdue").state())
                .as("accepted, and still too late by another clock")
                .isEqualTo(Alarm.State.RINGS);
        assertThat(staff.open("/alarms").text()).contains("cases are overdue").doesNotContain("accepted, too late");
    }

    @Test
    void a_danger_that_nobody_accepts_rings_at_night_too() {
        clock.advance(Duration.ofHours(15));
        var gas = desk.gas(clock.instant());
        var now = clock.advance(Duration.ofHours(2).plusMinutes(5)); // 03:05
        timekeeper.round(now);
        assertThat(of(gas, "danger")).satisfies(alarm -> {
            assertThat(alarm.goes()).isEqualTo("urgent");
            assertThat(alarm.words().en()).startsWith("Dangerous matters are overdue");
            assertThat(alarm.wakes()).isBefore(now.plus(Duration.ofHours(1)));
        });
        accept(gas);
        timekeeper.round(clock.advance(Duration.ofMinutes(6)));
        timekeeper.round(clock.instant());
        assertThat(of(gas, "danger").state()).isEqualTo(Alarm.State.ENDED);
    }

    @Test
    void whoever_is_kept_away_from_a_case_learns_nothing_of_it() {
        var lamp = desk.lamp("The lamp is out.");
        var other = desk.lamp("Another lamp is out.");
        var head = desk.head(lamp);
        overdue(lamp, other);
        Desk.signIn(staff, head);
        assertThat(staff.open("/alarms").text()).contains("2 cases wait");
        keepAway(head, other);
        assertThat(staff.open("/alarms").text()).contains("1 case waits");
        keepAway(head, lamp);
        assertThat(staff.open("/alarms").text()).contains("Nothing rings for you");
        assertThat(pulse.latest(CaseAlarms.KIND, 500)).anyMatch(alarm -> alarm.state() == Alarm.State.RINGS);
    }

    private void keepAway(String person, Receipt lamp) {
        AsOwner.of(logins)
                .sql("update casework.case_file set kept_from = array[:mark] where id = :id")
                .param("mark", Stake.person(person))
                .param("id", lamp.caseId().value())
                .update();
    }

    @Test
    void whoever_was_not_told_takes_nothing() {
        var lamp = desk.lamp("The lamp is out.");
        overdue(lamp);
        var alarm = of(lamp, "unaccepted");
        Desk.signIn(staff, desk.able("zhou-min"));
        assertThat(staff.open("/alarms").text()).contains("Nothing rings for you");
        var token = staff.page().select("input[name=_csrf]").val();
        assertThat(staff.post("/alarms/" + alarm.id() + "/take", Map.of("_csrf", token))
                        .status())
                .isEqualTo(404);
        assertThat(of(lamp, "unaccepted").state()).isEqualTo(Alarm.State.RINGS);
    }

    @Test
    void each_shift_a_test_rings_and_the_page_of_ways_says_who_answered_or_that_nobody_did() {
        clock.set(SettableClock.MONDAY.minus(Duration.ofMinutes(85))); // 08:35 in Lanfeng
        timekeeper.round(clock.instant());
        timekeeper.round(clock.instant());
        assertThat(pulse.latest(Drills.KIND, 10))
                .extracting(Alarm::goes)
                .containsExactlyInAnyOrder(
                        "drill", "drill:overdue", "drill:unaccepted", "drill:roster", "drill:warning");
        Desk.signIn(staff, desk.able("tan-xin"));
        assertThat(staff.open("/city/channels").text())
                .contains("rings, nobody has answered yet", "Alarms climb", "Text message", "Not set up")
                .contains("Last resort, all at once", "Shen Yu", "Nobody: passed over at once");
        clock.advance(Duration.ofHours(3));
        timekeeper.round(clock.instant());
        assertThat(staff.open("/city/channels").text()).contains("nobody answered");
        assertThat(staff.speaking("zh-CN").open("/city/channels").text()).contains("无人应答", "告警渠道");
        clock.set(SettableClock.MONDAY.plus(Duration.ofMinutes(635))); // 20:35
        timekeeper.round(clock.instant());
        assertThat(pulse.latest(Drills.KIND, 10))
                .as("the others do not ring by night")
                .hasSize(6);
    }

    @Test
    void a_ladder_up_which_no_test_went_is_told_and_shown(CapturedOutput output) {
        clock.set(SettableClock.MONDAY.minus(Duration.ofMinutes(105))); // 08:15
        for (var minutes = 0; minutes <= 50; minutes += 10) timekeeper.round(clock.advance(Duration.ofMinutes(10)));
        assertThat(drills.missed(clock.instant())).isEmpty();
        AsOwner.of(logins)
                .sql("delete from notice.alarm where goes = 'drill:overdue'")
                .update();
        watchman.look(clock.instant());
        assertThat(output.getAll()).contains("No test has gone up these ladders: overdue");
        Desk.signIn(staff, desk.able("tan-xin"));
        assertThat(staff.open("/city/channels").text()).contains("A test should have run, and did not");
    }

    @Test
    void ladders_that_stand_still_are_seen_from_outside_and_told(CapturedOutput output) {
        timekeeper.round(clock.instant());
        assertThat(outside.open("/alarms/alive").status()).isEqualTo(200);
        watchman.look(clock.instant());
        assertThat(output.getAll()).doesNotContain("stand still");
        clock.advance(Duration.ofMinutes(4));
        assertThat(outside.open("/alarms/alive").status()).isEqualTo(503);
        watchman.look(clock.instant());
        assertThat(output.getAll()).contains("The ladders of alarms stand still");
    }

    @Test
    void addresses_are_ones_own_and_wishes_are_kept() {
        Desk.signIn(staff, desk.able("he-ping"));
        assertThat(staff.open("/me").follow("How alarms reach me").text()).contains("You have no way yet");
        staff.fill("channel", "SMS").fill("address", "five").send("Add an address");
        assertThat(staff.status()).isEqualTo(422);
        assertThat(staff.text()).contains("Write a telephone number in digits");
        staff.fill("address", "+86 138-0013-8000").send("Add an address");
        assertThat(staff.text()).contains("Text message: +8613800138000");
        staff.fill("language", "ZH")
                .fill("quiet-from", "22:00")
                .fill("quiet-until", "7:30")
                .send("Save wishes");
        assertThat(staff.page().select("#quiet-until").val()).isEqualTo("07:30");
        assertThat(AsOwner.of(logins)
                        .sql("select encode(sealed, 'escape') from reach.way where person = 'he-ping'")
                        .query(String.class)
                        .single())
                .doesNotContain("8000");
        assertThat(staff.open("/me").text()).contains("An address for alarms was added");
        staff.open("/me/reach").send("Remove Text message: +8613800138000");
        assertThat(staff.text()).contains("You have no way yet");
    }
}
