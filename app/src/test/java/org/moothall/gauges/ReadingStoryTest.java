package org.moothall.gauges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.database.Logins;
import org.moothall.senders.Aftermath;
import org.moothall.senders.SenderKeys;
import org.moothall.senders.Sending;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.warning.Warning;
import org.moothall.warning.Warning.Grade;
import org.moothall.warning.Warnings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A sensor’s readings from the signed message to the warning, and its end.
@CityTest
class ReadingStoryTest {

    private static final String PATH = "/gauges/readings", RIVER = "lan-river-qiaotou", MAIN = "main-pressure-gulou";

    @LocalServerPort
    int port;

    @Autowired
    SenderKeys senders;

    @Autowired
    Warnings warnings;

    @Autowired
    GaugeRound rounds;

    @Autowired
    Logins logins;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser browser;

    @Autowired
    Desk desk;

    private Sending telemetry;

    @AfterEach
    void nothing_rings() {
        Aftermath.clear(logins, "gauge:%", "gauges.reading", "gauges.state");
    }

    @BeforeEach
    void key() {
        telemetry = new Sending(port, "water-telemetry", senders.issue("water-telemetry"));
    }

    private static String row(String gauge, Instant at, double value) {
        return "{\"gauge\": \"%s\", \"at\": \"%s\", \"value\": %s}".formatted(gauge, at, value);
    }

    private static String message(String... rows) {
        return "{\"readings\": [" + String.join(", ", rows) + "]}";
    }

    private Sending.Heard send(String... rows) {
        return telemetry.send(PATH, message(rows), clock.instant());
    }

    private Sending.Heard river(double value) {
        return send(row(RIVER, clock.instant(), value));
    }

    private List<Warning> standing(String gauge, String subject) {
        return warnings.list(new Warnings.Query(false, null, null, null, null, "", 1000)).warnings().stream()
                .filter(one ->
                        one.source().equals("gauge:" + gauge) && one.subject().equals(subject))
                .toList();
    }

    @Test
    void nobody_who_is_not_known_is_listened_to() {
        var now = clock.instant();
        var body = message(row(RIVER, now, 3));
        assertThat(new Sending(port, "somebody", telemetry.key())
                        .send(PATH, body, now)
                        .status())
                .isEqualTo(401);
        assertThat(new Sending(port, "weather-office", telemetry.key())
                        .send(PATH, body, now)
                        .status())
                .isEqualTo(401);
        assertThat(telemetry.send(PATH, body, now.minusSeconds(301)).status()).isEqualTo(401);
        assertThat(telemetry.post(PATH, body, "message-1", "").status()).isEqualTo(401);
        var former = telemetry;
        key();
        assertThat(former.key()).isNotEqualTo(telemetry.key());
        assertThat(former.send(PATH, body, now).json().path("error").asString()).contains("the signature does not fit");
        var long_ = message(
                IntStream.range(0, 9000).mapToObj(i -> row(RIVER, now, i)).toArray(String[]::new));
        assertThat(telemetry.send(PATH, long_, now).status()).isEqualTo(413);
        assertThat(telemetry
                        .send(PATH, "{\"readings\": 3}", now)
                        .json()
                        .path("error")
                        .asString())
                .contains("no JSON with a list");
    }

    @Test
    void a_line_that_is_crossed_is_warned_of_until_it_is_left() {
        var now = clock.advance(Duration.ofDays(1));
        assertThat(river(7.4).json().path("kept").asInt()).isEqualTo(1);
        assertThat(standing(RIVER, "level")).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        river(7.5);
        assertThat(standing(RIVER, "level")).singleElement().satisfies(warning -> {
            assertThat(warning.grade()).isEqualTo(Grade.ORANGE);
            assertThat(warning.office()).isEqualTo("water-bureau");
            assertThat(warning.areas()).containsExactly("anlan.qiaotou");
            assertThat(warning.what().en())
                    .contains("Lan River at Qiaotou: 7.5 m, at or above its warning line of 7.5 m");
            assertThat(warning.what().zh()).contains("警戒水位");
        });
        clock.advance(Duration.ofMinutes(10));
        river(9.2);
        assertThat(standing(RIVER, "level"))
                .singleElement()
                .extracting(Warning::grade)
                .isEqualTo(Grade.RED);
        // one that comes late changes nothing of what is
        assertThat(send(row(RIVER, now.minusSeconds(60), 2)).json().path("kept").asInt())
                .isEqualTo(1);
        var before = standing(RIVER, "level").getFirst();
        assertThat(before.what().en()).contains("guarantee line");
        clock.advance(Duration.ofMinutes(10));
        river(3.1);
        assertThat(standing(RIVER, "level").getFirst().what().en()).contains("guarantee line", "Back again");
    }

