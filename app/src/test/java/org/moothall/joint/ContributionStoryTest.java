package org.moothall.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Casework;
import org.moothall.grievance.Receipt;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Lead and co-handling offices through HTTP: asked, late, put together, gone without.
@CityTest
@Import(Desk.class)
class ContributionStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser worker;

    @Autowired
    Browser helper;

    @Autowired
    Browser resident;

    private Receipt lamp;
    private String address;

    @BeforeEach
    void the_water_bureau_is_asked_until_thursday() {
        lamp = desk.lamp("The lamp at the corner is dark, there is water in the pole.");
        address = "/cases/" + lamp.number();
        Desk.signIn(worker, desk.handler(lamp));
        Desk.signIn(helper, desk.able("zhou-min"));
        worker.open(address + "/accept").send("Accept");
        ask("26", "Is the main leaking?");
    }

    private void ask(String day, String what) {
        worker.open(address + "/co-handle")
                .fill("office", "water-bureau")
                .fill("until-day", day)
                .fill("until-month", "11")
                .fill("until-year", "2026")
                .fill("note", what)
                .send("Ask another office to help");
        assertThat(worker.status()).isEqualTo(200);
    }

    private void contribute(String words) {
        helper.open(address + "/contribute").fill("note", words).send("Contribute");
        assertThat(helper.status()).isEqualTo(200);
    }

    private String offices() {
        return worker.open(address).page().select("[aria-labelledby=offices]").text();
    }

    private Browser reply() {
        return worker.open(address + "/reply")
                .fill("found", "Water in the pole.")
                .fill("did", "It is dry again.");
    }

    @Test
    void a_contribution_says_who_asked_until_when_and_how_late_it_came_in_working_days() {
        assertThat(offices())
                .contains("City Water Bureau", "Is the main leaking?", "Asked 23 November by He Ping.")
                .contains("Due 26 November 2026", "Still owed");
        clock.advance(Duration.ofDays(4)); // Friday
        assertThat(offices()).contains("Still owed, late by 1 working day");
        clock.advance(Duration.ofDays(3)); // a weekend counts for nothing
        contribute("It was, and is mended.");
        assertThat(offices()).contains("Came 30 November, late by 2 working days");
    }

    @Test
    void a_new_date_hides_no_old_one() {
        clock.advance(Duration.ofDays(4));
        ask("30", "We still need it.");
        assertThat(offices()).contains("Asked again 27 November, when it was late by 1 working day", "Still owed");
        contribute("Here it is.");
        assertThat(offices()).contains("Came 27 November");
    }

    @Test
    void what_an_office_owes_stands_in_its_lists_and_in_those_of_the_lead() {
        clock.advance(Duration.ofDays(7));
        assertThat(helper.open("/work/elsewhere").text()).contains(lamp.number(), "Your contribution: Overdue");
        helper.open("/work/contributions");
        assertThat(helper.page().select("table").first().text()).contains(lamp.number(), "Nandu Urban Management");
        worker.open("/work/contributions");
        assertThat(worker.page().select("table").last().text()).contains(lamp.number(), "City Water Bureau");
        contribute("Done.");
        assertThat(helper.open("/work/contributions").text()).doesNotContain(lamp.number());
    }

    @Test
    void the_reply_puts_together_what_came_each_under_its_office_and_as_the_lead_has_changed_it() {
        contribute("The main was leaking.");
        reply();
        assertThat(worker.page().select("textarea[name=from-water-bureau]").text())
                .isEqualTo("The main was leaking.");
        worker.fill("from-water-bureau", "The main was leaking and is mended.").send("Send the reply");
        var replied = casework.history(lamp.caseId()).getLast();
        assertThat(replied.verb()).isEqualTo(Verb.REPLY);
        assertThat(replied.note())
                .contains("From City Water Bureau\nThe main was leaking and is mended.")
                .contains("It is dry again.");
    }

    @Test
    void a_reply_without_what_is_owed_needs_a_reason_which_is_kept_and_seen() {
        reply();
        assertThat(worker.text()).contains("Not yet contributed: City Water Bureau");
        worker.send("Send the reply");
        assertThat(worker.status()).isEqualTo(422);
        assertThat(worker.text()).contains("Say why you reply without this contribution");
        assertThat(worker.page().select("textarea[name=found]").text()).isEqualTo("Water in the pole.");
        worker.fill("without-water-bureau", "The pole was dried without it.").send("Send the reply");
        assertThat(worker.status()).isEqualTo(200);
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("answered");
        assertThat(offices()).contains("The lead went on without it");
        resident.open("/my/find").fill("number", lamp.number()).fill("phrase", lamp.phrase());
        assertThat(resident.send("Show my case").text())
                .contains("goes on without the contribution", "The pole was dried without it.");
        assertThat(helper.open("/work/contributions").text()).doesNotContain(lamp.number());
    }

    @Test
    void a_contribution_that_comes_while_the_reply_is_written_is_put_before_the_writer_and_nothing_typed_is_lost() {
        reply().fill("without-water-bureau", "It takes too long.");
        contribute("The main was leaking.");
        worker.send("Send the reply");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text()).contains("A colleague was quicker", "contributed");
        assertThat(worker.page().select("textarea[name=from-water-bureau]").text())
                .isEqualTo("The main was leaking.");
        assertThat(worker.page().select("textarea[name=did]").text()).isEqualTo("It is dry again.");
        assertThat(casework.history(lamp.caseId()))
                .noneMatch(entry -> entry.verb() == Verb.GO_WITHOUT || entry.verb() == Verb.REPLY);
    }

    @Test
    void going_on_without_it_is_an_act_of_its_own_and_only_for_what_is_owed() {
        helper.open(address + "/go-without");
        assertThat(helper.status()).isEqualTo(409);
        worker.open(address + "/go-without").send("Go on without a contribution");
        assertThat(worker.status()).isEqualTo(422);
        worker.fill("office", "water-bureau").fill("note", "Mended already.").send("Go on without a contribution");
        assertThat(worker.status()).isEqualTo(200);
        contribute("For the record: it was the main.");
        assertThat(offices()).contains("The lead went on without it", "it came after all");
        assertThat(worker.open(address + "/go-without").status()).isEqualTo(409);
    }
}
