package org.moothall.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
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
import org.moothall.journal.Inspection;
import org.moothall.journal.Journal;
import org.moothall.notice.Alarm;
import org.moothall.presence.Answer;
import org.moothall.presence.CheckIns;
import org.moothall.presence.Presence;
import org.moothall.presence.Screens;
import org.moothall.roster.Changes;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.beans.factory.annotation.Autowired;

/// A post proves that somebody is there.
@CityTest
class ArrivalStoryTest {

    @Autowired
    Desk able;

    @Autowired
    Nightfall nightfall;

    @Autowired
    Rosters rosters;

    @Autowired
    Changes changes;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Screens screens;

    @Autowired
    LateArrivals late;

    @Autowired
    Directory directory;

    @Autowired
    Journal journal;

    @Autowired
    Inspection inspection;

    @Autowired
    Logins logins;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser head;

    @Autowired
    Browser machine;

    @Autowired
    Browser phone;

    @Autowired
    Browser other;

    @BeforeEach
    @AfterEach
    void nothing_rings() {
        nightfall.nothingRings();
    }

    @Test
    void who_types_the_code_of_the_posts_screen_is_there_and_who_is_late_rings_until_then() {
        var day = LocalDate.of(2031, 3, 3);
        nightfall.publish(day);
        clock.set(Nightfall.at(day, "07:00"));
        aScreenIsPutUp();
        Desk.signIn(phone, able.able("lin-hui"));
        assertThat(phone.open("/duty/screens").status()).isEqualTo(403);
        assertThat(phone.open("/duty/check-in").text()).contains("It is too early", "from Today 07:30");
        clock.set(Nightfall.at(day, "08:10"));
        assertThat(phone.open("/roster/mine").text()).contains("not checked in yet Check in");

        clock.set(Nightfall.at(day, "08:45"));
        assertThat(phone.open("/roster?desk=centre").text()).contains("not checked in yet");
        late.round(new Timekeeper.Round(clock.instant()));
        var alarm = rang(day);
        assertThat(alarm.words().en())
                .isEqualTo("City duty desk: nobody has checked in as Duty officer, day since 08:30.");
        assertThat(alarm.words().zh()).contains("值班员，白班", "无人签到");
        assertThat(alarm.goes()).isEqualTo("shift");
        assertThat(late.standing(alarm, clock.instant()).stands()).isTrue();

        phone.open("/duty/check-in").fill("code", "").send("Check in");
        assertThat(phone.text()).contains("Type the six digits that the post’s screen shows.");
        phone.fill("code", another(shown())).send("Check in");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.text()).contains("This is not the code of a screen at your post.");
        var old = shown();
        clock.set(Nightfall.at(day, "08:47"));
        phone.fill("code", old).send("Check in");
        assertThat(phone.text()).contains("This code is over.");
        var link = "/duty/check-in?code=" + shown();
        phone.open(link).send("Check in");
        assertThat(phone.text()).contains("Checked in: Today 08:47");
        assertThat(phone.open("/roster?desk=centre").text()).contains("checked in 08:47");
        assertThat(phone.open("/roster/mine").text()).contains("checked in 08:47");
        assertThat(late.standing(alarm, clock.instant()).stands()).isFalse();
        assertThat(rang(day).wakes()).as("asked again at once").isEqualTo(clock.instant());
        theRowIsHeld(duty(day, "day"));
        assertThat(phone.speaking("zh-CN").open("/duty/check-in").text()).contains("到岗签到", "已签到");
    }

    private void aScreenIsPutUp() {
        Desk.signIn(head, able.able("niu-ying"));
        head.open("/duty/screens").fill("desk", "centre").fill("room", "").send("Make a key");
        assertThat(head.text()).contains("Write where the screen stands.");
        head.fill("room", "Duty room").send("Make a key");
        var key = head.page().select("code").text();
        assertThat(machine.open("/post").text()).contains("This page is for the machine at a duty post.");
        machine.fill("key", "0000-0000").send("Show codes here");
        assertThat(machine.status()).isEqualTo(422);
        machine.fill("key", key).send("Show codes here");
        assertThat(machine.text()).contains("Check in at the post: City duty desk", "Duty room", "Next code in 30 s.");
        assertThat(machine.header("Refresh")).isEqualTo("30");
        other.open("/post").fill("key", key).send("Show codes here");
        assertThat(other.text()).contains("was typed before");
        assertThat(head.open("/duty/screens").text()).contains("Duty room shows codes since");
    }

    private String shown() {
        return machine.open("/post").page().select(".mh-post__code").text().replace(" ", "");
    }

    private static String another(String code) {
        return (code.startsWith("9") ? "8" : "9") + code.substring(1);
    }

    private Alarm rang(LocalDate day) {
        return nightfall.rang(LateArrivals.KIND).stream()
                .filter(alarm -> alarm.about().endsWith(duty(day, "day").id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private Duty duty(LocalDate day, String shift) {
        return rosters.between(nightfall.desk(), day, day).stream()
                .filter(duty -> duty.shift().equals(shift))
                .findFirst()
                .orElseThrow();
    }

    private void theRowIsHeld(Duty duty) {
        assertThat(journal.of(duty.id())).extracting(one -> one.line().act()).containsExactly("presence.checked-in");
        way(duty, "NETWORK");
        assertThat(inspection.of(List.of(duty.id())).breaks()).isNotEmpty();
        way(duty, "CODE");
        assertThat(inspection.of(List.of(duty.id())).breaks()).isEmpty();
    }

    private void way(Duty duty, String way) {
        AsOwner.of(logins)
                .sql("update presence.check_in set way = :way where duty = :duty")
                .param("way", way)
                .param("duty", duty.id())
                .update();
    }

    @Test
    void a_code_is_good_for_one_person_and_a_duty_is_checked_in_once_though_two_ask_at_once() throws Exception {
        var day = LocalDate.of(2031, 3, 10);
        nightfall.publish(day);
        nightfall.publish(day, "officer", "day", "chen-jie");
        clock.set(Nightfall.at(day, "08:20"));
        var kept = screens.pair(screens.make(directory.officer("niu-ying").orElseThrow(), nightfall.desk(), "Room 2"))
                .orElseThrow();
        var code = screens.shown(kept).orElseThrow().code();
        try (var two = Executors.newFixedThreadPool(2)) {
            var answers = two.invokeAll(Stream.of("lin-hui", "lin-hui")
                    .map(who -> (Callable<Answer>)
                            () -> checkIns.byCode(directory.officer(who).orElseThrow(), code))
                    .toList());
            assertThat(Stream.of(answers.get(0).get(), answers.get(1).get()).filter(one -> one instanceof Answer.In))
                    .hasSize(1);
        }
        var chen = directory.officer("chen-jie").orElseThrow();
        assertThat(checkIns.byCode(chen, code)).isEqualTo(Answer.No.USED);
        clock.set(clock.instant().plusSeconds(30));
        assertThat(checkIns.byCode(chen, screens.shown(kept).orElseThrow().code()))
                .isInstanceOf(Answer.In.class);
        assertThat(checkIns.byCode(chen, code)).isEqualTo(Answer.No.NOT_NOW);
    }

    private UUID dutyOf(LocalDate day, String person) {
        return rosters.between(nightfall.desk(), day, day).stream()
                .filter(duty -> duty.person().equals(person))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void who_takes_a_duty_over_checks_in_anew_and_guessing_is_slowed() {
        var day = LocalDate.of(2031, 3, 17);
        nightfall.publish(day);
        clock.set(Nightfall.at(day, "12:00"));
        checkIns.take(duty(day, "day"), clock.instant().minus(Duration.ofHours(4)));
        var chen = directory.officer("chen-jie").orElseThrow();
        assertThat(changes.takeOver(chen, dutyOf(day, "lin-hui"))).isEmpty();
        assertThat(checkIns.next("chen-jie").filter(Presence::open)).isPresent();
        assertThat(checkIns.late(nightfall.desk(), clock.instant())).isEmpty();
        clock.set(Nightfall.at(day, "12:15"));
        assertThat(checkIns.late(nightfall.desk(), clock.instant()))
                .extracting(Duty::person)
                .containsExactly("chen-jie");
        for (var i = 0; i < 6; i++) checkIns.byCode(chen, "nonsense");
        assertThat(checkIns.byCode(chen, "nonsense")).isInstanceOf(Answer.Wait.class);
    }

    @Test
    void in_the_posts_own_network_one_press_is_enough_and_nothing_else_is_kept() {
        var day = LocalDate.of(2031, 3, 24);
        changes.take(
                rosters.require("water"),
                List.of(new Duty.Planned(day, "officer", "whole", able.able("zhou-min"))),
                "zhou-min");
        clock.set(Nightfall.at(day, "08:25"));
        Desk.signIn(other.from("192.0.2.9"), "zhou-min");
        assertThat(other.open("/duty/check-in").text()).doesNotContain("I am at the post");
        other.post(
                "/duty/check-in/here",
                Map.of("_csrf", other.page().select("input[name=_csrf]").val()));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("You are not in the post’s network.");
        other.from("10.20.30.7").open("/duty/check-in").send("I am at the post");
        assertThat(other.text()).contains("Checked in: Today 08:25");
        assertThat(AsOwner.of(logins)
                        .sql("select column_name::text from information_schema.columns where table_schema = 'presence'")
                        .query(String.class)
                        .list())
                .as("no address, no place, no person, no device of a person")
                .containsExactlyInAnyOrder(
                        "duty",
                        "at",
                        "way",
                        "id",
                        "desk",
                        "room",
                        "digest",
                        "made_at",
                        "paired_at",
                        "ended_at",
                        "used");
    }
}
