package org.moothall.handling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.moothall.Browser;
import org.moothall.Desk;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.grievance.Receipt;
import org.springframework.beans.factory.annotation.Autowired;

/// A case in hand, its caseworker, and the head of its office.
abstract class LeaderStory {

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

    Receipt lamp;
    String address;
    String head;

    @BeforeEach
    void a_lamp_is_out() {
        lamp = desk.lamp("The lamp at the school is dark again.");
        address = "/cases/" + lamp.number();
        head = desk.head(lamp);
        Desk.signIn(leader, head);
        Desk.signIn(worker, desk.handler(lamp));
        worker.open(address + "/accept").send("Accept");
    }

    CaseFile now() {
        return casework.require(lamp.caseId());
    }

    void takenOn(Browser by) {
        by.open(address + "/take-on")
                .fill("note", "Children walk here in the dark.")
                .send("Take it as my own case");
        assertThat(by.status()).isEqualTo(200);
    }

    String my() {
        resident.open("/my/find").fill("number", lamp.number()).fill("phrase", lamp.phrase());
        return resident.send("Show my case").text();
    }
}
