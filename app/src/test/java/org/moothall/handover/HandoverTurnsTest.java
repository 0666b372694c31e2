package org.moothall.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.Statements;
import org.moothall.directory.Directory;
import org.moothall.ladder.OnDuty;
import org.moothall.shift.Handovers;
import org.moothall.shift.Signing;
import org.springframework.beans.factory.annotation.Autowired;

/// Who may sign, and what becomes of it where it goes another way.
@CityTest
class HandoverTurnsTest {

    @Autowired
    Desk able;

    @Autowired
    Nightfall nightfall;

    @Autowired
    Handovers handovers;

    @Autowired
    Signing signing;

    @Autowired
    OnDuty onDuty;

    @Autowired
    Directory directory;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser goes;

    @Autowired
    Browser comes;

    @Autowired
    Browser leads;

    @BeforeEach
    @AfterEach
    void nothing_rings() {
        nightfall.nothingRings();
    }

    @Test
    void nobody_else_signs_and_what_was_signed_anew_meanwhile_is_said() {
        var day = LocalDate.of(2030, 3, 11);
        nightfall.publish(day);
        clock.set(Nightfall.at(day, "20:00"));
        var lin = directory.officer("lin-hui").orElseThrow();
        signing.sign(lin, nightfall.desk(), "officer", List.of(open("The first word.")));
        Desk.signIn(comes, able.able("chen-jie"));
        comes.open("/duty/handover").fill("taken", "1");
        signing.sign(lin, nightfall.desk(), "officer", List.of(open("The second word.")));
        comes.send("Accept the post");
        assertThat(comes.status()).isEqualTo(409);
        assertThat(comes.text()).contains("signed anew or accepted meanwhile", "The second word.");

        var latest = nightfall.signed(day);
        Desk.signIn(goes, able.able("zhou-min"));
        assertThat(goes.open("/duty/handover?desk=centre").status()).isEqualTo(403);
        assertThat(goes.open("/duty/log?desk=centre").status()).isEqualTo(403);
        Desk.signIn(leads, able.able("tan-xin"));
        leads.open("/roster?desk=centre");
        for (var path : List.of(
                "/duty/handovers/" + latest + "/accept",
                "/duty/handover/centre/officer/sign",
                "/duty/handover/centre/officer/alone"))
            assertThat(post(leads, path, Map.of("taken", "1", "open", "x", "reason", "x")))
                    .isIn(403, 404);
        assertThat(post(leads, "/duty/handovers/" + UUID.randomUUID() + "/lead", Map.of()))
                .isEqualTo(404);
        assertThat(handovers.require(latest).signatures()).isEmpty();
    }

    @Test
    void the_number_in_the_menu_is_told_by_few_statements_and_turns_with_each_signature() {
        var day = LocalDate.of(2030, 3, 25);
        nightfall.publish(day);
        clock.set(Nightfall.at(day, "20:00"));
        assertThat(List.of(handovers.waiting("lin-hui"), handovers.waiting("chen-jie"), handovers.waiting("niu-ying")))
                .containsExactly(1, 0, 0);
        signing.sign(directory.officer("lin-hui").orElseThrow(), nightfall.desk(), "officer", List.of(open("A word.")));
        assertThat(List.of(handovers.waiting("lin-hui"), handovers.waiting("chen-jie"), handovers.waiting("niu-ying")))
                .containsExactly(0, 1, 0);
        signing.accept(directory.officer("chen-jie").orElseThrow(), nightfall.signed(day), List.of());
        assertThat(List.of(handovers.waiting("lin-hui"), handovers.waiting("chen-jie"), handovers.waiting("niu-ying")))
                .containsExactly(0, 0, 1);
        assertThat(Statements.of(() -> handovers.waiting("chen-jie"))).isEqualTo(4);
        assertThat(Statements.of(() -> handovers.waiting("zhou-min"))).isEqualTo(1);
    }

    private static Signing.Draft open(String words) {
        return new Signing.Draft(org.moothall.shift.Handover.Kind.OPEN, words, null);
    }

    private static int post(Browser browser, String path, Map<String, String> values) {
        var all = new java.util.HashMap<>(values);
        all.put("_csrf", browser.page().select("input[name=_csrf]").val());
        return browser.post(path, all).status();
    }

    @Test
    void who_comes_takes_the_post_with_a_reason_where_nobody_hands_over() {
        var day = LocalDate.of(2030, 3, 18);
        nightfall.publish(day);
        clock.set(Nightfall.at(day, "20:40"));
        Desk.signIn(comes, able.able("chen-jie"));
        comes.open("/duty/handover").send("Take the post without a handover");
        assertThat(comes.text()).contains("Write why nobody hands over.");
        comes.fill("reason", "He was taken to hospital.").send("Take the post without a handover");
        assertThat(comes.text())
                .contains("Taken by Chen Jie without a handover", "He was taken to hospital.", "waits for the leader");
        signing.approve(directory.officer("niu-ying").orElseThrow(), nightfall.signed(day));
        assertThat(onDuty.now(Nightfall.POST, clock.instant())).containsExactly("chen-jie");
    }
}
