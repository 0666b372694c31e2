package org.moothall.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.BrowserTest;
import org.moothall.Desk;
import org.moothall.Look;
import org.moothall.Screen;
import org.moothall.SettableClock;
import org.moothall.directory.Directory;
import org.moothall.shift.Handover;
import org.moothall.shift.Signing;
import org.springframework.beans.factory.annotation.Autowired;

/// A shift handed over in a real browser: written, accepted line by line, shown on the roster; axe on every page.
class HandoverPagesTest extends BrowserTest {

    private static final LocalDate MONDAY = LocalDate.of(2030, 5, 6);

    @Autowired
    Desk able;

    @Autowired
    Nightfall nightfall;

    @Autowired
    Signing signing;

    @Autowired
    Directory directory;

    @Autowired
    SettableClock clock;

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.PHONE_ZH);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void what_is_open_goes_from_one_to_the_other(Look look) {
        var day = MONDAY.plusWeeks(look.equals(Look.DESKTOP) ? 0 : 1);
        nightfall.publish(day);
        clock.set(Nightfall.at(day, "20:35"));
        looked(signedIn(look, "lin-hui").open("/duty/handover"), "handover-write");
        signing.sign(
                directory.officer("lin-hui").orElseThrow(),
                nightfall.desk(),
                "officer",
                List.of(
                        new Signing.Draft(Handover.Kind.OPEN, "Pump 3 runs by hand.", null),
                        new Signing.Draft(Handover.Kind.PROMISE, "Call the school.", Nightfall.at(day, "21:30"))));
        var comes = signedIn(look, "chen-jie");
        looked(comes.open("/duty/handover"), "handover-accept");
        looked(comes.open("/roster?desk=centre"), "roster-not-handed-over");
        comes.open("/duty/log").page().fill("#words", "The lift stands still.");
        comes.page().locator("main form button").click();
        looked(comes, "duty-log");
    }

    private Screen signedIn(Look look, String person) {
        return screen(look).signIn(able.able(person), Desk.PASSWORD);
    }

    private static void looked(Screen screen, String name) {
        screen.page().waitForLoadState();
        screen.check().picture(name);
    }
}
