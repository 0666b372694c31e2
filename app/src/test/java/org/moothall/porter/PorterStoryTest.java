package org.moothall.porter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// Clients beyond their budgets, each from addresses of its own: a test’s proxy says them.
@CityTest
class PorterStoryTest {

    @Autowired
    Browser resident;

    @Autowired
    Browser stranger;

    @Autowired
    SettableClock clock;

    @Autowired
    Environment environment;

    @Test
    void where_many_report_a_sum_is_asked_for_and_the_report_goes_through() throws Exception {
        resident.from("198.51.100.7");
        untilCheck(resident);
        flood("198.51.100.7", 10);
        resident.send("Send the report");
        assertThat(resident.status()).isEqualTo(429);
        assertThat(resident.header("Retry-After")).isEqualTo("45");
        assertThat(resident.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(resident.text()).contains("One moment", "Wait 45 seconds", "Nothing of what you wrote is lost");
        var paper = Paper.of(resident.page().select("[name=paper]").val()).orElseThrow();
        resident.fill("sum", SumsTest.solved(paper)).send("Send");
        assertThat(resident.path()).isEqualTo("/report/sent");
    }

    @Test
    void without_script_a_turn_comes_by_waiting() throws Exception {
        resident.from("198.51.101.7");
        untilCheck(resident);
        flood("198.51.101.7", 10);
        resident.send("Send the report").send("Send");
        assertThat(resident.status()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(20));
        resident.send("Send");
        assertThat(resident.text()).contains("Wait 25 seconds");
        clock.advance(Duration.ofSeconds(25));
        resident.send("Send");
        assertThat(resident.path()).isEqualTo("/report/sent");
    }

    @Test
    void neighbours_in_another_network_and_staff_of_the_machine_itself_notice_nothing() throws Exception {
        flood("198.51.102.7", 12);
        assertThat(post("198.51.102.7", "/report/check")).isEqualTo(429);
        assertThat(post("198.51.102.7", "/report/chec%6b")).isEqualTo(429); // the same door, written otherwise
        assertThat(post("198.51.102.8", "/report/check")).isEqualTo(403); // let through, then without a form token
        assertThat(post("198.51.103.7", "/report/check")).isEqualTo(403);
        for (int i = 0; i < 80; i++) assertThat(post("", "/report/check")).isEqualTo(403);
        for (int i = 10; i < 60; i++) flood("198.51.102." + i, 1);
        assertThat(post("198.51.102.200", "/report/check")).isEqualTo(429); // the network’s sixty are used up
    }

    @Test
    void guessing_is_slowed_and_what_was_typed_comes_back() throws Exception {
        stranger.from("198.51.104.7").open("/my/find");
        for (int i = 0; i < 60; i++) post("198.51.104.7", "/my/find");
        stranger.fill("number", "GR-2026-000001")
                .fill("phrase", "some words of mine")
                .send("Show my case");
        assertThat(stranger.status()).isEqualTo(429);
        assertThat(stranger.header("Retry-After")).isEqualTo("15");
        assertThat(stranger.page().select("[name=phrase]").val()).isEqualTo("some words of mine");
        clock.advance(Duration.ofSeconds(15));
        stranger.send("Send");
        assertThat(stranger.status()).isEqualTo(422); // asked, and wrong
    }

    @Test
    void an_upload_without_room_is_refused_before_it_is_read() throws Exception {
        for (int i = 0; i < 20; i++) upload("198.51.105.7");
        var answer = upload("198.51.105.7");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("load this page again");
    }

    @Test
    void whoever_uploads_without_saying_how_much_has_uploaded_much() throws Exception {
        assertThat(unmeasured("198.51.109.7")).isNotEqualTo(429);
        assertThat(unmeasured("198.51.109.7")).isEqualTo(429);
        assertThat(unmeasured("198.51.109.8")).isNotEqualTo(429);
    }

    private int unmeasured(String address) throws Exception {
        var body = HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString("--x--\r\n"));
        return send(address, "/report/what", "multipart/form-data; boundary=x", body)
                .statusCode();
    }

    @Test
    void a_password_is_never_sent_back() throws Exception {
        for (int i = 0; i < 300; i++) post("198.51.106.7", "/signin");
        stranger.from("198.51.106.7").open("/signin").fill("person", "he-ping").fill("password", "open-sesame");
        stranger.send("Sign in");
        assertThat(stranger.status()).isEqualTo(429);
        assertThat(stranger.body()).contains("he-ping").doesNotContain("open-sesame");
    }

    @Test
    void a_form_from_elsewhere_gains_no_token_by_the_way() throws Exception {
        flood("198.51.107.7", 10);
        stranger.from("198.51.107.7").post("/report/check", Map.of("x", "<b>y</b>"));
        assertThat(stranger.status()).isEqualTo(429);
        assertThat(stranger.page().select("form[data-sum] [name=_csrf]")).isEmpty();
        assertThat(stranger.page().select("[name=x]").val()).isEqualTo("<b>y</b>");
    }

    @Test
    void whose_word_on_addresses_is_no_proxys_is_not_believed() throws Exception {
        // a proxy that is not ours stands behind ours: its own address counts, whatever it says of others
        for (int i = 0; i < 10; i++) post("10.0.0." + i + ", 198.51.108.7", "/report/check");
        assertThat(post("10.0.0.99, 198.51.108.7", "/report/check")).isEqualTo(429);
    }

    /// Up to the button that sends, at a place where no other test looks for what is near.
    static void untilCheck(Browser resident) {
        resident.open("/report?q=hole%20in%20the%20road")
                .fill("matter", "roads.surface.pothole")
                .send("Continue");
        resident.fill("place", "Camphor Road").send("do=search").send("found=0").send("Use this place");
        resident.fill("description", "A hole by the gate").send("Continue");
        resident.fill("who", "anonymous").send("Continue");
        assertThat(resident.path()).isEqualTo("/report/check");
    }

    private void flood(String address, int times) throws Exception {
        for (int i = 0; i < times; i++) post(address, "/report/check");
    }

    private int post(String address, String path) throws Exception {
        return send(address, path, "application/x-www-form-urlencoded", "a=b").statusCode();
    }

    private HttpResponse<String> upload(String address) throws Exception {
        return send(address, "/report/what", "multipart/form-data; boundary=x", "--x--\r\n");
    }

    private HttpResponse<String> send(String address, String path, String type, String body) throws Exception {
        return send(address, path, type, HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String address, String path, String type, HttpRequest.BodyPublisher body)
            throws Exception {
        var home = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create(home + path))
                .header("Accept-Language", "en")
                .header("Content-Type", type)
                .POST(body);
        if (!address.isEmpty()) request.header("X-Forwarded-For", address);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
}
