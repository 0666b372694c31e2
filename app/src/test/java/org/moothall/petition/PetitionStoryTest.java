package org.moothall.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.casework.Casework;
import org.springframework.beans.factory.annotation.Autowired;

/// Several people with one matter, through HTTP.
@CityTest
class PetitionStoryTest {

    private static final String OTHERS = "Li Hua, 555 0147\nWang Fang, wang@example.com";

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Browser resident;

    @Autowired
    Browser other;

    @Autowired
    Browser staff;

    @Test
    void several_people_file_together_each_representative_with_a_receipt_and_a_sixth_is_refused_by_the_law() {
        upToYou();
        resident.fill("who", "known")
                .fill("name", "Zhang San")
                .fill("phone", "555 0101")
                .fill("joint", "yes")
                .fill("group", "Residents of Heyan Road")
                .fill("people", "40")
                .fill("others", OTHERS + "\nA, 5551\nB, 5552\nC, 5553")
                .send("Continue");
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.text()).contains("more than 5 representatives", "Regulations on Petition Work, article 20");
        assertThat(resident.page().select("#others").text()).contains("Wang Fang");
        resident.fill("others", OTHERS).send("Continue");
        resident.send("#send");
        assertThat(resident.path()).isEqualTo("/report/sent");
        var rows = resident.page().select("table tbody tr");
        assertThat(rows).hasSize(2);
        var file = casework.find(resident.page().select(".mh-num").text()).orElseThrow();
        assertThat(file.reporters()).isEqualTo(3);
        resident.open("/report/sent");
        assertThat(casework.require(file.id()).reporters()).isEqualTo(3);

        find(
                resident.page().select("tbody tr:first-child td:nth-child(2)").text(),
                resident.page().select("tbody tr:first-child td:nth-child(3)").text());
        assertThat(other.text()).contains("The whole road sinks", "You speak for several people");
        other.follow("/petition/" + file.number());
        assertThat(other.text()).contains("Residents of Heyan Road", "40 people");
        other.send("Add yourself");
        assertThat(other.status()).isEqualTo(422);
        other.fill("name", "Ma Lan").send("Add yourself");
        assertThat(other.page().select("#phrase").text().split(" ")).hasSize(4);
        assertThat(casework.require(file.id()).reporters()).isEqualTo(4);
        assertThat(resident.open("/petition/" + file.number() + "/guessed").status())
                .isEqualTo(404);
    }

    private void upToYou() {
        resident.open("/report?q=hole+in+the+road")
                .fill("matter", "roads.surface.pothole")
                .send("Continue");
        resident.fill("place", "Heyan Road").send("do=search");
        resident.send("found=0").send("Use this place");
        resident.fill("description", "The whole road sinks").send("Continue");
    }

    private void find(String number, String phrase) {
        other.open("/my/find").fill("number", number).fill("phrase", phrase).send("Show my case");
    }

    @Test
    void a_group_says_its_name_and_how_many_it_is() {
        upToYou();
        resident.fill("who", "known")
                .fill("phone", "555 0101")
                .fill("joint", "yes")
                .fill("people", "1");
        resident.fill("others", "Li Hua").send("Continue");
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.text())
                .contains("Say what you call your matter", "a number from 2 to", "Line 1: Add a telephone number");
    }

    @Test
    void staff_adds_a_list_good_lines_are_kept_and_bad_ones_named() {
        var receipt = desk.lamp("All lamps of the lane are out");
        Desk.signIn(staff, desk.handler(receipt));
        staff.open("/cases/" + receipt.number()).follow("/cases/" + receipt.number() + "/reporters");
        staff.send("Add them");
        assertThat(staff.status()).isEqualTo(422);
        staff.fill("people", "Li Hua, 555 0147\n, 5550")
                .attach("list", "people.csv", "Wang Fang,wang@example.com\nXu\n".getBytes(StandardCharsets.UTF_8));
        staff.send("Add them");
        assertThat(staff.text()).contains("3 people were added", "1 line was left out", "Line 2: Write the name first");
        var rows = staff.page().select("table tbody tr");
        assertThat(rows).hasSize(3);
        assertThat(casework.require(receipt.caseId()).reporters()).isEqualTo(4);
        var number = rows.select("tr:first-child td:nth-child(2)").text();
        find(number, rows.select("tr:first-child td:nth-child(3)").text());
        staff.open("/cases/" + receipt.number() + "/reporters");
        assertThat(staff.text()).contains(number).doesNotContain("Wang Fang");
        assertThat(other.text()).contains("All lamps of the lane are out", "4 people");
    }
}
