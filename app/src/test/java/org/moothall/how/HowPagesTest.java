package org.moothall.how;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.Browser;
import org.moothall.BrowserTest;
import org.moothall.Look;
import org.springframework.beans.factory.annotation.Autowired;

class HowPagesTest extends BrowserTest {

    @Autowired
    Browser browser;

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void the_ways_of_a_matter_are_sound_in_every_look(Look look) {
        screen(look).open("/how").check().picture("how");
        screen(look).open("/how/service-request").check().picture("how-service-request");
        screen(look).open("/how/packs/cn-petition-2022").check().picture("how-cn-petition");
    }

    @Test
    void every_procedure_of_the_city_and_every_pack_is_drawn_with_its_limits() {
        browser.open("/how");
        assertThat(browser.page().select(".mh-ways a").eachAttr("href"))
                .containsExactly(
                        "/how/complaint",
                        "/how/service-request",
                        "/how/petition-accusation",
                        "/how/petition-claim",
                        "/how/petition-suggestion",
                        "/how/packs/cn-petition-2022",
                        "/how/packs/hotline",
                        "/how/packs/in-cpgrams-2024",
                        "/how/packs/uk-complaints-2024");
        browser.open("/how/complaint");
        assertThat(browser.page().select("svg text").text()).contains("Being examined", "60 calendar days");
        assertThat(browser.page().select(".mh-limit__basis").text()).contains("article 34");
        browser.open("/how/packs/uk-complaints-2024");
        assertThat(browser.page().select(".mh-limit").text())
                .contains("10 working days", "at most 10 working days more", "section 6.3");
        assertThat(browser.page().select("main").text()).contains("not decided by the person who decided stage 1");
    }

    @Test
    void what_there_is_not_is_not_found() {
        assertThat(browser.open("/how/packs/atlantis").status()).isEqualTo(404);
        assertThat(browser.open("/how/atlantis").status()).isEqualTo(404);
    }
}
