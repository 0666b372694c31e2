package org.moothall.joint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.moothall.Browser;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Casework;
import org.moothall.grievance.Receipt;
import org.springframework.beans.factory.annotation.Autowired;

/// A case on which the water bureau owes a contribution until Thursday.
abstract class AskedStory {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser worker;

    @Autowired
    Browser helper;

    @Autowired
    Browser resident;

    Receipt lamp;
    String address;

    @BeforeEach
    void the_water_bureau_is_asked_until_thursday() {
        lamp = desk.lamp("The lamp at the corner is dark, there is water in the pole.");
        address = "/cases/" + lamp.number();
        Desk.signIn(worker, desk.handler(lamp));
        Desk.signIn(helper, desk.able("zhou-min"));
        worker.open(address + "/accept").send("Accept");
        ask("26", "Is the main leaking?");
    }

    void ask(String day, String what) {
        worker.open(address + "/co-handle")
                .fill("office", "water-bureau")
                .fill("until-day", day)
                .fill("until-month", "11")
                .fill("until-year", "2026")
                .fill("note", what)
                .send("Ask another office to help");
        assertThat(worker.status()).isEqualTo(200);
    }

    void contribute(String words) {
        helper.open(address + "/contribute").fill("note", words).send("Contribute");
        assertThat(helper.status()).isEqualTo(200);
    }

    String offices() {
        return worker.open(address).page().select("[aria-labelledby=offices]").text();
    }

    Browser reply() {
        return worker.open(address + "/reply")
                .fill("found", "Water in the pole.")
                .fill("did", "It is dry again.");
    }
}
