package org.moothall.offices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.Browser;
import org.moothall.BrowserTest;
import org.moothall.Look;
import org.moothall.directory.Directory;
import org.moothall.matters.Matters;
import org.moothall.places.Places;
import org.springframework.beans.factory.annotation.Autowired;

class OfficePagesTest extends BrowserTest {

    @Autowired
    Browser browser;

    @Autowired
    Directory directory;

    @Autowired
    Matters matters;

    @Autowired
    Places places;

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void the_offices_are_sound_in_every_look(Look look) {
        var screen = screen(look);
        screen.open("/offices").check().light().picture("offices");
        screen.open("/offices/water-bureau").check().light().picture("office");
    }

    @Test
    void the_pages_together_show_every_office_once_and_no_person() {
        var shown = new java.util.ArrayList<String>();
        browser.open("/offices");
        while (true) {
            shown.addAll(browser.page().select(".mh-offices__name").eachText());
            for (var person : directory.offices().people())
                assertThat(browser.text()).doesNotContain(person.name().en());
            if (browser.page().select("a[rel=next]").isEmpty()) break;
            browser.follow("More offices");
        }
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(directory.offices().all().stream()
                        .map(office -> office.name().en())
                        .toList());
    }

    @Test
    void an_office_is_found_by_what_it_looks_after_and_where() {
        browser.open("/offices").fill("q", "street lamp").fill("in", "nandu").send("Find");
        assertThat(browser.page().select(".mh-offices li").text()).contains("Nandu Urban Management");
        assertThat(browser.text()).doesNotContain("Anlan Urban Management");
        browser.open("/offices?q=xyzzy");
        assertThat(browser.text()).contains("No office fits");
        assertThat(browser.speaking("zh-CN").open("/offices?q=水务局&lang=zh-CN").text())
                .contains("市水务局");
    }

    @Test
    void what_an_office_looks_after_is_what_the_duty_list_answers() {
        var charges = new Charges(matters, places.areas());
        var areas = places.areas();
        for (var office : directory.offices().all())
            charges.of(office.key()).values().stream()
                    .flatMap(java.util.List::stream)
                    .forEach(charge -> assertThat(areas.leaves().stream()
                                    .filter(leaf -> charge.where().stream()
                                            .anyMatch(area -> leaf.path().contains(area.key())))
                                    .map(leaf -> matters.route(charge.matter(), leaf.key())
                                            .lead()))
                            .as("%s of %s", charge.matter().key(), office.key())
                            .isNotEmpty()
                            .containsOnly(office.key()));
    }

    @Test
    void posts_stand_by_their_titles_alone() {
        var page = browser.open("/offices/water-bureau").text();
        assertThat(page).contains("5550 1180", "weekdays 8:30 to 17:30");
        for (var person : directory.offices().people())
            assertThat(page).doesNotContain(person.name().en());
        assertThat(browser.open("/offices/nothing").status()).isEqualTo(404);
    }
}
