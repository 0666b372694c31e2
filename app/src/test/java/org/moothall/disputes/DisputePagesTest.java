package org.moothall.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.BrowserTest;
import org.moothall.Desk;
import org.moothall.Look;
import org.moothall.Screen;
import org.moothall.SettableClock;
import org.moothall.casework.CaseFile;
import org.moothall.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;

/// A dispute in a real browser: desktop and phone, both languages, without script, axe on every page.
class DisputePagesTest extends BrowserTest {

    private static final Duration HOURS = Duration.ofHours(5);

    @Autowired
    Desk desk;

    @Autowired
    Quarrels quarrels;

    @Autowired
    SettableClock clock;

    @Autowired
    org.moothall.casework.Casework casework;

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void the_ladder_and_the_counts_are_sound_in_every_look(Look look) {
        var receipt = desk.lamp("The lamp on the boundary is dark.");
        var file = contested(casework.require(receipt.caseId()));
        clock.set(file.lastAt().plus(Duration.ofHours(2)));
        var address = "/cases/" + file.number();
        var screen = signedIn(look, quarrels.person("nandu-government", Role.HEAD));
        looked(screen.open("/work/to-decide"), "to-decide");
        looked(screen.open(address), "dispute");
        assertThat(screen.page().locator(".mh-rungs > li.is-now").count()).isEqualTo(1);
        looked(screen.open(address + "/assign"), "dispute-decide");
        looked(screen.open("/disputes"), "passed-around");
        screen.page().close();

        var resident = screen(look).open("/my/find");
        resident.page().fill("#number", receipt.number());
        resident.page().fill("#phrase", receipt.phrase());
        resident.page().click("main form button");
        looked(resident, "dispute-resident");
    }

    private CaseFile contested(CaseFile file) {
        var first = file.lead();
        var there = quarrels.sent(quarrels.objected(file, HOURS), "nandu-transport", HOURS);
        var back = quarrels.sent(quarrels.objected(there, HOURS), first, HOURS);
        return quarrels.objected(back, HOURS);
    }

    private Screen signedIn(Look look, String person) {
        return screen(look).signIn(desk.able(person), Desk.PASSWORD);
    }

    private static void looked(Screen screen, String name) {
        screen.page().waitForLoadState();
        screen.check().picture(name);
    }
}
