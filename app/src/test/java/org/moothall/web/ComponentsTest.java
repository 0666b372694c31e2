package org.moothall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.Chromium;
import org.moothall.Look;
import org.moothall.Screen;
import org.moothall.kernel.Language;

/// All components in a real browser, without a server: pages and files come from the build, under the policy of
/// the gate.
class ComponentsTest {

    private static final String HOME = "http://gallery.test";
    private static final Path STATIC = Path.of("target", "classes", "static");
    private static final Path GROUND = Path.of("..", "city", "lanfeng", "streets.geojson");

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void every_component_for_residents_is_sound_in_every_look(Look look) {
        try (var screen = gallery(look, false)) {
            screen.open("/resident").check().picture("parts-resident");
        }
    }

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void every_component_for_staff_is_sound_in_every_look(Look look) {
        try (var screen = gallery(look, true)) {
            screen.open("/staff").check().picture("parts-staff");
        }
    }

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void the_place_picker_is_sound_in_every_look(Look look) {
        try (var screen = gallery(look, false)) {
            screen.open("/picker");
            if (look.script()) {
                screen.page().locator(".mh-map").scrollIntoViewIfNeeded();
                screen.page()
                        .waitForCondition(() ->
                                screen.page().locator("html[data-map=ready]").count() == 1);
            }
            screen.check().picture("picker");
        }
    }

    @Test
    void moving_the_map_chooses_the_place_under_the_pin() {
        try (var screen = gallery(Look.DESKTOP, false)) {
            var page = screen.open("/picker").page();
            page.waitForCondition(() -> page.locator("html[data-map=ready]").count() == 1);
            assertThat(page.locator(".mh-pin").allTextContents()).containsExactly("1", "2");
            page.locator(".maplibregl-canvas").focus();
            var sent =
                    page.waitForRequest("**/report/where", () -> page.keyboard().press("ArrowRight"));
            assertThat(sent.postData()).contains("do=move").contains("_csrf=token");
            assertThat(Double.parseDouble(page.locator("[name=longitude]").inputValue()))
                    .isGreaterThan(0.440158);
            page.waitForCondition(() -> page.locator("#chosen").textContent().contains("moved"));
            assertThat(page.evaluate("() => document.activeElement.className"))
                    .asString()
                    .contains("maplibregl-canvas");
        }
    }

    private static Screen gallery(Look look, boolean staff) {
        var screen = Chromium.open(HOME, look);
        var gallery = new Gallery(look.language().startsWith("zh") ? Language.ZH : Language.EN, staff);
        screen.page().context().route("**/*", route -> answer(route, gallery));
        return screen;
    }

    private static void answer(Route route, Gallery gallery) {
        var path = route.request().url().substring(HOME.length());
        try {
            switch (path) {
                case "/resident" -> page(route, gallery.resident());
                case "/staff" -> page(route, gallery.staff());
                case "/picker" -> page(route, gallery.picker());
                case "/report/where" -> page(route, gallery.picker().replace("95 m east", "moved east"));
                case "/map/ground.geojson" ->
                    route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/geo+json")
                            .setBodyBytes(Files.readAllBytes(GROUND)));
                default -> route.fulfill(new Route.FulfillOptions().setPath(STATIC.resolve(path.substring(1))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(Route route, String html) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html;charset=UTF-8")
                .setHeaders(Map.of("Content-Type", "text/html;charset=UTF-8", "Content-Security-Policy", POLICY))
                .setBody(html));
    }

    /// As `gate` sends it; `GateTest` holds the two together.
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}
