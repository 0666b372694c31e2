package org.moothall.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.casework.Casework;
import org.moothall.grievance.Receipt;
import org.moothall.journal.Journal;
import org.springframework.beans.factory.annotation.Autowired;

/// What becomes of a call, through HTTP: what was said goes into the case, as the procedure lets it.
@CityTest
class CallBackStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Answered answered;

    @Autowired
    Casework casework;

    @Autowired
    Journal journal;

    @Autowired
    Browser counter;

    @Autowired
    Browser resident;

    @BeforeEach
    void chen_jie_is_at_the_telephone() {
        Desk.signIn(counter, desk.able("chen-jie"));
    }

    private String list() {
        return counter.open("/call-backs").text();
    }

    private void said(Receipt receipt, String result, String words) {
        Answered.open(counter, receipt);
        counter.fill("result", result).fill("said", words).send("Write it down");
    }

    @Test
    void what_is_solved_is_rated_and_what_is_not_goes_back_in_the_reporters_words() {
        var solved = answered.lamp("Out at the school", true);
        var unsolved = answered.lamp("Out at the market", true);
        answered.pass(Duration.ofDays(4));
        said(solved, "SATISFIED", "");
        assertThat(counter.path()).isEqualTo("/call-backs");
        assertThat(casework.require(solved.caseId()).step()).isEqualTo("closed");
        assertThat(Answered.mine(resident, solved)).contains("Called back: it is solved.");

        said(unsolved, "NOT_SATISFIED", "");
        assertThat(counter.status()).isEqualTo(422);
        assertThat(counter.text()).contains("Write what is not solved");
        counter.fill("result", "NOT_SATISFIED")
                .fill("said", "It goes out at nine.")
                .send("Write it down");
        var back = casework.require(unsolved.caseId());
        assertThat(back.step()).isEqualTo("in-hand");
        assertThat(back.reopened()).isEqualTo(1);
        assertThat(casework.history(back.id()).getLast().note()).isEqualTo("It goes out at nine.");
        assertThat(list()).doesNotContain(solved.number(), unsolved.number());
    }

    @Test
    void who_calls_reads_the_case_and_the_journal_says_so() {
        var receipt = answered.lamp("Out at the ferry", true);
        answered.pass(Duration.ofDays(4));
        Answered.open(counter, receipt);
        assertThat(journal.of(receipt.caseId().value()))
                .extracting(
                        written -> written.line().act() + " " + written.line().actor())
                .anyMatch(said -> said.startsWith("case.read ") && said.contains("chen-jie"));
    }

    @Test
    void nobody_reached_is_tried_on_three_days_and_then_kept_as_such() {
        var receipt = answered.lamp("Out at the pond", true);
        answered.pass(Duration.ofDays(3));
        for (var tries = 1; tries <= CallBacks.TRIES; tries++) {
            assertThat(list()).contains(receipt.number());
            said(receipt, "NOT_REACHED", "");
            assertThat(list()).doesNotContain(receipt.number());
            assertThat(Answered.mine(resident, receipt)).contains("did not reach you");
            answered.pass(Duration.ofHours(2));
            assertThat(list()).doesNotContain(receipt.number());
            answered.pass(Duration.ofDays(3));
        }
        assertThat(list()).doesNotContain(receipt.number());
        assertThat(Answered.mine(resident, receipt)).contains("on three days and did not reach you");
        assertThat(casework.require(receipt.caseId()).step()).isEqualTo("answered");
    }
}
