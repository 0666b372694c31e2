package org.moothall.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.directory.Directory;
import org.moothall.grievance.Receipt;
import org.moothall.procedure.Verb;
import org.moothall.together.Joinings.Link;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Cases about the same event, through HTTP: staff joins them, both residents follow by what they hold, and a part goes
/// its own way.
@CityTest
@Import(Desk.class)
class JoinStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Joinings joinings;

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
        worker.fill("into", into.number().toLowerCase()).fill("note", "One cable for both lamps");
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
        assertThat(resident.text()).contains("You said on");
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
                .contains("A case of its own again");
    }

    @Test
    void a_part_becomes_a_case_of_its_own_that_the_same_receipt_opens() {
        var one = desk.lamp("The lamp is out and the pavement is broken");
        Desk.signIn(worker, desk.handler(one));
        worker.open("/cases/" + one.number()).follow("Make a part a case of its own");
        worker.fill("description", "The pavement under the lamp is broken")
                .fill("kind", "roads.surface.pothole")
                .fill("who", one.number())
                .fill("more", "GR-2020-000001")
                .fill("note", "Two offices")
                .send("Make a part a case of its own");
        assertThat(worker.status()).isEqualTo(422);
        assertThat(worker.text()).contains("These are no receipts of this case: GR-2020-000001");
        worker.fill("more", "").send("Make a part a case of its own");
        assertThat(worker.status()).isEqualTo(200);
        var part = joinings.linked(one.caseId()).getFirst();
        assertThat(part.how()).isEqualTo(Link.How.PART);
        var made = casework.find(part.number()).orElseThrow();
        assertThat(made.openedAt()).isEqualTo(casework.require(one.caseId()).openedAt());
        assertThat(made.routed()).isTrue();
        find(resident, one);
        resident.follow(part.number());
        assertThat(resident.text()).contains("The pavement under the lamp is broken");
        assertThat(other.open("/my/" + one.number() + "~" + part.number()).text())
                .contains("Find my case");
        resident.open("/my/" + one.number() + "~" + part.number() + "/add")
                .fill("say", "It is a trap at night")
                .send("Add it");
        assertThat(casework.history(made.id()).getLast().note()).isEqualTo("It is a trap at night");
    }

    /// Two officers join the same two cases crosswise at once: one does it, the other is told.
    @Test
    void two_who_join_at_once_do_it_once() throws Exception {
        for (var i = 0; i < 5; i++) {
            var one = desk.lamp("Lamp one " + i);
            var two = desk.lamp("Lamp two " + i);
            var officer =
                    directory.officer(casework.require(one.caseId()).handler()).orElseThrow();
            CaseFile first = casework.require(one.caseId());
            CaseFile second = casework.require(two.caseId());
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<java.util.Optional<No>> there = () -> joinings.join(first, second, "same", officer);
                Callable<java.util.Optional<No>> back = () -> joinings.join(second, first, "same", officer);
                var said = both.invokeAll(List.of(there, back));
                var done = 0;
                for (var each : said) if (each.get().isEmpty()) done++;
                assertThat(done).isEqualTo(1);
            }
            assertThat(List.of(casework.require(one.caseId()), casework.require(two.caseId())))
                    .filteredOn(CaseFile::open)
                    .hasSize(1);
        }
    }
}
