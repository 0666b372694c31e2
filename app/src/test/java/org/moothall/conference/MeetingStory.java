package org.moothall.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.moothall.Browser;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Casework;
import org.moothall.grievance.Receipt;
import org.moothall.journal.Journal;
import org.springframework.beans.factory.annotation.Autowired;

/// A case in hand on which a conference may be called.
abstract class MeetingStory {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Conferences conferences;

    @Autowired
    Journal journal;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser worker;

    @Autowired
    Browser water;

    @Autowired
    Browser other;

    @Autowired
    Browser resident;

    Receipt lamp;
    String address;

    @BeforeEach
    void a_lamp_is_out() {
        lamp = desk.lamp("The lamp stands in water since May.");
        address = "/cases/" + lamp.number();
        Desk.signIn(worker, desk.handler(lamp));
        Desk.signIn(water, desk.able("zhou-min"));
        worker.open(address + "/accept").send("Accept");
    }

    Browser form(Browser by, String cases) {
        return by.open("/conferences/new?case=" + cases)
                .fill("day-day", "24")
                .fill("day-month", "11")
                .fill("day-year", "2026")
                .fill("time", "9:30")
                .fill("place", "Room 204")
                .fill("agenda", "Whose is the pipe?\nWho pays?")
                .fill("other", "water-bureau");
    }

    /// Called for Tuesday 9:30; answers its address.
    String called() {
        form(worker, lamp.number()).send("Call the conference");
        assertThat(worker.status()).isEqualTo(200);
        return worker.path();
    }

    String held() {
        var here = called();
        clock.advance(Duration.ofDays(1));
        worker.open(here)
                .fill("minutes", "The pipe is the bureau’s.")
                .fill("present", lamp.office(), "water-bureau")
                .send("Close the minutes");
        assertThat(worker.status()).isEqualTo(200);
        return here;
    }

    Browser concluded(String here, String office) {
        return worker.open(here)
                .fill("office", office)
                .fill("task", "Mend the pipe.")
                .fill("due-day", "26")
                .fill("due-month", "11")
                .fill("due-year", "2026")
                .send("Record the conclusion");
    }

    /// A conference in the list.
    String row(Browser by, String here) {
        return by.open("/conferences")
                .page()
                .select("tr:has(a[href=" + here.replaceFirst("#.*", "") + "])")
                .text();
    }

    String tasks(Browser by, String here) {
        return by.open(here).page().select("[aria-labelledby=conclusions]").text();
    }
}
