package org.moothall.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.BrowserTest;
import org.moothall.Desk;
import org.moothall.Look;
import org.moothall.Screen;
import org.moothall.SettableClock;
import org.moothall.directory.Directory;
import org.moothall.kernel.Text;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.shift.Handover;
import org.moothall.shift.Signing;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/// A shift in a real browser: checked in, called, handed over line by line; axe on every page, and by keys alone.
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

    @Autowired
    Alarms alarms;

    @Autowired
    ApplicationEventPublisher events;

    @ParameterizedTest
    @MethodSource("org.moothall.Look#scripted")
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

    @ParameterizedTest
    @MethodSource("org.moothall.Look#scripted")
    void whoever_begins_checks_in_and_the_post_is_called(Look look) {
        var day = MONDAY.plusWeeks(look.equals(Look.DESKTOP) ? 2 : 3);
        nightfall.publish(day);
        clock.set(Nightfall.at(day, "08:35"));
        var machine = machine(look);
        var officer = signedIn(look, "lin-hui");
        looked(officer.open("/duty/check-in"), "check-in");
        officer.page().focus("#code");
        officer.type(shown(machine)).press("Enter", look.equals(Look.DESKTOP) ? "Checked in" : "已签到");
        looked(officer, "checked-in");

        var leads = signedIn(look, "niu-ying").open("/duty/roll-call");
        leads.page().locator("main form[action$='/officer'] button").click();
        leads.page().locator(".mh-onduty__post--late").waitFor();
        looked(leads, "roll-call");
        looked(officer.open("/duty/roll-call"), "roll-call-here");
        officer.page().locator("main form[action$='/here'] button").click();
        officer.page().locator(".mh-onduty__post--late").waitFor(gone());
        looked(officer, "roll-call-answered");
    }

    /// A machine at the post that shows codes.
    private Screen machine(Look look) {
        var plans = signedIn(look, "niu-ying");
        looked(plans.open("/duty/screens"), "screens");
        plans.page().selectOption("#desk", "centre");
        plans.page().fill("#room", "Duty room " + look);
        plans.page().locator("main form[action='/duty/screens'] button").click();
        var key = plans.page().locator("main code").textContent();
        looked(plans, "screens-key");
        var machine = screen(look);
        looked(machine.open("/post"), "post-key");
        machine.page().fill("#key", key);
        machine.page().locator("main form button").click();
        machine.page().locator(".mh-post__code").waitFor();
        looked(machine, "post");
        return machine;
    }

    private static String shown(Screen machine) {
        machine.open("/post");
        return machine.page().locator(".mh-post__code").textContent().replaceAll("\\s", "");
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    @Test
    void keys_alone_take_an_alarm_agree_on_a_swap_and_hand_a_shift_over() {
        var day = MONDAY.plusWeeks(4);
        nightfall.nothingRings();
        nightfall.publish(day);
        nightfall.publish(day.plusDays(2));
        var at = Nightfall.at(day, "09:00");
        clock.set(at);
        var goes = signedIn(Look.DESKTOP, "lin-hui");
        alarms.raise(new Alarm.Raise(
                "test", "test:keys", "urgent", "duty-office", new Text("The pump stands still.", "水泵停了。"), "", at));
        events.publishEvent(new Timekeeper.Round(at));
        goes.open("/alarms").tab("I take it").press("Enter", "has it since");

        goes.open("/roster/duties/" + nightfall.duty(day.plusDays(2), "day")).tab("With whom, for which duty");
        goes.type("Chen").tab("Ask for the swap").press("Enter", "Waits for Chen Jie");
        var comes = signedIn(Look.DESKTOP, "chen-jie");
        comes.open("/roster/mine").tab("Accept").press("Enter", "waits for whoever draws up the roster");

        clock.set(Nightfall.at(day, "20:35"));
        goes = signedIn(Look.DESKTOP, "lin-hui").open("/duty/handover");
        goes.tab("What is open").type("Pump 3 runs by hand.");
        goes.tab("Sign and hand over").press("Enter", "Signed by Lin Hui");
        comes = signedIn(Look.DESKTOP, "chen-jie").open("/duty/handover");
        for (var line : comes.page().locator("input[name=taken]").all()) {
            comes.tab("Taken").page().keyboard().press("Space");
            assertThat(line.isChecked()).isTrue();
        }
        comes.tab("Accept the post").press("Enter", "Accepted by Chen Jie");
        nightfall.nothingRings();
    }

    private Screen signedIn(Look look, String person) {
        return screen(look).signIn(able.able(person), Desk.PASSWORD);
    }

    private static void looked(Screen screen, String name) {
        screen.page().waitForLoadState();
        screen.check().picture(name);
    }
}
