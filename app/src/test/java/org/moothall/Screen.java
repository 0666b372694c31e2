package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/// A window of a real browser. Notes what the console complains of and what was loaded; `check()` holds the
/// page that is open against the house's rules, `picture(…)` keeps how it looks in `target/screens/`.
public final class Screen implements AutoCloseable {

    /// What a page may weigh without maps and photos, compressed: HTML, sheet, scripts, icon. DESIGN: 60 to 70
    /// KB.
    private static final int BUDGET = 70_000;

    private static final int REQUESTS = 7;
    private static final String AXE_RUN = """
            async () => (await axe.run({
                resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
              })).violations.map(v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.html).join(' | ')}`)
            """;
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.mh-scroll, .moj-sub-navigation, svg, .govuk-visually-hidden, .mh-map'))
              .slice(0, 5).map(e => e.outerHTML.slice(0, 120))
            """;

    /// More presses of a key than any page has things to go through.
    private static final int FAR = 200;

    private static final String FOCUSED = """
            () => {
              const here = document.activeElement
              if (here === document.body) return ''
              return [...here.labels ?? []].map(label => label.innerText).join(' ') || here.innerText || here.value || ''
            }
            """;

    private final BrowserContext context;
    private final Look look;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Response> loaded = new ArrayList<>();

    Screen(BrowserContext context, Look look) {
        this.context = context;
        this.look = look;
        page = context.newPage();
        page.setDefaultTimeout(60_000); // longer than a busy machine stands still
        page.onConsoleMessage(message -> {
            if (message.text().contains("GPU stall")) return; // a machine without a graphics card draws maps slowly
            if (message.text().contains("status of 429")) return; // told by the page itself
            if (message.type().equals("error") || message.type().equals("warning")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.onResponse(loaded::add);
    }

    /// Playwright's own handle: clicks, keys, what is where.
    public Page page() {
        return page;
    }

    public Look look() {
        return look;
    }

    /// Opens a path of the site and waits until all it needs is there.
    public Screen open(String path) {
        loaded.clear();
        complaints.clear();
        page.navigate(path);
        page.waitForLoadState();
        return this;
    }

    /// By the Tab key alone to what says so, as whoever has no mouse.
    public Screen tab(String words) {
        for (var nth = 0; nth < FAR; nth++) {
            page.keyboard().press("Tab");
            if (((String) page.evaluate(FOCUSED)).contains(words)) return this;
        }
        return fail("no Tab leads to “%s” on %s", words, page.url());
    }

    public Screen type(String words) {
        page.keyboard().type(words);
        return this;
    }

    /// A key, and waits until the page says so.
    public Screen press(String key, String until) {
        page.keyboard().press(key);
        page.locator("main", new Page.LocatorOptions().setHasText(until)).waitFor();
        return this;
    }

    /// No violation by axe, no sideways scroll (at 320 px neither), nothing in the console, language and
    /// heading set; on the other device too.
    public Screen check() {
        assertThat(complaints).as("console of %s", page.url()).isEmpty();
        assertThat(page.locator("h1").count()).as("headings of first rank").isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(look.language());
        assertThat(page.title()).isNotBlank();
        if (look.script()) bothWays();
        return this;
    }

    /// No third party, few requests, few bytes; maps and photos not counted.
    public Screen light() {
        var own = loaded.stream()
                .filter(response -> !response.url().matches(".*/(map|attachments|photos)/.*|.*maplibre.*|data:.*"))
                .toList();
        var home = page.url().replaceFirst("(https?://[^/]+).*", "$1");
        assertThat(own).allSatisfy(response -> assertThat(response.url()).startsWith(home));
        assertThat(own).as("requests").hasSizeLessThanOrEqualTo(REQUESTS);
        var bytes = own.stream().mapToInt(Screen::size).sum();
        assertThat(bytes).as("bytes of %s", page.url()).isLessThanOrEqualTo(BUDGET);
        return this;
    }

    private static int size(Response response) {
        var sizes = response.request().sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }

    /// A browser without JavaScript can be asked for neither.
    private void bothWays() {
        page.evaluate(Chromium.axe());
        for (var way : List.of(look, look.turned())) {
            show(way);
            fits();
            assertThat((List<?>) page.evaluate(AXE_RUN))
                    .as("axe on %s, %s", page.url(), way)
                    .isEmpty();
        }
        page.setViewportSize(320, 640);
        fits();
        show(look);
    }

    private void show(Look way) {
        page.setViewportSize(way.width(), way.height());
    }

    private void fits() {
        var wide = (int) page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        if (wide > 0)
            fail("sideways scroll of %s at %s: %s", page.url(), page.viewportSize().width, page.evaluate(TOO_WIDE));
    }

    /// Keeps pictures of the whole page on both devices as `target/screens/NAME-LOOK.png`, where the run was asked for
    /// them (`-Dmoothall.pictures`): taking them is a quarter of a look's time.
    public Screen picture(String name) {
        if (System.getProperty("moothall.pictures") == null) return this;
        for (var way : List.of(look.turned(), look)) {
            show(way);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screens", name + "-" + way + ".png")));
        }
        return this;
    }

    /// Signs somebody in, past the page for it.
    public Screen signIn(String person, String password) {
        var request = context.request();
        var form = Jsoup.parse(request.get("/signin").text()).expectFirst("main form");
        var fields = FormData.create()
                .set("_csrf", form.expectFirst("[name=_csrf]").val())
                .set("person", person)
                .set("password", password);
        var answer = request.post("/signin", RequestOptions.create().setForm(fields));
        assertThat(answer.url()).as("signed in as %s", person).doesNotContain("/signin");
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
