package org.moothall.heed;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.BrowserTest;
import org.moothall.Desk;
import org.moothall.Look;
import org.moothall.Screen;
import org.springframework.beans.factory.annotation.Autowired;

/// Warnings in a real browser, axe on every page.
class HeedPagesTest extends BrowserTest {

    @Autowired
    BrownWater brownWater;

    @Autowired
    Desk desk;

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.PHONE_ZH);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void warnings_are_sound_in_every_look(Look look) {
        var warning = brownWater.raised();
        var screen = screen(look).signIn(desk.able("lin-hui"), Desk.PASSWORD);
        looked(screen.open("/warnings"), "warnings");
        screen.open("/warnings/" + warning.number());
        screen.page().locator(".mh-course + details summary").click();
        looked(screen, "warning");
        looked(screen.open("/warnings/changes"), "warnings-changes");
        looked(screen.open("/warnings/figures"), "warnings-figures");
    }

    private static void looked(Screen screen, String name) {
        screen.page().waitForLoadState();
        screen.check().picture(name);
    }
}
