package org.moothall.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Petitions;
import org.moothall.casework.Casework;
import org.moothall.city.City;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.grievance.Receipt;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/// Review and re-examination from the resident's page to the last letter, through HTTP; other bodies and other people
/// each time.
@CityTest
class ReviewStoryTest {

    @Autowired
    City city;

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    ObjectProvider<Browser> browsers;

    @Autowired
    Browser resident;

    @Autowired
    Browser triage;

    @TempDir
    Path folder;

    @AfterEach
    void lanfeng_as_it_was() {
        Petitions.lanfengAsItWas(city);
    }

    private Browser as(String person) {
        var browser = browsers.getObject();
        Desk.signIn(browser, desk.able(person));
        return browser;
    }

    private String holder(String office, Role role) {
        return directory.offices().holders(office, role).findFirst().orElseThrow();
    }

    private String step(Receipt lamp) {
        return casework.require(lamp.caseId()).step();
    }

    private Browser my(Receipt lamp) {
        resident.open("/my/find").fill("number", lamp.number()).fill("phrase", lamp.phrase());
        return resident.send("Show my case");
    }

    /// The handler writes the letter, the head of the office signs it, the handler issues it.
    private void decided(Receipt lamp, String letter) {
        var file = casework.require(lamp.caseId());
        var writer = as(file.handler());
        writer.open("/cases/" + file.number());
        writer.send("template="
                + writer.page()
                        .select("button[name=template][value$=" + letter + "]")
                        .val());
        for (var field : writer.page().select("textarea[name^=answer-], textarea[name^=part-]"))
            writer.fill(field.attr("name"), "As the file shows.");
        writer.send("do=preview");
        var sheet = writer.path();
        writer.send("Ask for the signature");
        as(holder(file.lead(), Role.HEAD)).open(sheet).send("Sign it off");
        writer.open(sheet).fill("way", "PORTAL").send("Issue the letter");
    }

    private void appealed(Receipt lamp, String words) {
        my(lamp).open("/my/" + lamp.number() + "/appeal").fill("say", words).send("Ask for the review");
    }

    private void assigned(Receipt lamp, String office) {
        triage.open("/cases/" + lamp.number() + "/assign")
                .fill("office", office)
                .fill("note", "The next higher body.")
                .send("Send to an office");
    }

    private void nextBodyIsNamed(Receipt lamp, String above) {
        triage.open("/cases/" + lamp.number() + "/assign");
        assertThat(triage.page().select("select[name=office] option[selected]").val())
                .isEqualTo(above);
        assertThat(triage.text()).contains("The next higher body is");
    }

    @Test
    void who_decided_decides_neither_review_nor_re_examination_and_the_resident_asks_for_both() {
        Petitions.ofLamps(city, folder);
        var lamp = desk.lamp("The lamp has been out since the storm");
        var first = casework.require(lamp.caseId()).lead();
        as(desk.handler(lamp)).open("/cases/" + lamp.number() + "/accept").send("Accept");
        decided(lamp, "decision");
        assertThat(step(lamp)).isEqualTo("answered");

        assertThat(my(lamp).text()).contains("has decided", "You do not agree?", "Another body and other people");
        appealed(lamp, "");
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.text()).contains("Write what should be looked at again");
        appealed(lamp, "Nobody came to look.");
        assertThat(step(lamp)).isEqualTo("review-asked");
        assertThat(my(lamp).text()).contains("You asked for a review", "Whoever answered you does not decide it");

        Desk.signIn(triage, desk.able("lin-hui"));
        nextBodyIsNamed(lamp, directory.offices().above(first).getFirst());
        assigned(lamp, first);
        assertThat(triage.status()).isEqualTo(409);
        assertThat(triage.text()).contains("gave the reply that is looked at again; another one must decide");
        assigned(lamp, "transport-bureau");
        assertThat(step(lamp)).isEqualTo("review");
        decided(lamp, "review");
        assertThat(step(lamp)).isEqualTo("reviewed");
        appealed(lamp, "They did not look either.");
        assertThat(step(lamp)).isEqualTo("reexamination-asked");
        for (var before : new String[] {first, "transport-bureau"}) {
            assigned(lamp, before);
            assertThat(triage.status()).as(before).isEqualTo(409);
        }
        assigned(lamp, "housing-bureau");
        decided(lamp, "final");
        assertThat(step(lamp)).isEqualTo("final");

        assertThat(my(lamp).page().select("a[href$=/appeal]")).isEmpty();
        assertThat(resident.open("/my/" + lamp.number() + "/appeal").path()).isEqualTo("/my/" + lamp.number());
        resident.open("/my/" + lamp.number() + "/new-facts")
                .fill("say", "There is a photo now.")
                .send("Send the new facts");
        assertThat(step(lamp)).isEqualTo("weighing");
    }

    @Test
    void stage_two_is_another_persons_and_no_reason_may_be_demanded() {
        Petitions.ofLamps(city, folder, "uk-complaints-2024", "two-stage-complaint");
        var lamp = desk.lamp("The lamp has been out since the fair");
        var file = casework.require(lamp.caseId());
        var first = file.handler();
        var worker = as(first);
        worker.open("/cases/" + lamp.number() + "/accept").send("Accept");
        worker.open("/cases/" + lamp.number() + "/reply")
                .fill("found", "dark")
                .fill("did", "nothing")
                .send("Send the reply");
        assertThat(step(lamp)).isEqualTo("answered");

        assertThat(my(lamp).text()).contains("You do not agree?", "Another person looks at it again");
        appealed(lamp, "");
        assertThat(step(lamp)).isEqualTo("escalated");
        var now = casework.require(lamp.caseId());
        assertThat(now.lead()).isEqualTo(file.lead());
        assertThat(now.handler()).isNotEqualTo(first);

        assertThat(worker.open("/cases/" + lamp.number()).status())
                .as("may still read it")
                .isEqualTo(200);
        assertThat(worker.open("/cases/" + lamp.number() + "/accept").text())
                .contains("gave the reply that is looked at again; another one must decide");
        var second = as(now.handler());
        second.open("/cases/" + lamp.number() + "/accept").send("Accept");
        assertThat(step(lamp)).isEqualTo("stage-2");
        assertThat(worker.open("/cases/" + lamp.number() + "/reply").status()).isEqualTo(409);
        second.open("/cases/" + lamp.number() + "/reply")
                .fill("found", "dark")
                .fill("did", "a new lamp")
                .send("Send the reply");
        assertThat(step(lamp)).isEqualTo("final");
    }
}
