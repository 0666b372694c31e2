package org.moothall.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.Browser;
import org.moothall.BrowserTest;
import org.moothall.Look;
import org.moothall.Screen;
import org.moothall.account.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

class SetupPagesTest extends BrowserTest {

    private static final String PASSWORD = "seven rivers meet here";
    private static final String COVER = "/city/rules?place=nandu.caishi&topic=roads.covers.missing";

    @Autowired
    Accounts accounts;

    @Autowired
    Browser browser;

    private Browser signedIn(String person) {
        accounts.setPassword(person, PASSWORD);
        return browser.open("/signin")
                .fill("person", person)
                .fill("password", PASSWORD)
                .send("Sign in");
    }

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void the_duty_list_and_trying_it_are_sound_in_every_look(Look look) {
        accounts.setPassword("tan-xin", PASSWORD);
        var screen = screen(look).signIn("tan-xin", PASSWORD);
        looked(screen, "/city/rules", "setup-rules");
        looked(screen, COVER, "setup-tried");
        looked(screen, "/city/rules/1.06", "setup-rule");
        if (!look.equals(Look.DESKTOP)) return; // the same as for residents, but for the frame
        looked(screen, "/city/procedures", "setup-procedures");
        looked(screen, "/city/calendar", "setup-calendar");
    }

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void procedures_and_calendar_are_sound_for_residents_in_every_look(Look look) {
        var screen = screen(look);
        looked(screen, "/city/procedures", "procedures");
        looked(screen, "/city/calendar", "calendar");
    }

    private static void looked(Screen screen, String path, String name) {
        screen.open(path).check().light().picture(name);
    }

    @Test
    void a_place_and_a_topic_give_the_rule_the_others_and_the_limits() {
        signedIn("tan-xin").open(COVER);
        assertThat(browser.page().select("#why").text()).isEqualTo("City Water Bureau");
        assertThat(browser.page().select(".mh-panel:has(#why)").text())
                .contains("duty list, item 1.06", "Flood Control Rules article 15", "fences the spot off");
        var looked = browser.page().select(".mh-panel:has(#looked)").text();
        assertThat(looked)
                .contains("1.07", "Nandu Urban Management", "there is one for Caishi")
                .contains("1.02", "in general")
                .doesNotContain("1.06 City Water Bureau");
        assertThat(browser.page().select(".mh-panel:has(#how)").text())
                .contains("Service request", "2 hours, round the clock");
    }

    @Test
    void words_that_residents_use_find_place_and_topic() {
        signedIn("tan-xin")
                .open("/city/rules")
                .fill("place", "Heyan Road")
                .fill("topic", "hole in the road")
                .send("Try it");
        assertThat(browser.page().select(".mh-why").text()).contains("Heyan Road", "Hole in the road");
        browser.open("/city/rules").fill("place", "Atlantis").send("Try it");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".govuk-error-summary").text())
                .contains("No place is called “Atlantis”", "Name a topic");
    }

    @Test
    void the_list_is_filtered_by_matter_area_and_office_and_paged_by_item() {
        var items = ".mh-duties tbody tr a";
        var first = signedIn("tan-xin").open("/city/rules").page().select(items).eachText();
        var second = browser.follow("Next page").page().select(items).eachText();
        assertThat(first).hasSize(30);
        assertThat(second).hasSize(30).doesNotContainAnyElementsOf(first);
        browser.open("/city/rules?matter=rivers&office=water-bureau");
        assertThat(browser.page().select(".mh-duties tbody td:nth-child(2)").eachText())
                .isNotEmpty()
                .allMatch(what -> what.contains("River"));
        browser.open("/city/rules?area=anlan");
        assertThat(browser.page().select(".mh-duties a[href$='/1.06']")).isEmpty();
    }

    @Test
    void heads_see_the_set_up_and_caseworkers_do_not() {
        assertThat(signedIn("niu-ying").open("/city/rules").status()).isEqualTo(200);
        browser.send("Sign out");
        assertThat(signedIn("he-ping").open("/city/rules").status()).isEqualTo(403);
        assertThat(browser.open("/city/procedures").status()).isEqualTo(200);
    }
}
