package org.moothall.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.BrowserTest;
import org.moothall.Look;

class WelcomePagesTest extends BrowserTest {

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void the_start_page_is_sound_in_every_look(Look look) {
        var screen = screen(look).open("/").check().light().picture("start");
        assertThat(screen.page().locator(".mh-danger a").allTextContents()).containsExactly("110", "119", "120");
    }

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void the_pages_about_this_site_are_sound_in_every_look(Look look) {
        for (var topic : AboutPage.Topic.values())
            screen(look).open("/about/" + topic.key()).check().picture("about-" + topic.key());
    }
}
