package org.moothall.handling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.Desk;

/// Nobody ends a leader’s own care by the way.
@CityTest
class LeaderLetsGoStoryTest extends LeaderStory {

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
        worker.open(address + "/reply")
                .fill("found", "Dark.")
                .fill("did", "Lit.")
                .send("Send the reply");
        assertThat(now().leader()).isEqualTo("niu-ying");
        worker.open(address + "/close").send("Close");
        assertThat(now().leader()).isNull();
    }
}
