package org.moothall.porter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.BrowserTest;
import org.moothall.Look;
import org.moothall.Screen;

/// The small sum in a real browser, under the policy that all pages have.
class SumPagesTest extends BrowserTest {

    private static final AtomicInteger NETWORK = new AtomicInteger();
    private static final String GO_ON = "main form[method=post] .govuk-button-group .govuk-button";

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void who_cannot_hash_is_told_how_long_to_wait(Look look) {
        var screen = screen(look);
        screen.page().addInitScript("Object.defineProperty(Crypto.prototype, 'subtle', {value: undefined})");
        crowded(screen);
        screen.page().waitForLoadState();
        screen.check().picture("sum");
        assertThat(screen.page().locator("main button").isVisible()).isTrue();
    }

    @Test
    void a_browser_does_the_sum_and_sends_the_form_by_itself() {
        for (var look : new Look[] {Look.DESKTOP, Look.PHONE_ZH}) {
            var screen = screen(look);
            crowded(screen);
            screen.page().waitForURL("**/report/sent");
            assertThat(screen.page().locator("#phrase").count()).isEqualTo(1);
        }
    }

    /// Sends a report from a network whose budget is used up.
    private static void crowded(Screen screen) {
        var page = screen.page();
        page.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0." + NETWORK.incrementAndGet() + ".7"));
        filledIn(screen, page);
        for (int i = 0; i < 10; i++)
            page.context()
                    .request()
                    .post("/report/check", RequestOptions.create().setMaxRedirects(0));
        page.click("#send");
    }

    private static void filledIn(Screen screen, Page page) {
        var zh = screen.look().language().startsWith("zh");
        screen.open("/report?q=" + (zh ? "坑洞" : "hole%20in%20the%20road"));
        page.check("input[value='roads.surface.pothole']");
        page.click("main form[method=post] > .govuk-button");
        page.fill("#place", zh ? "河沿路" : "Heyan Road");
        page.click("button[name=do][value=search]");
        page.locator("button[name=found]").first().click();
        page.click(".mh-place__go .govuk-button");
        page.fill("#description", "A deep hole by the school gate");
        page.click(GO_ON);
        page.check("input[value=anonymous]");
        page.click(GO_ON);
    }
}
