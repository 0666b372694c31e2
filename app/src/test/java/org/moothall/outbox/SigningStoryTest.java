package org.moothall.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.Browser;
import org.moothall.ChangedCity;
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

/// Letters that wait for a signature: who finds them, and who signs where an office has nobody else.
@CityTest
class SigningStoryTest {

    private static final String SMALL = "nandu-education"; // one caseworker, no head

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

    @TempDir
    Path folder;

    @BeforeEach
    void lamps_are_petitions() {
        Petitions.ofLamps(city, folder);
    }

    @AfterEach
    void lanfeng_as_it_was() {
        Petitions.lanfengAsItWas(city);
    }

    private Browser as(String person) {
        var browser = browsers.getObject();
        Desk.signIn(browser, desk.able(person));
        return browser;
    }

    private Browser head(String office) {
        return as(directory.offices().holders(office, Role.HEAD).findFirst().orElseThrow());
    }

    /// A decision that its handler has sent to be signed; the handler's browser shows it.
    private Browser submitted(Receipt lamp) {
        var number = lamp.number();
        var writer = as(casework.require(lamp.caseId()).handler());
        writer.open("/cases/" + number + "/accept").send("Accept");
        writer.open("/cases/" + number).send("template=cn-petition-2022.decision");
        for (var field : writer.page().select("textarea[name^=answer-], textarea[name^=part-]"))
            writer.fill(field.attr("name"), "As the file shows.");
        return writer.send("do=preview").send("Ask for the signature");
    }

    @Test
    void the_head_finds_what_waits_for_a_signature_and_who_wrote_it_does_not() {
        var lamp = desk.lamp("The lamp by the mill is out");
        var writer = submitted(lamp);
        var lead = casework.require(lamp.caseId()).lead();
        assertThat(writer.open("/letters").text()).doesNotContain(lamp.number());
        var head = head(lead);
        assertThat(head.open("/work/mine").page().select(".mh-top a[href=/letters]"))
                .hasSize(1);
        assertThat(head.open("/letters").page().select("#to-sign + table").text())
                .contains(lamp.number());
        assertThat(head.open("/letters/export").status()).isEqualTo(200);
        var link = head.open("/letters").page().select("a[href*=" + lamp.number() + "/letters/]");
        head.open(link.attr("href")).send("Sign it off");
        assertThat(head.open("/letters").text()).doesNotContain(lamp.number());
        assertThat(head("transport-bureau").open("/letters").text()).doesNotContain(lamp.number());
    }

    @Test
    void where_an_office_has_no_other_head_the_next_one_up_signs_and_does_nothing_else() {
        var lamp = desk.lamp("The lamp by the school is out");
        as("lin-hui")
                .open("/cases/" + lamp.number() + "/assign")
                .fill("office", SMALL)
                .fill("note", "The school's own lamp.")
                .send("Send to an office");
        assertThat(casework.require(lamp.caseId()).lead()).isEqualTo(SMALL);
        var writer = submitted(lamp);
        var sheet = writer.path();
        var above = directory.offices().above(SMALL);
        var higher = head(above.getFirst());
        assertThat(higher.open("/letters").text()).contains(lamp.number());
        assertThat(higher.open(sheet).page().select("form[action$=/issue]")).isEmpty();
        assertThat(head(above.getLast()).open("/letters").text()).doesNotContain(lamp.number());
        higher.open(sheet).send("Sign it off");
        writer.open(sheet).fill("way", "PORTAL").send("Issue the letter");
        assertThat(writer.text()).doesNotContain("Not done");
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("answered");
    }

    @Test
    void what_a_head_signed_off_and_left_before_it_was_issued_waits_for_whoever_comes() {
        var lamp = desk.lamp("The lamp by the ferry is out");
        var lead = casework.require(lamp.caseId()).lead();
        var sheet = submitted(lamp).path();
        head(lead).open(sheet).send("Sign it off");
        var next = directory.offices().holders(lead, Role.CASEWORKER).toList().getLast();
        assertThat(casework.require(lamp.caseId()).handler()).isNotEqualTo(next);
        var loaded =
                city.load(new ChangedCity(folder).held(lead + ".head", next).folder());
        assertThat(loaded.consequences())
                .anyMatch(line -> line.startsWith("Signed off by somebody who leaves and not issued yet: "));
        assertThat(as(next).open("/letters").text()).contains(lamp.number());
        as(next).open(sheet).send("Sign it off");
        var writer = as(casework.require(lamp.caseId()).handler());
        writer.open(sheet).fill("way", "PORTAL").send("Issue the letter");
        assertThat(casework.require(lamp.caseId()).step()).isEqualTo("answered");
    }

    @Test
    void a_load_says_who_signs_what_waits_for_a_head_who_leaves() {
        var lamp = desk.lamp("The lamp by the weir is out");
        var lead = casework.require(lamp.caseId()).lead();
        submitted(lamp);
        var head = directory.offices().holders(lead, Role.HEAD).findFirst().orElseThrow();
        var name = directory.offices().person(head).orElseThrow().name().en();
        assertThat(city.plan(new ChangedCity(folder).empty(lead + ".head").folder())
                        .consequences())
                .anyMatch(line -> line.matches(name + ": letters that wait for a signature: \\d+; signed by .+"));
    }
}
