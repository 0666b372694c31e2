package org.moothall.porter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.Browser;
import org.moothall.BrowserTest;
import org.moothall.Look;
import org.moothall.Screen;
import org.springframework.beans.factory.annotation.Autowired;

/// The small sum in a real browser, under the policy that all pages have.
class SumPagesTest extends BrowserTest {

    private static final AtomicInteger NETWORK = new AtomicInteger();

    @Autowired
    Browser resident;

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
        var screen = screen(Look.PHONE_ZH);
        crowded(screen);
        screen.page().waitForURL("**/report/sent");
        assertThat(screen.page().locator("#phrase").count()).isEqualTo(1);
    }

    /// Sends a report from a network whose budget is used up.
    private void crowded(Screen screen) {
        var page = screen.page();
        var context = page.context();
        context.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0." + NETWORK.incrementAndGet() + ".7"));
        PorterStoryTest.untilCheck(resident);
        for (var cookie : resident.cookies())
            context.addCookies(List.of(new Cookie(cookie.getName(), cookie.getValue())
                    .setUrl(resident.page().location())));
        context.addCookies(List.of(new Cookie("lang", screen.look().language())
                .setUrl(resident.page().location())));
        screen.open("/report/check");
        for (int i = 0; i < 10; i++)
            context.request().post("/report/check", RequestOptions.create().setMaxRedirects(0));
        page.click("#send");
    }
}
