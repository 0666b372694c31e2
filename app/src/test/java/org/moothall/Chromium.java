package org.moothall;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A real Chromium or Chrome, one for all tests of a run. `MOOTHALL_BROWSER` names its program; else the usual
/// places are looked through.
public final class Chromium {

    static final String MISSING =
            "No Chromium or Chrome was found. Install one (Debian: apt-get install chromium fonts-noto-cjk), "
                    + "or name its program in the environment variable MOOTHALL_BROWSER.";

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome-stable",
            "/usr/bin/google-chrome",
            "/opt/google/chrome/chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--font-render-hinting=none");

    /// Tests of accessibility, from the front end's packages.
    private static final Path AXE = Path.of("target", "front", "node_modules", "axe-core", "axe.min.js");

    private static final class Running {
        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(FLAGS));
    }

    private Chromium() {}

    /// A new window without cookies, for this look.
    public static Screen open(String home, Look look) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(home)
                .setViewportSize(look.width(), look.height())
                .setLocale(look.language())
                .setTimezoneId("Asia/Shanghai")
                .setJavaScriptEnabled(look.script())
                .setHasTouch(look.phone())
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
        return new Screen(Running.BROWSER.newContext(options), look);
    }

    static String axe() {
        try {
            return Files.readString(AXE);
        } catch (IOException e) {
            throw new AssertionError("axe-core is not there: run `mvn process-resources` first", e);
        }
    }

    static Path program() {
        return program(Optional.ofNullable(System.getenv("MOOTHALL_BROWSER")), PLACES);
    }

    static Path program(Optional<String> named, List<String> places) {
        return Stream.concat(named.stream(), places.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(MISSING));
    }
}
