package org.moothall.handling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.grievance.Receipt;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// A leader takes a case as their own, and nobody ends that by the way.
@CityTest
@Import(Desk.class)
class LeadersOwnStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Browser leader;

    @Autowired
    Browser worker;

    @Autowired
    Browser above;

    @Autowired
    Browser resident;

    private Receipt lamp;
    private String address;
    private String head;

    @BeforeEach
    void a_lamp_is_out() {
        lamp = desk.lamp("The lamp at the school is dark again.");
        address = "/cases/" + lamp.number();
        head = desk.head(lamp);
        Desk.signIn(leader, head);
        Desk.signIn(worker, desk.handler(lamp));
        worker.open(address + "/accept").send("Accept");
    }

    private CaseFile now() {
        return casework.require(lamp.caseId());
    }

    private void takenOn(Browser by) {
        by.open(address + "/take-on")
                .fill("note", "Children walk here in the dark.")
                .send("Take it as my own case");
        assertThat(by.status()).isEqualTo(200);
    }

    private String my() {
        resident.open("/my/find").fill("number", lamp.number()).fill("phrase", lamp.phrase());
        return resident.send("Show my case").text();
    }

    @Test
    void it_shows_on_the_case_in_lists_and_to_the_resident_by_post_and_without_a_name() {
        takenOn(leader);
        assertThat(now().leader()).isEqualTo(head);
        assertThat(now().handler()).isEqualTo(head);
        assertThat(leader.open(address).text()).contains("Leader’s own case", "Luo Ying");
        assertThat(worker.open("/work/office?own=only").text()).contains(lamp.number(), "Leader’s own case");
        assertThat(leader.open("/work/own").text()).contains(lamp.number());
        assertThat(my())
                .contains("looks after your case personally", "Children walk here in the dark.")
                .doesNotContain("Luo Ying");
    }

    @Test
    void a_filter_leaves_out_what_is_no_leaders_own() {
        assertThat(worker.open("/work/office?own=only").text()).doesNotContain(lamp.number());
        assertThat(worker.open("/work/office").text()).contains(lamp.number());
    }

    @Test
    void only_a_leader_may_and_needs_a_reason() {
        assertThat(worker.open(address).text()).doesNotContain("Take it as my own case");
        assertThat(worker.open(address + "/take-on").status()).isEqualTo(409);
        leader.open(address + "/take-on").send("Take it as my own case");
        assertThat(leader.status()).isEqualTo(422);
        assertThat(now().leader()).isNull();
    }

    @Test
    void a_leader_above_takes_it_on_and_the_lead_office_goes_on_with_the_work() {
        Desk.signIn(above, desk.able("niu-ying"));
        takenOn(above);
        assertThat(now().leader()).isEqualTo("niu-ying");
        assertThat(now().lead()).isEqualTo(lamp.office());
        assertThat(now().handler()).isNotEqualTo("niu-ying");
        assertThat(above.open("/work/own").text()).contains(lamp.number());
        worker.open(address + "/hand-over")
                .fill("person", head)
                .fill("note", "Mine is full.")
                .send("Hand over");
        assertThat(now().leader()).isEqualTo("niu-ying");
        worker.open(address + "/hand-over")
                .fill("office", "water-bureau")
                .fill("note", "Theirs.")
                .send("Hand over");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.text()).contains("A leader has taken this case as their own");
        assertThat(now().lead()).isEqualTo(lamp.office());
    }

    @Test
    void handing_it_down_needs_a_reason_of_its_own_that_the_resident_sees() {
        takenOn(leader);
        var colleague = desk.able("he-ping");
        leader.open(address + "/hand-over").fill("person", colleague).fill("note", "He knows the pole.");
        leader.send("Hand over");
        assertThat(leader.status()).isEqualTo(422);
        assertThat(leader.text()).contains("Say why the personal care ends");
        assertThat(leader.page().select("textarea[name=note]").text()).isEqualTo("He knows the pole.");
        leader.fill("ends", "The lamp burns; only the bill is left.").send("Hand over");
        assertThat(leader.status()).isEqualTo(200);
        assertThat(now().leader()).isNull();
        assertThat(now().handler()).isEqualTo(colleague);
        assertThat(leader.open(address).text()).contains("ended the leader’s own care", "only the bill is left");
        assertThat(my()).contains("personal care of a leader for your case has ended", "only the bill is left");
    }

    @Test
    void no_colleague_ends_it_neither_by_handing_over_nor_by_ticking_nor_outright() {
        takenOn(leader);
        var path = "/work/hand-over?case=" + lamp.number();
        worker.open(path).fill("person", "he-ping").fill("note", "Mine again.").send("Hand over");
        assertThat(worker.status()).isEqualTo(409);
        assertThat(worker.open(address + "/let-go").status()).isEqualTo(409);
        assertThat(now().leader()).isEqualTo(head);
        assertThat(now().handler()).isEqualTo(head);
    }

    @Test
    void of_two_leaders_at_once_one_is_shown_that_the_other_was_quicker() {
        Desk.signIn(above, desk.able("niu-ying"));
        above.open(address + "/take-on").fill("note", "The council asked me.");
        takenOn(leader);
        above.send("Take it as my own case");
        assertThat(above.status()).isEqualTo(409);
        assertThat(above.text()).contains("A colleague was quicker");
        assertThat(now().leader()).isEqualTo(head);
        above.open(address + "/let-go").fill("note", "I take it myself.").send("End the leader’s own care");
        takenOn(above);
        assertThat(now().leader()).isEqualTo("niu-ying");
    }

    @Test
    void it_ends_with_the_case_and_when_the_leader_steps_aside() {
        takenOn(leader);
        leader.open(address + "/step-aside").fill("note", "It is my street.").send("Step aside");
        assertThat(now().leader()).isNull();
        assertThat(now().handler()).isNotEqualTo(head);
        Desk.signIn(above, desk.able("niu-ying"));
        takenOn(above);
        var handler = desk.able(now().handler());
        Desk.signIn(worker, handler);
        worker.open(address + "/reply")
                .fill("found", "Dark.")
                .fill("did", "Lit.")
                .send("Send the reply");
        assertThat(now().leader()).isEqualTo("niu-ying");
        worker.open(address + "/close").send("Close");
        assertThat(now().leader()).isNull();
    }
}
