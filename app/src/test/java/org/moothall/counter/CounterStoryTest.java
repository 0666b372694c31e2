package org.moothall.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.account.Accounts;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;

@CityTest
class CounterStoryTest {

    private static final String PASSWORD = "heron under quiet bridge";

    @Autowired
    Accounts accounts;

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    Browser clerk;

    @Autowired
    Browser caseworker;

    @Autowired
    Browser resident;

    @BeforeEach
    void a_clerk_at_the_telephone() {
        signIn(clerk, "chen-jie", "/cases/new");
    }

    @Test
    void a_common_matter_is_registered_in_one_page() {
        registered("Li Si");
        assertThat(clerk.page().select("#phrase").text().split(" ")).hasSize(4);
        assertThat(clerk.text()).contains("Read this to the caller", "It is with");
    }

    @Test
    void what_is_unclear_is_offered_and_nothing_typed_is_lost() {
        clerk.fill("kind", "road")
                .fill("place", "Heyan Road")
                .fill("description", "A hole")
                .fill("name", "Li Si")
                .send("Register");
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.page().select("input[name=matter]")).isNotEmpty();
        assertThat(clerk.page().select("#description").text()).isEqualTo("A hole");
        clerk.fill("matter", "roads.surface.pothole").send("Register");
        assertThat(clerk.text()).contains("Registered");
    }

    @Test
    void an_identity_opens_with_a_reason_and_its_reporter_sees_it() {
        registered("Li Si");
        var number = clerk.page().select(".govuk-panel strong").text();
        var phrase = clerk.page().select("#phrase").text();
        var lead = casework.find(number).orElseThrow().lead();
        signIn(caseworker, directory.offices().answerable(lead).orElseThrow().key(), "/cases/" + number);
        assertThat(caseworker.text())
                .contains("What was reported", "A hole before the shop")
                .doesNotContain("Li Si");
        caseworker.follow("/cases/" + number + "/reveal").send("Open for 30 minutes");
        assertThat(caseworker.status()).isEqualTo(422);
        assertThat(caseworker.page().select("input[name=reason]").eachAttr("value"))
                .containsExactly("UNCLEAR", "LETTER", "DANGER");
        caseworker
                .fill("reason", "UNCLEAR")
                .fill("sentence", "To meet at the shop")
                .send("Open for 30 minutes");
        assertThat(caseworker.text()).contains("Li Si");
        caseworker.send("Seal it now");
        assertThat(caseworker.text()).doesNotContain("Li Si");
        resident.open("/my/find").fill("number", number).fill("phrase", phrase).send("Show my case");
        assertThat(resident.text()).contains("Opened once", "To meet at the shop");
    }

    private void registered(String name) {
        clerk.fill("kind", "Hole in the road")
                .fill("place", "Heyan Road")
                .fill("description", "A hole before the shop")
                .fill("name", name)
                .send("Register");
        assertThat(clerk.text()).contains("Registered");
    }

    private void signIn(Browser who, String person, String next) {
        assertThat(accounts.setPassword(person, PASSWORD)).isEmpty();
        who.open("/signin?next=" + next)
                .fill("person", person)
                .fill("password", PASSWORD)
                .send("Sign in");
        assertThat(who.path()).startsWith(next);
    }
}
