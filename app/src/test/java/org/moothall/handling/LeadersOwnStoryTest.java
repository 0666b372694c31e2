package org.moothall.handling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.Desk;

/// A leader takes a case as their own; colleagues and the resident see it.
@CityTest
class LeadersOwnStoryTest extends LeaderStory {

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
        takenOn(leader);
        assertThat(worker.open("/work/office?own=only").text()).contains(lamp.number());
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
}
