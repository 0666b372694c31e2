package org.moothall.heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.BrowserTest;
import org.moothall.Desk;
import org.moothall.Look;
import org.moothall.Screen;
import org.moothall.SettableClock;
import org.moothall.database.Logins;
import org.moothall.senders.Aftermath;
import org.moothall.senders.SenderKeys;
import org.moothall.senders.Sending;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Warnings in a real browser, axe on every page.
class HeedPagesTest extends BrowserTest {

    @Autowired
    BrownWater brownWater;

    @Autowired
    Desk desk;

    @Autowired
    SenderKeys senders;

    @Autowired
    SettableClock clock;

    @Autowired
    Logins logins;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @MethodSource("org.moothall.Look#scripted")
    void warnings_are_sound_in_every_look(Look look) {
        var warning = brownWater.raised();
        brownWater.quiet();
        var screen = screen(look).signIn(desk.able("lin-hui"), Desk.PASSWORD);
        looked(screen.open("/warnings"), "warnings");
        screen.page().click("main .govuk-details__summary");
        looked(screen, "warnings-beyond");
        screen.open("/warnings/" + warning.number());
        screen.page().locator(".mh-course + details summary").click();
        looked(screen, "warning");
        looked(screen.open("/warnings/changes"), "warnings-changes");
        looked(screen.open("/warnings/figures"), "warnings-figures");
    }

    /// With a line crossed, and an alert with the longest headline that is kept.
    @ParameterizedTest
    @MethodSource("org.moothall.Look#scripted")
    void gauges_and_alerts_are_sound_in_every_look(Look look) {
        var screen = screen(look).signIn(desk.able("lin-hui"), Desk.PASSWORD);
        looked(screen.open("/gauges"), "gauges-none");
        looked(screen.open("/gauges/lan-river-qiaotou"), "gauge-none");
        sent("water-telemetry").send("/gauges/readings", readings(), clock.instant());
        sent("weather-office").send("/cap", alert(), clock.instant());
        looked(screen.open("/gauges"), "gauges");
        assertThat(screen.page().locator("main").innerText()).contains("7.6 m");
        looked(screen.open("/gauges/lan-river-qiaotou"), "gauge");
        looked(screen.open("/gauges/lan-river-qiaotou?days=90"), "gauge-90");
        looked(screen.open("/gauges/alerts"), "gauges-alerts");
        assertThat(screen.page().locator("main tbody tr").count()).isEqualTo(1);
    }

    private Sending sent(String sender) {
        return new Sending(port, sender, senders.issue(sender));
    }

    private String readings() {
        return IntStream.range(0, 300)
                .mapToObj(ago -> "{\"gauge\": \"lan-river-qiaotou\", \"at\": \"%s\", \"value\": %s}"
                        .formatted(
                                clock.instant().minus(Duration.ofMinutes(15L * ago)),
                                ago > 4 ? 6 + ago % 7 / 10.0 : 7.6))
                .collect(Collectors.joining(",", "{\"readings\": [", "]}"));
    }

    private String alert() {
        var words = "Rainstorm orange warning of the Lanfeng Meteorological Office ".repeat(6);
        return """
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s</identifier>
                <sender>warnings-of-the-observatory@meteorology.lanfeng.example</sender><sent>%s</sent>
                <status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><event>%s</event>
                <urgency>Expected</urgency><severity>Severe</severity><certainty>Likely</certainty>
                <area><areaDesc>x</areaDesc></area></info></alert>
                """.formatted(UUID.randomUUID(), clock.instant(), words);
    }

    @AfterEach
    void nothing_rings() {
        Aftermath.clear(logins, "gauge:%", "gauges.reading", "gauges.state");
        Aftermath.clear(logins, "cap:%", "cap.alert");
    }

    private static void looked(Screen screen, String name) {
        screen.page().waitForLoadState();
        screen.check().picture(name);
    }
}
