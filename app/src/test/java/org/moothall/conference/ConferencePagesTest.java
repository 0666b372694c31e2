package org.moothall.conference;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.BrowserTest;
import org.moothall.Desk;
import org.moothall.Look;
import org.moothall.Screen;
import org.moothall.SettableClock;
import org.moothall.grievance.Receipt;
import org.springframework.beans.factory.annotation.Autowired;

/// Joint handling in a real browser: a contribution, a leader's own case, a conference; axe on every page.
class ConferencePagesTest extends BrowserTest {

    @Autowired
    Desk desk;

    @Autowired
    SettableClock clock;

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void a_lead_office_asks_meets_and_replies(Look look) {
        var lamp = desk.lamp("The lamp stands in water since May.");
        var address = "/cases/" + lamp.number();
        var screen = signedIn(look, desk.head(lamp));
        send(screen, address + "/accept");
        looked(screen.open(address + "/take-on"), "act-take-on");
        screen.page().fill("#note", "Children walk here.");
        press(screen, "form[action$=take-on]");
        asked(screen, address);
        looked(screen.open("/work/contributions"), "contributions");
        looked(screen.open("/work/own"), "work-own");
        looked(screen.open(address + "/hand-over"), "act-hand-over-own");
        looked(screen.open(address + "/reply"), "act-reply-owed");
        called(screen, lamp.number());
        looked(screen, "conference-called");
        clock.advance(Duration.ofDays(7));
        var here = screen.page().url();
        screen.page().navigate(here);
        screen.page().fill("#minutes", "The pipe is the bureau’s.");
        screen.page().check("#present");
        screen.page().locator("button[value=close]").click();
        looked(screen, "conference-held");
        concluded(screen.page());
        looked(screen, "conference-concluded");
        looked(screen.open("/conferences"), "conferences");
        looked(screen.open(address), "case-joint");
        resident(look, lamp);
    }

    private void resident(Look look, Receipt lamp) {
        var screen = screen(look).open("/my/find");
        screen.page().fill("#number", lamp.number());
        screen.page().fill("#phrase", lamp.phrase());
        press(screen, "main form");
        looked(screen, "my-case-own");
    }

    private static void asked(Screen screen, String address) {
        var page = screen.open(address + "/co-handle").page();
        page.selectOption("#office", "water-bureau");
        date(page, "until", "26", "11");
        page.fill("#note", "Is the main leaking?");
        press(screen, "form[action$=co-handle]");
    }

    private void called(Screen screen, String number) {
        looked(screen.open("/conferences/new?case=" + number), "conference-new");
        var page = screen.page();
        date(page, "day", "25", "11");
        page.fill("#time", "9:30");
        page.fill("#place", "Room 204");
        page.fill("#agenda", "Whose is the pipe?\nWho pays?");
        page.check("input[name=office][value=water-bureau]");
        press(screen, "form[action$=new]");
    }

    private static void concluded(Page page) {
        page.selectOption("#office", "water-bureau");
        page.fill("#task", "Mend the pipe.");
        date(page, "due", "4", "12");
        page.locator("form[action$=tasks] > button").click();
    }

    private static void date(Page page, String name, String day, String month) {
        page.fill("[name=" + name + "-day]", day);
        page.fill("[name=" + name + "-month]", month);
        page.fill("[name=" + name + "-year]", "2026");
    }

    private Screen signedIn(Look look, String person) {
        return screen(look).signIn(person, Desk.PASSWORD);
    }

    private static void send(Screen screen, String form) {
        screen.open(form);
        press(screen, "main form");
    }

    private static void press(Screen screen, String form) {
        screen.page().locator(form + " button.govuk-button").first().click();
        screen.page().waitForLoadState();
    }

    private static void looked(Screen screen, String name) {
        screen.page().waitForLoadState();
        screen.check().picture(name);
    }
}
