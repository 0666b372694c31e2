package org.moothall.together;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.casework.Casework;
import org.moothall.together.Joinings.Link;
import org.springframework.beans.factory.annotation.Autowired;

/// A part of a case goes its own way, through HTTP.
@CityTest
class PartStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Joinings joinings;

    @Autowired
    Browser worker;

    @Autowired
    Browser resident;

    @Autowired
    Browser other;

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
        resident.open("/my/find").fill("number", one.number()).fill("phrase", one.phrase());
        resident.send("Show my case");
        resident.follow(part.number());
        assertThat(resident.text()).contains("The pavement under the lamp is broken");
        assertThat(other.open("/my/" + one.number() + "~" + part.number()).text())
                .contains("Find my case");
        resident.open("/my/" + one.number() + "~" + part.number() + "/add")
                .fill("say", "It is a trap at night")
                .send("Add it");
        assertThat(casework.history(made.id()).getLast().note()).isEqualTo("It is a trap at night");
    }
}
