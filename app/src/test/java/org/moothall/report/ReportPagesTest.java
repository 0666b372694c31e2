package org.moothall.report;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.BrowserTest;
import org.moothall.Look;
import org.moothall.Pictures;
import org.moothall.Screen;

/// The resident's whole way in a real browser: desktop and phone, both languages, without script, axe on every page.
class ReportPagesTest extends BrowserTest {

    private static final String GO_ON = "main form[method=post] .govuk-button-group .govuk-button";

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void a_resident_goes_the_whole_way(Look look) {
        var zh = look.language().startsWith("zh");
        var screen = screen(look);
        var page = screen.open("/report").check().light().picture("report-kind").page();
        page.fill("#q", zh ? "坑洞" : "hole in the road");
        page.press("#q", "Enter");
        page.check("input[value='roads.surface.pothole']");
        looked(screen, "report-found");
        page.click("main form[method=post] > .govuk-button");
        page.fill("#place", zh ? "河沿路" : "Heyan Road");
        page.click("button[name=do][value=search]");
        page.locator("button[name=found]").first().click();
        looked(screen, "report-where");
        if (look.script()) pressed(page);
        page.click(".mh-place__go .govuk-button");
        page.fill("#description", zh ? "校门口有个大坑" : "A deep hole by the school gate");
        if (look.script()) left(screen);
        page.setInputFiles("#files", new FilePayload("hole.png", "image/png", Pictures.png(5)));
        page.click("button[value=add]");
        looked(screen, "report-what");
        page.click(GO_ON);
        page.check("input[value=anonymous]");
        looked(screen, "report-you");
        page.click(GO_ON);
        looked(screen, "report-check");
        page.click("#send");
        page.waitForURL("**/report/sent");
        looked(screen, "report-sent");
        assertThat(page.locator("#phrase").textContent().split(" ")).hasSize(4);
        page.locator("a[href^='/my/link/']").first().click();
        looked(screen, "my-case");
        page.locator(".mh-promises a").first().click();
        looked(screen, "my-why");
        screen.open("/my").check();
        screen.open("/my/find").check().light().picture("my-find");
        screen.open("/near").check().picture("near");
        screen.open("/report/later");
    }

    /// The pin goes to where the map is pressed.
    private static void pressed(Page page) {
        var before = page.inputValue("[name=longitude]");
        page.locator(".maplibregl-canvas").click(new Locator.ClickOptions().setPosition(60, 60));
        page.waitForFunction("before => document.querySelector('[name=longitude]').value !== before", before);
    }

    /// What is written stays, though nothing was pressed.
    private static void left(Screen screen) {
        var page = screen.page();
        var written = page.inputValue("#description");
        screen.open("/near");
        page.waitForCondition(() ->
                screen.open("/report/what").page().inputValue("#description").equals(written));
    }

    /// Waiting would change nothing.
    @Test
    void a_pin_outside_the_city_is_told_beside_the_spot_and_not_asked_for_again() {
        var page = whole();
        var asked = asked(page);
        corner(page);
        page.locator("#chosen .govuk-error-message").waitFor();
        page.waitForTimeout(3_000);
        assertThat(asked).hasValue(1);
    }

    /// After 0.4, 1.2 and 2.8 seconds.
    @Test
    void a_lost_line_is_tried_again_more_and_more_seldom() {
        var page = whole();
        var asked = asked(page);
        page.route("**/report/where", Route::abort);
        corner(page);
        page.waitForCondition(() -> asked.get() == 2);
        page.waitForTimeout(1_500);
        assertThat(asked).hasValueLessThanOrEqualTo(3);
        page.unroute("**/report/where");
        page.locator("#chosen .govuk-error-message").waitFor();
    }

    /// The map of the whole city.
    private Page whole() {
        var page = screen(Look.DESKTOP).open("/report?q=hole%20in%20the%20road").page();
        page.check("input[value='roads.surface.pothole']");
        page.click("main form[method=post] > .govuk-button");
        page.locator(".mh-map__press[disabled]").waitFor(new Locator.WaitForOptions().setState(ATTACHED));
        return page;
    }

    private static void corner(Page page) {
        page.locator(".maplibregl-canvas").click(new Locator.ClickOptions().setPosition(4, 4));
    }

    private static AtomicInteger asked(Page page) {
        var asked = new AtomicInteger();
        page.onRequest(request -> {
            if (request.method().equals("POST")) asked.incrementAndGet();
        });
        return asked;
    }

    private static void looked(Screen screen, String name) {
        screen.page().waitForLoadState();
        screen.check().picture(name);
    }
}
