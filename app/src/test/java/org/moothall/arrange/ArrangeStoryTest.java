package org.moothall.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/// A duty put onto another day, another duty or another person: looked at, kept, undone.
@CityTest
class ArrangeStoryTest {

    private static final LocalDate DAY = LocalDate.of(2032, 3, 8); // a Monday
    private static final Instant NOW = Instant.parse("2032-03-01T02:00:00Z");

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

    private org.moothall.roster.Desk desk;

    /// Zhou Min on Monday and on Tuesday of the next week, Fan Liping on Wednesday, Niu Zhenhai on Friday;
    /// nobody on the days between.
    @BeforeEach
    void publish() {
        clock.set(NOW);
        desk = rosters.require("water");
        var lines = List.of(line(0, "zhou-min"), line(2, "fan-liping"), line(4, "niu-zhenhai"), line(8, "zhou-min"));
        changes.publish(directory.officer("tian-qiuyue").orElseThrow(), desk, DAY, DAY.plusDays(20), lines);
        Desk.signIn(head, able.able("tian-qiuyue"));
    }

    private static Duty.Planned line(int day, String person) {
        return new Duty.Planned(DAY.plusDays(day), "officer", "whole", person);
    }

    private List<String> on(int day) {
        return rosters.between(desk, DAY.plusDays(day), DAY.plusDays(day)).stream()
                .map(Duty::person)
                .toList();
    }

    private String duty(int day) {
        var on = rosters.between(desk, DAY.plusDays(day), DAY.plusDays(day)).getFirst();
        return "duty:" + on.id();
    }

    private static String slot(int day) {
        return "open:%s:officer:whole".formatted(DAY.plusDays(day));
    }

    private Browser put(String what, String onto) {
        return head.open("/roster/water/move?what=" + what + "&onto=" + onto);
    }

    @Test
    void the_page_says_what_can_be_moved_and_where_to_for_whoever_plans_alone() {
        head.open("/roster?desk=water&month=2032-03");
        assertThat(head.page().select("[data-drag^=duty:]")).hasSize(4);
        assertThat(head.page().select("[data-drag=" + duty(0) + "]").attr("data-name"))
                .isEqualTo("Zhou Min, Duty officer, Mon 8 Mar");
        assertThat(head.page().select("[data-drop=" + slot(1) + "]").attr("data-name"))
                .isEqualTo("the open slot Duty officer, Tue 9 Mar");
        assertThat(head.page().select("[data-crew] li")).hasSize(4);
        Desk.signIn(zhou, able.able("zhou-min"));
        assertThat(zhou.open("/roster?desk=water&month=2032-03")
                        .page()
                        .select("[data-drag], [data-drop], [data-moves], script[src*=roster]"))
                .isEmpty();
        assertThat(zhou.open("/roster/water/move?what=" + duty(0) + "&onto=" + slot(1))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void two_duties_change_hands_and_back() {
        put(duty(0), duty(4));
        assertThat(head.text()).contains("Goes", "Comes", "Zhou Min: Duty officer", "Fri 12 Mar", "Every rule is kept");
        assertThat(on(0)).as("looking changes nothing").containsExactly("zhou-min");
        head.send("Change it so");
        assertThat(head.text()).contains("The roster is changed");
        assertThat(on(0)).containsExactly("niu-zhenhai");
        assertThat(on(4)).containsExactly("zhou-min");
        head.send("Undo");
        assertThat(on(0)).containsExactly("zhou-min");
        assertThat(on(4)).containsExactly("niu-zhenhai");
    }

    @Test
    void a_duty_moves_to_an_open_slot_with_what_it_breaks_said_before() {
        put(duty(0), slot(7));
        assertThat(head.text()).contains("This would not be kept", "Tue 16 Mar").doesNotContain("Every rule");
        head.send("Change it all the same");
        assertThat(on(0)).isEmpty();
        assertThat(on(7)).containsExactly("zhou-min");
        head.send("Undo");
        assertThat(on(0)).containsExactly("zhou-min");
        assertThat(on(7)).isEmpty();
        assertThat(put(duty(0), slot(6)).speaking("zh-CN").open(head.path()).text())
                .contains("调整值班表", "各项规则均符合", "确认调整");
    }

    @Test
    void a_colleague_fills_a_slot_or_has_a_duty_and_it_is_undone() {
        put("person:tian-qiuyue", slot(6)).send("Change it so");
        assertThat(on(6)).containsExactly("tian-qiuyue");
        head.send("Undo");
        assertThat(on(6)).isEmpty();
        assertThat(head.text()).contains("The slot is open then");
        head.send("Undo");
        assertThat(on(6)).as("undoing is undone").containsExactly("tian-qiuyue");
        put("person:fan-liping", duty(0)).send("Change it so");
        assertThat(on(0)).containsExactly("fan-liping");
        head.send("Undo");
        assertThat(on(0)).containsExactly("zhou-min");
    }

    @Test
    void what_cannot_be_is_refused_with_its_reason() {
        var mine = duty(0);
        put(mine, slot(1)).send(head.text().contains("Every rule") ? "Change it so" : "Change it all the same");
        var csrf = head.page().select("input[name=_csrf]").val();
        assertThat(head.post("/roster/water/move", Map.of("what", mine, "onto", slot(3), "_csrf", csrf))
                        .status())
                .isEqualTo(409);
        assertThat(head.text()).contains("Back to the roster").doesNotContain("Change it");
        assertThat(put("person:lin-hui", slot(6)).status()).as("said before").isEqualTo(409);
        assertThat(head.text()).doesNotContain("Change it so");
        assertThat(on(6)).isEmpty();
        for (var nothing : List.of("duty:1", "", "slot"))
            assertThat(put(nothing, slot(6)).status()).isEqualTo(404);
        assertThat(put(mine, "open:2032-13-01:officer:whole").status()).isIn(404, 409);
    }
}
