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
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;

/// A case joined into another one, through HTTP: the answer is one, and each of its reporters is called for themselves.
@CityTest
class CallBackJoinedTest {

    private static final String PHONE = "5550 9912";

    @Autowired
    Desk desk;

    @Autowired
    Answered answered;

    @Autowired
    Casework casework;

    @Autowired
    Browser worker;

    @Autowired
    Browser counter;

    @Autowired
    Browser resident;

    private Receipt one;
    private Receipt into;

    @BeforeEach
    void two_lamps_joined() {
        one = answered.filed("Out by my door", PHONE, true);
        into = answered.filed("Out at the market", Answered.PHONE, true);
        Desk.signIn(counter, desk.able("chen-jie"));
        Desk.signIn(worker, desk.handler(into));
        worker.open("/cases/" + one.number() + "/join")
                .fill("into", into.number())
                .fill("note", "One cable for both lamps")
                .send("Join into another case");
        assertThat(worker.path()).startsWith("/cases/" + into.number());
    }

    private void answer() {
        answered.answer(into);
        answered.pass(Duration.ofDays(4));
    }

    private String list() {
        return counter.open("/call-backs").text();
    }

    private void said(Receipt receipt, String result, String words) {
        Answered.open(counter, receipt);
        counter.fill("result", result).fill("said", words).send("Write it down");
        assertThat(counter.path()).isEqualTo("/call-backs");
    }

    @Test
    void both_are_called_about_the_one_answer_each_at_their_own_number() {
        answer();
        assertThat(list()).contains(one.number(), into.number());
        Answered.open(counter, one);
        assertThat(counter.text()).contains(PHONE, "The lamp burns again.").doesNotContain(Answered.PHONE);
        assertThat(Answered.mine(resident, one)).contains("Whether the lamp burns again");
        assertThat(Answered.mine(resident, into)).doesNotContain("Whether the lamp burns again");
    }

    @Test
    void whoever_says_that_it_is_solved_says_so_for_themselves_and_the_other_is_called_all_the_same() {
        answer();
        said(one, "SATISFIED", "");
        assertThat(casework.require(into.caseId()).step()).isEqualTo("answered");
        assertThat(worker.open("/cases/" + into.number()).text()).contains("1 said it is solved");
        assertThat(list()).contains(into.number()).doesNotContain(one.number());
        said(into, "NOT_SATISFIED", "It goes out at nine.");
        var back = casework.require(into.caseId());
        assertThat(back.step()).isEqualTo("in-hand");
        assertThat(casework.history(back.id()).getLast().note()).isEqualTo("It goes out at nine.");
        assertThat(list()).doesNotContain(into.number(), one.number());
    }

    @Test
    void one_who_says_no_brings_it_back_for_all_and_the_next_answer_owes_both_a_call_again() {
        answer();
        said(one, "NOT_SATISFIED", "Mine is still dark.");
        assertThat(list()).doesNotContain(into.number(), one.number());
        answered.took(into, Verb.REPLY);
        answered.pass(Duration.ofDays(4));
        assertThat(list()).contains(into.number(), one.number());
    }

    @Test
    void nobody_is_called_who_judged_it_already_or_wants_no_call() {
        answer();
        Answered.mine(resident, one);
        resident.fill("fixed", "yes").send("Send my answer");
        assertThat(list()).contains(into.number()).doesNotContain(one.number());
        Answered.mine(resident, into);
        resident.send("Do not call me");
        assertThat(list()).doesNotContain(into.number());
    }

    @Test
    void who_took_it_back_before_the_answer_is_owed_no_call() {
        Answered.mine(resident, one);
        resident.open("/my/" + one.number() + "/withdraw").send("Withdraw my report");
        answer();
        assertThat(list()).contains(into.number()).doesNotContain(one.number());
    }

    @Test
    void a_case_taken_out_again_has_its_own_answer_and_its_own_call() {
        worker.open("/cases/" + one.number()).follow("Take out again");
        worker.fill("note", "Another lamp").send("Take out again");
        answer();
        assertThat(list()).contains(into.number()).doesNotContain(one.number());
        answered.answer(one);
        answered.pass(Duration.ofDays(4));
        assertThat(list()).contains(one.number());
    }
}