    @Test
    void bad_rows_are_named_and_good_ones_kept_whatever_comes_twice() {
        var now = clock.advance(Duration.ofDays(2));
        var good = row(RIVER, now, 2.5);
        var id = UUID.randomUUID().toString();
        var body = message(
                good,
                row("lan-river-elsewhere", now, 2),
                row(RIVER, now.minusSeconds(1), 99),
                row(RIVER, now.plusSeconds(3600), 2),
                "{\"gauge\": \"" + RIVER + "\", \"at\": \"2026-11-24T08:00:00\", \"value\": 2}",
                "{\"gauge\": \"" + RIVER + "\", \"at\": \"" + now + "\", \"value\": \"2\"}",
                row(RIVER, now, 2.6),
                good,
                "{\"gauge\": \"" + RIVER + "\", \"at\": \"" + now + "\", \"value\": 1e999999999}");
        var heard = telemetry.send(PATH, body, now, id);
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.json().path("kept").asInt()).isEqualTo(1);
        assertThat(heard.json().path("known").asInt()).isEqualTo(1);
        var refused = heard.json()
                .path("refused")
                .valueStream()
                .collect(Collectors.toMap(
                        one -> one.path("row").asInt(), one -> one.path("why").asString()));
        assertThat(refused.get(2)).contains("no gauge of that key");
        assertThat(refused.get(3)).contains("99 is beyond", "-2 to 20");
        assertThat(refused.get(4)).contains("in the future");
        assertThat(refused.get(5)).contains("with its offset");
        assertThat(refused.get(6)).contains("no number");
        assertThat(refused.get(7)).contains("Another value is kept", "2.5");
        assertThat(refused.get(9)).contains("no number");
        assertThat(refused).hasSize(7);
        assertThat(telemetry.send(PATH, body, now, id).status()).isEqualTo(409);
        assertThat(send(good).json().path("known").asInt()).isEqualTo(1);
        assertThat(send(row(RIVER, now, 2.6)).status()).isEqualTo(422);
    }

    @Test
    void what_goes_wrong_here_is_said_in_a_sentence_and_the_same_message_is_taken_afterwards() {
        var now = clock.advance(Duration.ofHours(60));
        var body = message(row(RIVER, now, 3));
        var id = UUID.randomUUID().toString();
        var owner = AsOwner.of(logins);
        owner.sql("alter table gauges.reading rename to away").update();
        try {
            var heard = telemetry.send(PATH, body, now, id);
            assertThat(heard.status()).isEqualTo(500);
            assertThat(heard.json().path("error").asString()).contains("Nothing was taken; send the message again");
        } finally {
            owner.sql("alter table gauges.away rename to reading").update();
        }
        assertThat(telemetry.send(PATH, body, now, id).json().path("kept").asInt())
                .isEqualTo(1);
    }

    @Test
    void two_at_once_keep_each_reading_once_and_warn_once() throws Exception {
        var now = clock.advance(Duration.ofDays(3));
        var rows = IntStream.range(0, 40)
                .mapToObj(i -> row(i % 2 == 0 ? RIVER : MAIN, now.minusSeconds(i), i % 2 == 0 ? 3 : 0.1))
                .toArray(String[]::new);
        Callable<Integer> sent = () -> send(rows).json().path("kept").asInt();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var kept = 0;
            for (var one : threads.invokeAll(List.of(sent, sent, sent, sent))) kept += one.get();
            assertThat(kept).isEqualTo(40);
        }
        assertThat(standing(MAIN, "level"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.what().en())
                        .contains("at or below its lowest working pressure of 0.14 MPa"));
    }

    @Test
    void one_that_falls_silent_is_told_and_heard_again() {
        clock.advance(Duration.ofDays(4));
        river(3);
        clock.advance(Duration.ofMinutes(89));
        rounds.round(new Timekeeper.Round(clock.instant()));
        assertThat(standing(RIVER, "silent")).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        rounds.round(new Timekeeper.Round(clock.instant()));
        assertThat(standing(RIVER, "silent")).singleElement().satisfies(warning -> {
            assertThat(warning.grade()).isEqualTo(Grade.BLUE);
            assertThat(warning.what().en()).contains("has sent nothing since");
        });
        desk.able("he-ping");
        Desk.signIn(browser, "he-ping");
        assertThat(browser.open("/gauges").page().text()).contains("Lan River at Qiaotou", "Silent", "3 m");
        river(3.2);
        assertThat(standing(RIVER, "silent"))
                .allSatisfy(warning -> assertThat(warning.what().en()).contains("Heard again"));
        browser.open("/gauges/" + RIVER);
        assertThat(browser.page().text()).contains("warning line", "3.2 m").doesNotContain("Silent");
        assertThat(browser.page().select("svg.mh-dial polyline")).isNotEmpty();
        assertThat(browser.open("/gauges/" + RIVER + "?days=90").status()).isEqualTo(200);
        assertThat(browser.open("/gauges/none").status()).isEqualTo(404);
        assertThat(browser.speaking("zh-CN").open("/gauges/" + MAIN).page().text())
                .contains("鼓楼供水干管压力");
    }
}
