package org.moothall.handling;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.BrowserTest;
import org.moothall.Desk;
import org.moothall.Look;
import org.moothall.Pictures;
import org.moothall.Screen;
import org.springframework.beans.factory.annotation.Autowired;

/// The staff's way in a real browser: desktop and phone, both languages, without script, axe on every page.
class CasePagesTest extends BrowserTest {

    @Autowired
    Desk desk;

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void a_caseworker_goes_from_the_worklist_to_the_reply(Look look) {
        var lamp = desk.lamp("The lamp at the corner is dark. " + "W".repeat(120), Pictures.png(11));
        var address = "/cases/" + lamp.number();
        var screen = signedIn(look, desk.handler(lamp));
        looked(screen.open("/work").light(), "work");
        screen.open("/work/office?q=" + lamp.number());
        screen.page().locator("a[href='" + address + "']").first().click();
        looked(screen, "case");
        press(screen, "accept");
        screen.page().click("main form .govuk-button");
        looked(screen, "case-accepted");
        looked(screen.open(address + "/hand-over"), "act-hand-over");
        looked(screen.open("/work/hand-over?case=" + lamp.number()), "hand-over");
        looked(screen.open(address + "/co-handle"), "act-co-handle");
        looked(screen.open(address + "/plan"), "act-plan");
        screen.open(address);
        press(screen, "reply");
        var page = screen.page();
        page.fill("#found", "The ballast has burnt out.");
        page.fill("#did", "A new one is in.");
        page.setInputFiles("#files", new FilePayload("new.png", "image/png", Pictures.png(12)));
        looked(screen, "act-reply");
        page.click("main form .govuk-button");
        looked(screen, "case-answered");
        looked(screen.open(address + "/limits/reply"), "limit");
        looked(screen.open(address + "/journal"), "looked");
        looked(screen.open("/search?q=" + lamp.number()), "search");
        looked(screen.open("/me"), "me");
    }

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void the_centre_sends_what_no_rule_could_send(Look look) {
        var screen = signedIn(look, desk.able("lin-hui"));
        looked(screen.open("/triage"), "triage");
        screen.page().close();
        looked(signedIn(look, desk.able("chen-jie")).open("/cases/new"), "counter");
    }

    private Screen signedIn(Look look, String person) {
        return screen(look).signIn(person, Desk.PASSWORD);
    }

    private static void press(Screen screen, String act) {
        screen.page().locator(".mh-idbar a[href$='/" + act + "']").click();
        screen.page().waitForLoadState();
    }

    private static void looked(Screen screen, String name) {
        screen.page().waitForLoadState();
        screen.check().picture(name);
    }
}
