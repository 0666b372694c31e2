package org.moothall.study;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.BrowserTest;
import org.moothall.Desk;
import org.moothall.Look;
import org.moothall.Screen;
import org.springframework.beans.factory.annotation.Autowired;

/// A joint study in a real browser; axe on every page.
class StudyPagesTest extends BrowserTest {

    @Autowired
    Desk desk;

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void the_centre_studies_something_with_the_water_bureau(Look look) {
        var screen = screen(look).signIn(desk.able("lin-hui"), Desk.PASSWORD).open("/studies/new");
        looked(screen, "study-new");
        var page = screen.page();
        page.fill("#subject", "Brown water in Fengling");
        page.check("input[name=office][value=water-bureau]");
        press(screen, "form[action$=new]");
        page.fill("#hypothesis", "The old main lets in rust.");
        press(screen, "form[action$=hypotheses]");
        page.selectOption("#of", new SelectOption().setIndex(1));
        page.check("input[name=speaks][value=FOR]");
        page.fill("#words", "Flushing it helped for a day.");
        press(screen, "form[action$=voices]");
        step(page);
        press(screen, "form[action$=steps]");
        looked(screen, "study");
        page.fill("#minutes", "It is the main.");
        page.locator("button[value=close]").click();
        looked(screen, "study-closed");
        looked(screen.open("/studies"), "studies");
    }

    private static void step(Page page) {
        page.selectOption("#tasked", "water-bureau");
        page.fill("#step", "Take samples at both ends.");
        page.fill("[name=due-day]", "4");
        page.fill("[name=due-month]", "12");
        page.fill("[name=due-year]", "2026");
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
