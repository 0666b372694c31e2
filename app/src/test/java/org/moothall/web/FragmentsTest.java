package org.moothall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.BrowserTest;
import org.moothall.Look;
import org.moothall.account.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// What htmx asks for is a part of the page that everybody gets, drawn by the same template; filters and pages of lists
/// are changed in place, and the address says what is shown.
class FragmentsTest extends BrowserTest {

    private static final String PASSWORD = "seven rivers meet here";

    @Autowired
    Environment environment;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"/near", "/near?state=fixed", "/offices?q=lamp", "/report?q=lamp", "/promises"})
    void a_fragment_is_the_middle_of_the_page(String path) throws IOException, InterruptedException {
        var whole = get(path, Map.of());
        var part = get(path, Map.of("HX-Request", "true", "HX-Request-Type", "partial"));
        assertThat(part.body()).doesNotContain("<html").doesNotContain("<script");
        assertThat(middle(part)).isEqualTo(middle(whole));
        assertThat(page(part).title()).isEqualTo(page(whole).title());
        assertThat(part.headers().firstValue("Vary").orElse("")).containsIgnoringCase("HX-Request");
        assertThat(get(path, Map.of("HX-Request", "true", "HX-Request-Type", "full"))
                        .body())
                .contains("<html");
    }

    @Test
    void who_is_signed_out_meanwhile_is_led_to_the_whole_sign_in_page() throws IOException, InterruptedException {
        var answer = get("/work?q=lamp", Map.of("HX-Request", "true", "HX-Request-Type", "partial"));
        assertThat(answer.headers().firstValue("HX-Redirect").orElse("")).isEqualTo("/signin?next=%2Fwork%3Fq%3Dlamp");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about/help", "/promises", "/city/calendar", "/my/find", "/signin"})
    void a_page_that_needs_no_htmx_does_not_load_it(String path) throws IOException, InterruptedException {
        assertThat(get(path, Map.of()).body()).doesNotContain("/assets/htmx");
    }

    @Test
    void another_state_of_the_list_near_by_is_put_in_place_and_the_way_back_leads_back() {
        var screen = screen(Look.DESKTOP);
        var page = screen.open("/near").page();
        stays(page);
        page.locator(".mh-chips a").nth(1).click();
        page.waitForURL("**/near?in=lanfeng&state=fixed");
        page.waitForCondition(
                () -> "page".equals(page.locator(".mh-chips a").nth(1).getAttribute("aria-current")));
        assertThat(stayed(page)).isTrue();
        screen.check();
        page.goBack();
        page.waitForCondition(
                () -> "page".equals(page.locator(".mh-chips a").nth(0).getAttribute("aria-current")));
    }

    @Test
    void the_worklist_is_filtered_in_place() {
        accounts.setPassword("tan-xin", PASSWORD);
        var screen = screen(Look.DESKTOP).signIn("tan-xin", PASSWORD);
        var page = screen.open("/work/office").page();
        stays(page);
        page.fill(".mh-filter [name=q]", "walrus");
        page.press(".mh-filter [name=q]", "Enter");
        page.waitForURL("**/work/office?*q=walrus*");
        page.waitForCondition(() -> page.locator(".mh-chips a").count() == 1);
        assertThat(page.inputValue(".mh-filter [name=q]")).isEqualTo("walrus");
        page.locator(".mh-chips a").click();
        page.waitForCondition(() -> page.locator(".mh-chips a").count() == 0);
        assertThat(stayed(page)).isTrue();
        screen.check();
    }

    @Test
    void the_duty_list_is_paged_and_tried_in_place_and_a_fault_is_shown_where_it_is() {
        accounts.setPassword("tan-xin", PASSWORD);
        var screen = screen(Look.DESKTOP).signIn("tan-xin", PASSWORD);
        var page = screen.open("/city/rules").page();
        stays(page);
        page.locator("a[rel=next]").click();
        page.waitForURL("**/city/rules?after=*");
        page.fill("#place", "Atlantis");
        page.fill("#topic", "lamp");
        page.press("#topic", "Enter");
        page.waitForCondition(() -> page.locator("#place-error").count() == 1);
        assertThat(page.title()).startsWith("Error:");
        page.fill("#place", "Heyan Road");
        page.press("#place", "Enter");
        page.waitForCondition(() -> page.locator("#looked").count() == 1);
        assertThat(stayed(page)).isTrue();
    }

    @Test
    void kinds_of_matter_are_found_while_somebody_types() {
        var screen = screen(Look.PHONE);
        var page = screen.open("/report").page();
        page.locator("#q").pressSequentially("hole in the road");
        page.waitForCondition(
                () -> page.locator("input[value='roads.surface.pothole']").count() == 1);
        assertThat(page.inputValue("#q")).isEqualTo("hole in the road");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("q");
        assertThat(page.url())
                .as("words of a resident are not put into the address")
                .endsWith("/report");
        screen.check();
    }

    @Test
    void a_place_is_searched_and_chosen_without_leaving_the_page() {
        var screen = screen(Look.DESKTOP);
        var page = screen.open("/report?q=hole in the road").page();
        page.check("input[value='roads.surface.pothole']");
        page.click("main form[method=post] > .govuk-button");
        page.waitForURL("**/report/where");
        stays(page);
        page.fill("#place", "Heyan Road");
        page.press("#place", "Enter");
        page.locator("#found button").first().click();
        page.waitForCondition(
                () -> page.locator("#chosen").textContent().contains("Heyan Subdistrict, Nandu District"));
        assertThat(stayed(page)).isTrue();
        assertThat(page.locator("#found button").count()).isZero();
        screen.check();
        page.click(".mh-place__go .govuk-button");
        page.waitForURL("**/report/what");
    }

    /// Marks the page that is loaded; the mark goes with it.
    @Test
    void without_a_line_the_page_says_so_and_keeps_what_was_written() {
        var page = screen(Look.PHONE).open("/near").page();
        page.context().setOffline(true);
        page.locator(".mh-chips a").nth(1).click();
        page.waitForCondition(() -> page.locator("#lost[role=alert]").count() == 1);
        page.context().setOffline(false);
        page.locator(".mh-chips a").nth(1).click();
        page.waitForCondition(() -> page.locator("#lost").count() == 0);

        page.navigate("/my/find");
        page.fill("[name=number]", "GR-2026-000001");
        page.context().setOffline(true);
        page.click("main form .govuk-button");
        page.waitForCondition(() -> page.locator("#lost").count() == 1);
        assertThat(page.inputValue("[name=number]")).isEqualTo("GR-2026-000001");
        page.context().setOffline(false);
        page.click("main form .govuk-button");
        page.waitForCondition(() -> page.locator(".govuk-error-summary").count() == 1);
    }

    private static void stays(Page page) {
        page.evaluate("() => { window.loadedOnce = true; }");
    }

    private static boolean stayed(Page page) {
        return (boolean) page.evaluate("() => window.loadedOnce === true");
    }

    private HttpResponse<String> get(String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        var home = URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
        var request = HttpRequest.newBuilder(home.resolve(path)).header("Accept-Language", "en");
        headers.forEach(request::header);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    /// Without the token that each form carries.
    private static String middle(HttpResponse<String> answer) {
        var main = page(answer).select("main");
        main.select("[name=_csrf]").remove();
        return main.outerHtml().replaceAll(">\\s+<", "><");
    }
}
