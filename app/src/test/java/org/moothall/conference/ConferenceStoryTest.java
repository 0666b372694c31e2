package org.moothall.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.disclosure.CaseReads;

/// A case conference through HTTP: called, answered, cancelled.
@CityTest
class ConferenceStoryTest extends MeetingStory {

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
    void whoever_reads_a_case_in_its_conference_reads_the_case() {
        var here = called();
        clock.advance(Duration.ofMinutes(5));
        var before = reads();
        worker.open(here);
        assertThat(reads()).isEqualTo(before + 1);
        water.open(here); // invited, and sees no more than the conference
        assertThat(reads()).isEqualTo(before + 1);
    }

    private long reads() {
        return journal.of(lamp.caseId().value()).stream()
                .filter(written -> written.line().act().equals(CaseReads.READ))
                .count();
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
