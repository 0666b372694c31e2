package org.moothall.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.grievance.Receipt;
import org.springframework.beans.factory.annotation.Autowired;

/// Two offices of a county pass a lamp to and fro, through HTTP: who sent it decides, then the county of both, then the
/// joint conference; the resident sees one office throughout.
@CityTest
class DisputeStoryTest {

    private static final String REASON = "The lamp stands on an estate; its lamps are not on our list.";

    private static final String OTHER = "nandu-transport";

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    Browser roads;

    @Autowired
    Browser town;

    @Autowired
    Browser centre;

    @Autowired
    Browser colleague;

    @Autowired
    Browser above;

    @Autowired
    Browser resident;

    private Receipt receipt;
    private String address;
    private String first;

    @BeforeEach
    void a_lamp_is_out() {
        receipt = desk.lamp("The lamp before number 9 is out.");
        address = "/cases/" + receipt.number();
        first = receipt.office();
        Desk.signIn(roads, desk.able(person(first, Role.CASEWORKER)));
        Desk.signIn(town, desk.able(person(OTHER, Role.CASEWORKER)));
        Desk.signIn(centre, desk.able("lin-hui"));
        Desk.signIn(above, desk.able(person("nandu-government", Role.HEAD)));
    }

    private String person(String office, Role role) {
        return directory.offices().holders(office, role).findFirst().orElseThrow();
    }

    private void objects(Browser who) {
        who.open(address + "/object").fill("note", REASON).send("Not ours: send back");
        assertThat(who.path()).startsWith(address);
    }

    private void decides(Browser who, String office) {
        who.open(address + "/assign")
                .fill("office", office)
                .fill("note", "Both were asked; it is on this list.")
                .send("Send to an office");
        assertThat(who.status()).isEqualTo(200);
        assertThat(casework.require(receipt.caseId()).lead()).isEqualTo(office);
    }

    private String asTheResidentReads() {
        resident.open("/my/find").fill("number", receipt.number()).fill("phrase", receipt.phrase());
        resident.send("Show my case");
        return resident.text();
    }

    @Test
    void an_objection_climbs_from_rung_to_rung_and_the_conference_ends_it() {
        objects(roads);
        assertThat(roads.open(address).text())
                .contains("City Coordination Centre decides whose it is, by", REASON, "Why this office");
        assertThat(roads.open(address + "/assign").status()).isEqualTo(409);
        assertThat(asTheResidentReads())
                .contains("It is being settled which office handles this", "says that it is not theirs: “" + REASON)
                .contains("Next: City Coordination Centre decides which office it is");
        decides(centre, OTHER);
        assertThat(town.open(address).text()).contains("had it first").doesNotContain("Why this office");
        objects(town);
        decides(centre, first);
        objects(roads);

        assertThat(centre.open(address + "/assign").status()).isEqualTo(409);
        assertThat(centre.text()).contains("the head of Nandu");
        assertThat(above.open(address).text()).contains("2. The head of the office above them decides now");
        assertThat(asTheResidentReads()).contains("The objection was raised again, so the head of Nandu");
        decides(above, OTHER);
        objects(town);

        assertThat(above.open(address + "/assign").status()).isEqualTo(409);
        assertThat(asTheResidentReads()).contains("the joint conference decides, finally");
        decides(centre, OTHER);

        assertThat(town.open(address + "/object").status()).isEqualTo(409);
        assertThat(town.text()).contains("The joint conference gave the case to", "That is final");
        assertThat(town.open(address).page().select("a[href$=/object]")).isEmpty();
        assertThat(town.text()).contains("Changed hands 3 times in 1 day:");
        town.open(address + "/accept").send("Accept");
        assertThat(asTheResidentReads()).doesNotContain("It is being settled");
    }

    @Test
    void what_is_missing_is_told_in_the_order_of_the_page() {
        objects(roads);
        centre.open(address + "/assign").send("Send to an office");
        assertThat(centre.status()).isEqualTo(422);
        assertThat(centre.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#office", "#note");
    }

    @Test
    void whose_place_it_is_comes_first_in_the_list_the_nearest_before_the_citys() {
        objects(roads);
        var groups = centre.open(address + "/assign").page().select("select[name=office] optgroup");
        assertThat(groups.eachAttr("label")).containsExactly("Of this place", "Of other places");
        var here = groups.getFirst().select("option").eachAttr("value");
        assertThat(here)
                .startsWith("heyan-subdistrict")
                .contains(first, "coordination-centre")
                .doesNotContain("shuikou-government");
        assertThat(here.indexOf(first)).isLessThan(here.indexOf("coordination-centre"));
        assertThat(groups.select("option")).hasSize(directory.offices().all().size());
    }

    @Test
    void of_two_who_decide_at_once_the_second_reads_what_the_first_decided() {
        objects(roads);
        centre.open(address + "/assign");
        Desk.signIn(colleague, desk.able("yuan-bingqing"));
        colleague
                .open(address + "/assign")
                .fill("office", first)
                .fill("note", "It is on their list.")
                .send("Send to an office");
        centre.fill("office", OTHER).fill("note", "Theirs, I think.").send("Send to an office");
        assertThat(centre.status()).isEqualTo(409);
        assertThat(centre.page().select("textarea[name=note]").text()).isEqualTo("Theirs, I think.");
        assertThat(casework.require(receipt.caseId()).lead()).isEqualTo(first);
    }

    @Test
    void an_objection_needs_its_reasons() {
        roads.open(address + "/object").send("Not ours: send back");
        assertThat(roads.status()).isEqualTo(422);
        assertThat(casework.require(receipt.caseId()).version()).isEqualTo(1);
    }

    @Test
    void while_it_is_disputed_one_office_and_one_person_answer_for_it() {
        var before = casework.require(receipt.caseId());
        objects(roads);
        var after = casework.require(receipt.caseId());
        assertThat(after.lead()).isEqualTo(before.lead());
        assertThat(after.handler()).isEqualTo(before.handler());
        assertThat(asTheResidentReads()).contains("has your case and answers for it");
    }

    @Test
    void a_stranger_neither_reads_nor_decides_it() {
        objects(roads);
        assertThat(town.open(address).status()).isEqualTo(403);
        assertThat(town.open(address + "/assign").status()).isEqualTo(403);
    }
}
