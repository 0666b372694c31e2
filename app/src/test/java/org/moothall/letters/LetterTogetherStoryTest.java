package org.moothall.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.casework.Casework;
import org.moothall.grievance.Receipt;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;

/// What other offices contribute goes into the letter; a letter without what is owed says why.
@CityTest
class LetterTogetherStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Browser worker;

    @Autowired
    Browser helper;

    private Receipt lamp;
    private String address;

    @BeforeEach
    void the_water_bureau_is_asked() {
        lamp = desk.lamp("There is water in the pole.");
        address = "/cases/" + lamp.number();
        Desk.signIn(worker, desk.handler(lamp));
        Desk.signIn(helper, desk.able("zhou-min"));
        worker.open(address + "/accept").send("Accept");
        worker.open(address + "/co-handle")
                .fill("office", "water-bureau")
                .fill("until-day", "26")
                .fill("until-month", "11")
                .fill("until-year", "2026")
                .fill("note", "Is the main leaking?")
                .send("Ask another office to help");
    }

    private Browser begun() {
        worker.open(address).send("template=reply");
        return worker.fill("answer-0", "It is dry.").fill("part-next", "Nothing more.");
    }

    @Test
    void a_contribution_goes_into_the_letter_as_a_point_of_its_office_and_nothing_typed_is_lost() {
        helper.open(address + "/contribute")
                .fill("note", "The main was leaking.")
                .send("Contribute");
        begun().send("do=take-water-bureau");
        assertThat(worker.page().select("textarea[name=answer-0]").text()).isEqualTo("It is dry.");
        assertThat(worker.page().select("textarea[name=claim-1]").text()).isEqualTo("City Water Bureau");
        assertThat(worker.page().select("textarea[name=answer-1]").text()).isEqualTo("The main was leaking.");
        worker.fill("answer-1", "The main was leaking and is mended.").send("do=preview");
        assertThat(worker.text()).contains("The main was leaking and is mended.");
        worker.fill("way", "PORTAL").send("Issue the letter");
        assertThat(casework.history(lamp.caseId()).getLast().note()).contains("The main was leaking and is mended.");
    }

    @Test
    void a_letter_without_what_is_owed_is_issued_only_with_a_reason() {
        begun().send("do=preview");
        assertThat(worker.text()).contains("Not yet contributed: City Water Bureau");
        worker.fill("way", "PORTAL").send("Issue the letter");
        assertThat(worker.status()).isEqualTo(422);
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("in-hand");
        worker.fill("without-water-bureau", "It is dry already.").send("Issue the letter");
        assertThat(worker.status()).isEqualTo(200);
        var history = casework.history(lamp.caseId());
        assertThat(history.getLast().verb()).isEqualTo(Verb.REPLY);
        assertThat(history.get(history.size() - 2).verb()).isEqualTo(Verb.GO_WITHOUT);
        assertThat(history.get(history.size() - 2).note()).isEqualTo("It is dry already.");
    }
}
