package org.moothall.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.Desk;

/// A case conference through HTTP: minuted, concluded, followed.
@CityTest
class ConclusionStoryTest extends MeetingStory {

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
    void who_is_overtaken_by_the_closing_of_the_minutes_still_has_what_they_typed() {
        var here = called();
        clock.advance(Duration.ofDays(1));
        Desk.signIn(other, desk.head(lamp));
        other.open(here);
        worker.open(here).fill("minutes", "Closed.").fill("present", "water-bureau");
        worker.send("Close the minutes");
        assertThat(other.fill("minutes", "Mine, at length.")
                        .send("Save the draft")
                        .status())
                .isEqualTo(409);
        assertThat(other.page().select("[aria-labelledby=typed]").text()).contains("Mine, at length.");
        assertThat(other.page().select("[aria-labelledby=minutes-head]").text()).contains("Closed.");
    }

    @Test
    void a_conclusion_sent_twice_gives_one_task() {
        var here = held();
        Desk.signIn(other, desk.head(lamp));
        other.open(here);
        concluded(here, "water-bureau");
        other.fill("office", "water-bureau")
                .fill("task", "Mend the pipe.")
                .fill("due-day", "26")
                .fill("due-month", "11")
                .fill("due-year", "2026")
                .send("Record the conclusion");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("Somebody else was quicker");
        assertThat(other.page().select("textarea[name=task]").text()).isEqualTo("Mend the pipe.");
        assertThat(worker.open(here).page().select("[aria-labelledby=conclusions] .mh-owed"))
                .hasSize(1);
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
        assertThat(row(water, here)).contains("1 task overdue");
        water.open(address + "/contribute").fill("note", "Mended.").send("Contribute");
        assertThat(tasks(worker, here)).contains("Done 27 Nov, late");
        assertThat(row(water, here)).doesNotContain("overdue");
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
    void a_conference_adds_to_what_an_office_owes_already_and_moves_no_date_on() {
        worker.open(address + "/co-handle")
                .fill("office", "water-bureau")
                .fill("until-day", "25")
                .fill("until-month", "11")
                .fill("until-year", "2026")
                .fill("note", "Is the main leaking?")
                .send("Ask another office to help");
        concluded(held(), "water-bureau");
        var owed = casework.ground(casework.require(lamp.caseId())).coHandlers().stream()
                .filter(one -> one.office().equals("water-bureau"))
                .findFirst()
                .orElseThrow();
        assertThat(owed.due()).isEqualTo("2026-11-25T15:59:59Z");
        assertThat(owed.whyEn()).contains("Is the main leaking?", "Mend the pipe.");
    }

    @Test
    void the_centre_concludes_what_the_offices_below_it_do() {
        Desk.signIn(other, desk.able("lin-hui"));
        form(other, lamp.number()).send("Call the conference");
        var here = other.path();
        clock.advance(Duration.ofDays(1));
        other.open(here)
                .fill("minutes", "Theirs.")
                .fill("present", "water-bureau")
                .send("Close the minutes");
        other.fill("office", "water-bureau")
                .fill("task", "Mend it.")
                .fill("due-day", "27")
                .fill("due-month", "11")
                .fill("due-year", "2026")
                .send("Record the conclusion");
        assertThat(tasks(worker, here)).contains("Mend it.");
        assertThat(casework.ground(casework.require(lamp.caseId())).helpers()).contains("water-bureau");
    }
}
