package org.moothall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.springframework.beans.factory.annotation.Autowired;

/// What is held of somebody is given out, and erased, for who has the receipt in hand and writes its phrase: for nobody
/// with one of the two alone.
@CityTest
class DataPagesTest {

    private static final List<String> DOORS = List.of("data", "data.json", "data.zip", "erase");

    @Autowired
    Desk desk;

    @Autowired
    Grievances grievances;

    @Autowired
    Browser browser;

    private void knocks(String door, Receipt receipt, String phrase) {
        var csrf = browser.open("/my/find").page().select("[name=_csrf]").val();
        browser.post("/my/" + receipt.number() + "/" + door, Map.of("_csrf", csrf, "phrase", phrase));
        assertThat(browser.header("Content-Type")).as(door).startsWith("text/html");
        assertThat(browser.body()).as(door).doesNotContain("Ma Lan", "5550 7788");
        assertThat(grievances.receipt(receipt.number()).orElseThrow().named()).isTrue();
    }

    @Test
    void whoever_has_not_opened_the_case_gets_nothing_with_its_phrase() {
        var lamp = desk.lamp("The lamp at number 3 is dark.");
        for (var door : DOORS) {
            knocks(door, lamp, lamp.phrase());
            assertThat(browser.status()).as(door).isEqualTo(404);
        }
    }

    @Test
    void whoever_writes_a_wrong_phrase_is_told_and_gets_nothing() {
        var lamp = desk.lamp("The lamp at number 5 is dark.");
        browser.open("/my/find").fill("number", lamp.number()).fill("phrase", lamp.phrase());
        browser.send("Show my case");
        for (var door : DOORS) {
            knocks(door, lamp, "four quite other words");
            assertThat(browser.status()).as(door).isEqualTo(422);
            assertThat(browser.text()).as(door).contains("The phrase does not fit this number");
        }
        browser.fill("phrase", lamp.phrase()).send("Show me everything");
        assertThat(browser.text()).contains("Ma Lan", "5550 7788");
    }
}
