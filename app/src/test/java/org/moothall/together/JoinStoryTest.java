package org.moothall.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.directory.Directory;
import org.moothall.grievance.Receipt;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;

/// Cases about the same event, through HTTP: staff joins them, both residents follow by what they hold.
@CityTest
class JoinStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser worker;

    @Autowired
    Browser resident;

    @Autowired
    Browser other;

    private void joined(Receipt one, Receipt into) {
        Desk.signIn(worker, desk.handler(into));
        worker.open("/cases/" + one.number()).follow("Join into another case");
        worker.fill("into", into.number().toLowerCase(Locale.ROOT)).fill("note", "One cable for both lamps");
        worker.send("Join into another case");
        assertThat(worker.path()).startsWith("/cases/" + into.number());
    }

    private static void find(Browser resident, Receipt receipt) {
        resident.open("/my/find").fill("number", receipt.number()).fill("phrase", receipt.phrase());
        resident.send("Show my case");
    }

    private void act(Receipt receipt, Verb verb, String note) {
        var handler =
                directory.officer(casework.require(receipt.caseId()).handler()).orElseThrow();
        var act = Act.of(verb, new Actor.Staff(handler), -1, note, clock.instant());
        assertThat(casework.take(receipt.caseId(), act)).isInstanceOf(Decision.Taken.class);
    }

    @Test
    void both_follow_one_case_by_what_they_hold_and_each_rates_for_themselves() {
        var one = desk.lamp("The lamp by my door is out");
        var into = desk.lamp("Dark corner at the market");
        joined(one, into);
        assertThat(worker.text()).contains("The same event", one.number(), "Joined into this case on");
        find(resident, one);
        assertThat(resident.path()).isEqualTo("/my/" + one.number());
        assertThat(resident.text())
                .contains(
                        "Handled together with others",
                        into.number(),
                        "One cable for both lamps",
                        "The lamp by my door")
                .contains("2 people");
        act(into, Verb.ACCEPT, "");
        act(into, Verb.REPLY, "A new cable lies in the ground.");
        resident.open("/my/" + one.number());
        assertThat(resident.text()).contains("A new cable lies in the ground.");
        resident.fill("fixed", "yes").send("Send my answer");
        assertThat(resident.text()).contains("you said: Yes");
        assertThat(casework.require(into.caseId()).open()).isTrue();

        find(other, into);
        other.fill("fixed", "no").fill("say", "Mine is still dark").send("Send my answer");
        assertThat(casework.require(into.caseId()).reopened()).isEqualTo(1);
        assertThat(resident.open("/my/" + one.number()).text()).contains("is working on it");
        assertThat(worker.open("/cases/" + into.number()).text()).contains("1 said it is solved");
    }

    @Test
    void who_shared_a_case_takes_back_only_their_own_report() {
        var one = desk.lamp("Lamp out at the gate");
        var into = desk.lamp("Gate dark");
        joined(one, into);
        find(resident, one);
        resident.open("/my/" + one.number() + "/withdraw").send("Withdraw my report");
        assertThat(resident.text()).contains("You took your report back on");
        assertThat(casework.require(into.caseId()).open()).isTrue();
        assertThat(casework.require(into.caseId()).reporters()).isEqualTo(1);
        var csrf = resident.page().select("input[name=_csrf]").val();
        resident.post("/my/" + one.number() + "/withdraw", java.util.Map.of("_csrf", csrf));
        assertThat(casework.require(into.caseId()).open()).isTrue();
    }

    @Test
    void a_refusal_says_why_and_keeps_what_was_typed() {
        var one = desk.lamp("Lamp out");
        Desk.signIn(worker, desk.handler(one));
        worker.open("/cases/" + one.number() + "/join").fill("into", "GR-2026-999999");
        worker.send("Join into another case");
        assertThat(worker.status()).isEqualTo(422);
        assertThat(worker.text()).contains("There is no such case that you may see", "Say why");
        worker.fill("into", one.number()).fill("note", "Same").send("Join into another case");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text()).contains("cannot be joined into itself");
        assertThat(worker.page().select("textarea").text()).isEqualTo("Same");
    }

    @Test
    void a_case_is_taken_out_in_the_pages_and_its_resident_follows_it_again() {
        var one = desk.lamp("Lamp out by the pump");
        var into = desk.lamp("Pump dark");
        joined(one, into);
        worker.open("/cases/" + into.number() + "/joined");
        assertThat(worker.text()).contains(one.number());
        worker.open("/cases/" + one.number()).follow("Take out again");
        worker.fill("note", "Another lamp").send("Take out again");
        assertThat(worker.path()).startsWith("/cases/" + one.number());
        find(resident, one);
        assertThat(resident.text())
                .doesNotContain("Handled together with others")
                .contains("Parted: a case of its own");
    }
}
