package org.moothall.conference;

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
import org.moothall.journal.Journal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// A case conference through HTTP: called, answered, minuted, concluded, followed.
@CityTest
@Import(Desk.class)
class ConferenceStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Conferences conferences;

    @Autowired
    Journal journal;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser worker;

    @Autowired
    Browser water;

    @Autowired
    Browser other;

    @Autowired
    Browser resident;

    private Receipt lamp;
    private String address;

    @BeforeEach
    void a_lamp_is_out() {
        lamp = desk.lamp("The lamp stands in water since May.");
        address = "/cases/" + lamp.number();
        Desk.signIn(worker, desk.handler(lamp));
        Desk.signIn(water, desk.able("zhou-min"));
        worker.open(address + "/accept").send("Accept");
    }

    private Browser form(Browser by, String cases) {
        return by.open("/conferences/new?case=" + cases)
                .fill("day-day", "24")
                .fill("day-month", "11")
                .fill("day-year", "2026")
                .fill("time", "9:30")
                .fill("place", "Room 204")
                .fill("agenda", "Whose is the pipe?\nWho pays?")
                .fill("other", "water-bureau");
    }

    /// Called for Tuesday 9:30; answers its address.
    private String called() {
        form(worker, lamp.number()).send("Call the conference");
        assertThat(worker.status()).isEqualTo(200);
        return worker.path();
    }

    private String held() {
        var here = called();
        clock.advance(Duration.ofDays(1));
        worker.open(here)
                .fill("minutes", "The pipe is the bureau’s.")
                .fill("present", lamp.office(), "water-bureau")
                .send("Close the minutes");
        assertThat(worker.status()).isEqualTo(200);
        return here;
    }

    private Browser concluded(String here, String office) {
        return worker.open(here)
                .fill("office", office)
                .fill("task", "Mend the pipe.")
                .fill("due-day", "26")
                .fill("due-month", "11")
                .fill("due-year", "2026")
                .send("Record the conclusion");
    }

    private String tasks(Browser by, String here) {
        return by.open(here).page().select("[aria-labelledby=conclusions]").text();
    }

    @Test
    void an_office_is_invited_answers_and_reads_no_more_than_the_conference() {
        var here = called();
        assertThat(worker.text()).contains("Whose is the pipe?", "Room 204", "City Water Bureau", "No answer yet");
        assertThat(water.open("/conferences").text()).contains("The lamp stands in water", "No answer yet");
        water.open(here);
        assertThat(water.status()).isEqualTo(200);
        assertThat(water.page().select("a[href=" + address + "]")).isEmpty();
        assertThat(water.open(address).status()).isEqualTo(403);
        water.open(here).fill("answer", "SENDS_WORD").send("Send the answer");
        assertThat(water.status()).isEqualTo(422);
        water.fill("answer", "SENDS_WORD").fill("words", "The pipe is ours.").send("Send the answer");
        assertThat(worker.open(here).text()).contains("Sends word", "The pipe is ours.");
        assertThat(journal.of(lamp.caseId().value()))
                .extracting(written -> written.line().act())
                .contains("conference.called", "conference.answered");
        assertThat(worker.open(address + "/journal").text()).contains("called a case conference");
    }

    @Test
    void whoever_is_not_concerned_neither_calls_nor_sees_nor_writes() {
        var here = called();
        Desk.signIn(other, desk.able("meng-yating"));
        assertThat(other.open(here).status()).isEqualTo(403);
        assertThat(other.open("/conferences").text()).doesNotContain("The lamp stands in water");
        form(other, "").fill("cases", lamp.number()).fill("subject", "Mine").send("Call the conference");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("on which you may call a conference");
        assertThat(water.open(here).page().select("form[action$=minutes]")).isEmpty();
        assertThat(other.open("/conferences/CC-2026-999999").status()).isEqualTo(404);
    }

    @Test
    void what_is_missing_is_said_and_nothing_typed_is_lost() {
        worker.open("/conferences/new?case=" + lamp.number())
                .fill("agenda", "Whose is it?")
                .fill("time", "25:00")
                .fill("day-day", "1")
                .fill("day-month", "1")
                .fill("day-year", "2020")
                .send("Call the conference");
        assertThat(worker.status()).isEqualTo(422);
        assertThat(worker.text()).contains("Give the time, for example 14:30.", "Say where, or how to take part.");
        assertThat(worker.page().select("textarea[name=agenda]").text()).isEqualTo("Whose is it?");
        worker.fill("time", "9:00").fill("place", "Here").send("Call the conference");
        assertThat(worker.text()).contains("That moment is past.");
    }

    @Test
    void who_is_kept_away_cannot_be_invited_and_the_page_says_why() {
        Desk.signIn(other, desk.able("lin-hui"));
        other.open(address + "/about")
                .fill("office", "water-bureau")
                .fill("note", "The report says so.")
                .send("Say of whom it complains");
        worker.open("/conferences/new?case=" + lamp.number());
        assertThat(worker.text()).contains("Cannot be invited", "This case complains of City Water Bureau");
        assertThat(worker.page().select("input[value=water-bureau]")).isEmpty();
    }

    @Test
    void minutes_are_a_draft_until_they_are_closed_and_of_two_writers_none_is_overwritten_unseen() {
        var here = called();
        assertThat(worker.open(here).page().select("button[value=close]")).isEmpty();
        worker.fill("minutes", "Draft one.").send("Save the draft");
        Desk.signIn(other, desk.head(lamp));
        other.open(here);
        worker.open(here).fill("minutes", "Draft two.").send("Save the draft");
        other.fill("minutes", "Mine.").send("Save the draft");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("Somebody else was quicker", "Draft two.");
        assertThat(other.page().select("textarea[name=minutes]").text()).isEqualTo("Mine.");
        clock.advance(Duration.ofDays(1));
        worker.open(here).fill("present", "water-bureau").send("Close the minutes");
        assertThat(worker.text()).contains("Draft two.", "There were: City Water Bureau");
        assertThat(worker.page().select("textarea[name=minutes]")).isEmpty();
    }

    @Test
    void a_conclusion_is_a_dated_contribution_and_followed_until_it_has_come() {
        var here = held();
        assertThat(conferences.concluded(lamp.caseId())).isFalse();
        concluded(here, "water-bureau");
        assertThat(conferences.concluded(lamp.caseId())).isTrue();
        assertThat(tasks(worker, here)).contains("City Water Bureau", "Mend the pipe.", "Due 26 November 2026");
        assertThat(worker.open(address)
                        .page()
                        .select("[aria-labelledby=offices]")
                        .text())
                .contains("Mend the pipe.", "Still owed");
        resident.open("/my/find").fill("number", lamp.number()).fill("phrase", lamp.phrase());
        assertThat(resident.send("Show my case").text()).contains("A conference of the offices gave a task");
        clock.advance(Duration.ofDays(3));
        assertThat(water.open("/conferences").text()).contains("1 task overdue");
        water.open(address + "/contribute").fill("note", "Mended.").send("Contribute");
        assertThat(tasks(worker, here)).contains("Done 27 November, late");
        assertThat(water.open("/conferences").text()).doesNotContain("1 task overdue");
    }

    @Test
    void the_lead_office_gets_a_task_too_and_a_case_may_go_to_another_office() {
        var here = held();
        concluded(here, lamp.office());
        assertThat(casework.ground(casework.require(lamp.caseId())).helpers()).doesNotContain(lamp.office());
        worker.open(here).fill("what", "assign");
        worker.fill("office", "water-bureau")
                .fill("task", "It is their pole.")
                .fill("due-day", "30")
                .fill("due-month", "11")
                .fill("due-year", "2026")
                .send("Record the conclusion");
        assertThat(casework.require(lamp.caseId()).lead()).isEqualTo("water-bureau");
        assertThat(tasks(water, here)).contains("It is their pole.", "The case went to this office");
    }

    @Test
    void a_rule_that_says_no_is_said_and_what_was_typed_stays() {
        var here = held();
        worker.open(here)
                .fill("office", "water-bureau")
                .fill("task", "Mend the pipe.")
                .fill("due-day", "1")
                .fill("due-month", "11")
                .fill("due-year", "2026")
                .send("Record the conclusion");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text()).contains("The date is past");
        assertThat(worker.page().select("textarea[name=task]").text()).isEqualTo("Mend the pipe.");
        assertThat(conferences.concluded(lamp.caseId())).isFalse();
    }

    @Test
    void the_centre_calls_one_on_several_cases_and_a_cancelled_one_says_why() {
        var second = desk.lamp("Another lamp in the same water.");
        Desk.signIn(other, desk.able("lin-hui"));
        form(other, lamp.number()).fill("cases", lamp.number() + ", " + second.number());
        other.send("Call the conference");
        var here = other.path();
        assertThat(other.text()).contains(lamp.number(), second.number(), "Nandu Urban Management");
        assertThat(worker.open(here).status()).isEqualTo(200);
        other.open(here).send("Cancel the conference");
        assertThat(other.status()).isEqualTo(422);
        other.fill("reason", "The pipe is mended.").send("Cancel the conference");
        assertThat(worker.open(here).text()).contains("Cancelled: The pipe is mended.");
        assertThat(worker.open(address).text()).contains("Case conferences", "Cancelled");
    }
}
