package org.moothall.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.Browser;
import org.moothall.BrowserTest;
import org.moothall.Desk;
import org.moothall.Look;
import org.springframework.beans.factory.annotation.Autowired;

/// Who may do what, as staff read it.
class RightsPagesTest extends BrowserTest {

    @Autowired
    Desk desk;

    @Autowired
    Browser browser;

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void the_tables_are_sound_in_every_look(Look look) {
        var receipt = desk.lamp("A lamp that is looked at for its rights");
        var handler = desk.handler(receipt);
        var screen = screen(look).signIn(desk.able("luo-ying"), Desk.PASSWORD);
        screen.open("/city/rights").check().light().picture("rights");
        var asked = "/city/rights?person=%s&case=%s".formatted(handler, receipt.number());
        Desk.signIn(browser, handler);
        assertThat(browser.open(asked).text()).contains("Caseworker: cases the office has");
    }

    @Test
    void a_person_tried_on_a_case_is_told_with_the_reason() {
        var receipt = desk.lamp("A lamp that somebody is tried on");
        Desk.signIn(browser, desk.handler(receipt));
        var page = browser.open("/city/rights?person=zhou-min&case=" + receipt.number());
        assertThat(page.text()).contains("No post of theirs gives it on this case.");
        assertThat(page.text()).contains("Open who reported it, with a reason no No post of theirs gives it");
        var own = browser.open("/city/rights?person=" + desk.handler(receipt) + "&case=" + receipt.number());
        assertThat(own.text())
                .contains("Open who reported it, with a reason yes Caseworker: cases the office has")
                .contains(
                        "Keep a case whole, whatever the rules for erasing say no Their post is not one that it is for.");
    }

    @Test
    void nobody_learns_of_a_case_that_is_not_theirs_by_trying() {
        var receipt = desk.lamp("A lamp that is nobody else's");
        Desk.signIn(browser, desk.able("zhou-min"));
        var page = browser.open("/city/rights?person=" + desk.handler(receipt) + "&case=" + receipt.number());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("There is no case of this number that you may see.");
        assertThat(browser.open("/city/rights?person=nobody&case=x").text())
                .contains("Choose somebody who holds a post.");
    }
}
