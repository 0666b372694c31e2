package org.moothall.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.database.Logins;
import org.moothall.places.Places;
import org.moothall.senders.Aftermath;
import org.moothall.senders.SenderKeys;
import org.moothall.senders.Sending;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.warning.Warning;
import org.moothall.warning.Warning.Grade;
import org.moothall.warning.Warnings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Others’ alerts, through update, cancel and expiry, in whatever order they come.
@CityTest
class AlertStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SenderKeys senders;

    @Autowired
    Warnings warnings;

    @Autowired
    Places places;

    @Autowired
    Expiring expiring;

    @Autowired
    Logins logins;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser browser;

    @Autowired
    Desk desk;

    private Sending weather;

    @AfterEach
    void nothing_rings() {
        Aftermath.clear(logins, "cap:%", "cap.alert");
    }

    @BeforeEach
    void key() {
        weather = new Sending(port, "weather-office", senders.issue("weather-office"));
    }

    private Sending.Heard send(WrittenAlert alert) {
        return weather.send("/cap", alert.xml(), clock.instant());
    }

    private String taken(WrittenAlert alert) {
        return send(alert).json().path("taken").asString();
    }

    private Optional<Warning> warning(WrittenAlert first) {
        return warnings.list(new Warnings.Query(false, null, null, null, null, "", 1000)).warnings().stream()
                .filter(one -> one.source().equals("cap:weather-office")
                        && one.subject().contains("," + first.id() + ","))
                .findFirst();
    }

    private WrittenAlert fresh() {
        return WrittenAlert.of("a" + UUID.randomUUID().toString().substring(0, 8), clock.instant());
    }

    @Test
    void an_alert_is_a_warning_until_it_is_cancelled() {
        var first = fresh();
        assertThat(taken(first)).isEqualTo("RAISED");
        assertThat(warning(first)).hasValueSatisfying(warning -> {
            assertThat(warning.grade()).isEqualTo(Grade.ORANGE);
            assertThat(warning.areas()).containsExactly("nandu");
            assertThat(warning.office()).isEqualTo("duty-office");
            assertThat(warning.what().zh()).contains("暴雨预警" + first.id());
            assertThat(warning.what().en()).contains("Rainstorm " + first.id());
        });
        assertThat(taken(first)).isEqualTo("KNOWN");
        desk.able("he-ping");
        Desk.signIn(browser, "he-ping");
        assertThat(browser.open("/gauges/alerts").page().text()).contains("Rainstorm " + first.id(), "Nandu District");
        assertThat(browser.open("/warnings/" + warning(first).orElseThrow().number())
                        .page()
                        .text())
                .contains("an alert of another authority")
                .doesNotContain("NaN");
        clock.advance(Duration.ofMinutes(5));
        var worse = fresh().type("Update", first).severity("Extreme");
        assertThat(taken(worse)).isEqualTo("RAISED");
        assertThat(warning(first).orElseThrow().grade()).isEqualTo(Grade.RED);
        assertThat(browser.open("/gauges/alerts").page().text())
                .contains("Rainstorm " + worse.id())
                .doesNotContain("Rainstorm " + first.id());
        clock.advance(Duration.ofMinutes(5));
        assertThat(taken(fresh().type("Cancel", worse))).isEqualTo("ENDED");
        assertThat(warning(first).orElseThrow().what().en()).contains("Cancelled by its issuer");
        assertThat(browser.open("/gauges/alerts").page().text()).doesNotContain(worse.id());
    }

    @Test
    void what_comes_in_the_wrong_order_ends_the_same() {
        var first = fresh();
        clock.advance(Duration.ofMinutes(5));
        var second = fresh().type("Update", first);
        assertThat(taken(second)).isEqualTo("RAISED");
        assertThat(taken(first)).isEqualTo("OVER");
        assertThat(warning(first).orElseThrow().what().en()).contains(second.id());
        var third = fresh();
        assertThat(taken(fresh().type("Cancel", third))).isEqualTo("OVER");
        assertThat(taken(third)).isEqualTo("OVER");
        assertThat(warning(third)).isEmpty();
    }

    @Test
    void an_alert_of_no_calendar_keeps_none_out_that_comes_after_it() {
        assertThat(send(WrittenAlert.of("old", Instant.MIN.plus(Duration.ofDays(400))))
                        .status())
                .isEqualTo(400);
        assertThat(taken(fresh().type("Update", fresh()))).isEqualTo("RAISED");
    }

    @Test
    @Timeout(60)
    void a_polygon_whose_edges_cross_millions_of_times_keeps_nobody_waiting() {
        var random = new Random(3);
        var corners = IntStream.range(0, 15_000)
                .mapToObj(i -> "%.4f,%.4f".formatted(10 * random.nextDouble() - 5, 10 * random.nextDouble() - 5))
                .toList();
        var star = fresh().area("<areaDesc>x</areaDesc><polygon>" + String.join(" ", corners) + " " + corners.getFirst()
                + "</polygon>");
        assertThat(taken(star)).isEqualTo("RAISED");
        assertThat(warning(star).orElseThrow().areas()).containsExactly("lanfeng");
    }

    @Test
    void what_is_no_actual_alert_of_a_grade_for_this_city_raises_nothing() {
        var exercise = fresh().status("Exercise");
        assertThat(taken(exercise)).isEqualTo("NOT_ACTUAL");
        var small = fresh().severity("Unknown");
        assertThat(taken(small)).isEqualTo("BELOW");
        var away = fresh().area("<areaDesc>sea</areaDesc><polygon>60,60 60,61 61,61 60,60</polygon>");
        assertThat(taken(away)).isEqualTo("ELSEWHERE");
        var other = fresh().area(WrittenAlert.code("110000"));
        assertThat(taken(other)).isEqualTo("ELSEWHERE");
        for (var one : List.of(exercise, small, away, other))
            assertThat(warning(one)).isEmpty();
        var telemetry = new Sending(port, "water-telemetry", senders.issue("water-telemetry"));
        assertThat(telemetry.send("/cap", fresh().xml(), clock.instant()).status())
                .isEqualTo(403);
        assertThat(weather.send("/cap", "<!DOCTYPE a><a/>", clock.instant()).status())
                .isEqualTo(400);
    }

    @Test
    void it_holds_in_the_areas_that_it_covers_and_expires_by_itself() {
        var middle = places.areas().middle("yunqi.shanhe");
        var circle =
                fresh().area("<areaDesc>x</areaDesc><circle>%s,%s 0.2</circle>".formatted(middle.lat(), middle.lon()));
        assertThat(taken(circle)).isEqualTo("RAISED");
        assertThat(warning(circle).orElseThrow().areas()).containsExactly("yunqi.shanhe");
        var named = fresh().area("<areaDesc>东滩县</areaDesc>");
        assertThat(taken(named)).isEqualTo("RAISED");
        assertThat(warning(named).orElseThrow().areas()).containsExactly("dongtan");
        var all =
                fresh().severity("Extreme").area("<areaDesc>x</areaDesc><polygon>-9,-9 -9,9 9,9 9,-9 -9,-9</polygon>");
        assertThat(taken(all)).isEqualTo("RAISED");
        assertThat(warning(all).orElseThrow().areas()).containsExactly("lanfeng");
        clock.advance(Duration.ofHours(6));
        expiring.round(new Timekeeper.Round(clock.instant()));
        assertThat(warning(all).orElseThrow().what().en()).contains("Expired");
        assertThat(taken(new WrittenAlert("late" + all.id(), all.sent(), "Alert", "Actual", "Severe", "", all.area())))
                .isEqualTo("OVER");
    }

    @Test
    void the_same_alert_twice_at_once_is_taken_once() throws Exception {
        var one = fresh();
        Callable<String> sent = () -> taken(one);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var taken = threads.invokeAll(List.of(sent, sent, sent)).stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();
            assertThat(taken).containsExactly("KNOWN", "KNOWN", "RAISED");
        }
    }
}
