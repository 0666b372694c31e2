package org.moothall.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.directory.Directory;
import org.moothall.roster.Changes;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.springframework.beans.factory.annotation.Autowired;

/// The water desk's roster through HTTP: looked at, swapped, taken over, filled.
@CityTest
class DutyStoryTest {

    /// A Monday at 14:00 in Lanfeng, months away from what other tests publish.
    private static final Instant NOW = Instant.parse("2029-06-04T06:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2029, 6, 4);

    @Autowired
    Desk able;

    @Autowired
    Rosters rosters;

    @Autowired
    Changes changes;

    @Autowired
    Directory directory;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser head;

    @Autowired
    Browser zhou;

    @Autowired
    Browser fan;

    private org.moothall.roster.Desk desk;

    @BeforeEach
    void publish() {
        clock.set(NOW.minus(Duration.ofDays(1)));
        desk = rosters.require("water");
        var turn = List.of("zhou-min", "fan-liping", "niu-zhenhai");
        var lines = IntStream.of(0, 1, 2, 3, 4, 7)
                .mapToObj(day -> new Duty.Planned(TODAY.plusDays(day), "officer", "whole", turn.get(day % 3)))
                .toList();
        changes.publish(directory.officer("tian-qiuyue").orElseThrow(), desk, TODAY, TODAY.plusDays(60), lines);
        clock.set(NOW);
        Desk.signIn(head, able.able("tian-qiuyue"));
        Desk.signIn(zhou, able.able("zhou-min"));
        Desk.signIn(fan, able.able("fan-liping"));
    }

    private Duty on(int day) {
        return rosters.between(desk, TODAY.plusDays(day), TODAY.plusDays(day)).getFirst();
    }

    @Test
    void who_is_on_now_and_next_and_what_is_open_stands_on_one_page_in_both_languages() {
        assertThat(zhou.open("/roster").text())
                .contains("Water duty desk", "Zhou Min", "Until: 5 June, 08:30", "Next: Fan Liping, 5 June, 08:30")
                .contains("2 published slots are open", "one is missing", "Published to 11 June", "June 2029");
        assertThat(zhou.open("/roster?desk=water&week=2029-06-06").text()).contains("Week from 4 June", "Sat 9 Jun");
        assertThat(zhou.open("/roster?desk=water&month=2029-13").text())
                .as("an address that was cut")
                .contains("June 2029");
        assertThat(zhou.open("/roster?lang=zh-CN").text()).contains("市水务值班室", "周敏", "缺 1 人", "下一班：樊丽萍");
        zhou.open("/roster?lang=en");
    }

    @Test
    void a_swap_is_asked_accepted_and_allowed_and_holds_only_then() {
        var theirs = on(1);
        zhou.open("/roster/duties/" + on(3).id())
                .fill("with", "fan-liping:" + theirs.id())
                .send("Ask for the swap");
        assertThat(zhou.text()).contains("Zhou Min gives Fan Liping Thu 7 Jun", "Waits for Fan Liping");
        fan.open("/roster/mine").send("Accept");
        assertThat(fan.text()).contains("Accepted; waits for whoever draws up the roster");
        assertThat(on(3).person()).as("until it is allowed the old shift holds").isEqualTo("zhou-min");
        assertThat(head.open("/roster?desk=water").text()).contains("One swap waits for your answer");
        head.open("/roster/mine").send("Allow the swap");
        assertThat(head.status()).isEqualTo(200);
        assertThat(on(3).person()).isEqualTo("fan-liping");
        assertThat(on(1).person()).isEqualTo("zhou-min");
        assertThat(zhou.open("/roster/mine").text()).doesNotContain("Waits for");
    }

    @Test
    void a_swap_that_is_refused_changes_nothing() {
        zhou.open("/roster/duties/" + on(3).id()).fill("with", "fan-liping").send("Ask for the swap");
        fan.open("/roster/mine").send("Refuse");
        assertThat(fan.text()).doesNotContain("gives Fan Liping");
        assertThat(on(3).person()).isEqualTo("zhou-min");
    }

    @Test
    void a_colleague_takes_over_now() {
        fan.open("/roster/duties/" + on(0).id()).send("Take over now");
        assertThat(fan.text()).contains("08:30–14:00", "14:00–08:30");
        assertThat(rosters.onDuty("water/officer", NOW))
                .extracting(Duty::person)
                .containsExactly("fan-liping");
    }

    @Test
    void an_open_slot_is_filled_and_a_duty_given_by_the_head_with_reasons_beside_each() {
        head.open("/roster/water/open/" + TODAY.plusDays(6) + "/officer~whole").send("Give the duty");
        assertThat(head.status()).isEqualTo(422);
        head.fill("person", "niu-zhenhai").send("Give the duty");
        assertThat(on(6).person()).isEqualTo("niu-zhenhai");
        assertThat(head.open("/roster/duties/" + on(4).id()).text())
                .contains("Why not somebody else", "After a duty with a night in it there are 24 hours of rest");
        head.fill("person", "zhou-min").send("Give the duty");
        assertThat(on(4).person()).isEqualTo("zhou-min");
        assertThat(head.open("/roster?desk=water").text())
                .as("marked weeks ahead")
                .contains("not kept", "more than one day in a row");
        assertThat(zhou.open("/roster/water/plan").status()).isEqualTo(403);
    }

    @Test
    void leave_is_said_and_taken_back() {
        fan.open("/roster/mine")
                .fill("kind", "AWAY")
                .fill("first-day", "20")
                .fill("first-month", "6")
                .fill("first-year", "2029")
                .send("Say so");
        assertThat(fan.text()).contains("I am away 20 June");
        assertThat(head.open("/roster/water/plan").text()).contains("Fan Liping away: 20 June");
        fan.send("Take back 20 June");
        assertThat(fan.text()).doesNotContain("I am away 20 June");
        fan.fill("kind", "AWAY")
                .fill("first-day", "1")
                .fill("first-month", "6")
                .fill("first-year", "2029")
                .send("Say so");
        assertThat(fan.text()).contains("That day is over");
    }
}
