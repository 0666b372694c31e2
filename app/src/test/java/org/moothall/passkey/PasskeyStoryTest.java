package org.moothall.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Chromium;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Look;
import org.moothall.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A real Chromium with a device that its DevTools play.
@CityTest
class PasskeyStoryTest {

    private static final String PERSON = "yuan-bingqing";

    private static final String POST = """
            async path => {
              const body = new URLSearchParams({name: 'theirs', answer: '{}'});
              body.set('_csrf', document.querySelector('input[name=_csrf]').value);
              return (await fetch(path, {method: 'POST', body})).status
            }""";

    @Value("${local.server.port}")
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Passkeys passkeys;

    @Autowired
    JdbcClient jdbc;

    private Screen screen;
    private CDPSession device;
    private String authenticator;

    @BeforeEach
    void a_device_and_somebody_signed_in() {
        passkeys.dropAll(List.of(PERSON));
        desk.able(PERSON);
        screen = Chromium.open("http://localhost:" + port, Look.PHONE);
        screen.signIn(PERSON, Desk.PASSWORD);
        device = screen.page().context().newCDPSession(screen.page());
        device.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        authenticator = device.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
    }

    @AfterEach
    void away() {
        passkeys.dropAll(List.of(PERSON));
        screen.close();
    }

    private void make() {
        screen.open("/me/passkeys").check().picture("passkeys");
        assertThat(screen.page().isVisible("[data-failed]")).isFalse();
        assertThat(screen.page().isVisible("[data-unable]")).isFalse();
        screen.page().fill("#name", "my telephone");
        screen.page().click("form[data-passkey] button");
        screen.page().waitForSelector("h2:has-text('my telephone')");
    }

    private void signOut() {
        screen.page().context().clearCookies();
    }

    @Test
    void without_a_line_nothing_that_was_typed_is_lost() {
        var page = screen.open("/me/passkeys").page();
        page.fill("#name", "my telephone");
        page.context().setOffline(true);
        page.click("form[data-passkey] button");
        page.waitForSelector("#lost");
        page.context().setOffline(false);
        assertThat(page.inputValue("#name")).isEqualTo("my telephone");
        page.click("form[data-passkey] button");
        page.waitForSelector("h2:has-text('my telephone')");
    }

    @Test
    void a_passkey_is_made_and_signs_in_without_password_and_is_taken_away() {
        make();
        signOut();
        screen.open("/signin").page().click("a[href='/signin/passkey']");
        screen.page().waitForURL("**/signin/passkey");
        screen.check().picture("passkey-sign-in");
        screen.page().click("form[data-passkey] button");
        screen.page().waitForURL("**/work");
        assertThat(screen.open("/me/sessions").page().textContent("main")).contains("Signed in by passkey");
        screen.open("/me/passkeys").page().click("text=Remove");
        screen.page().waitForLoadState();
        assertThat(passkeys.has(PERSON)).isFalse();
        signOut();
        screen.open("/signin/passkey").page().click("form[data-passkey] button");
        screen.page().waitForSelector("text=This passkey is not known here");
    }

    @Test
    void the_password_alone_is_not_enough_any_more() {
        make();
        signOut();
        screen.open("/signin").page().fill("#person", PERSON);
        screen.page().fill("#password", Desk.PASSWORD);
        screen.page().click("main form button");
        screen.page().waitForURL("**/signin/passkey?**");
        screen.page().navigate("http://localhost:" + port + "/signin/passkey?next=%2Fme%2Fsessions");
        screen.page().click("form[data-passkey] button");
        screen.page().waitForURL("**/me/sessions");
        signOut();
        assertThat(screen.open("/me").page().url()).contains("/signin?next");
    }

    @Test
    void at_a_desk_left_open_nobody_makes_or_removes_one() {
        make();
        jdbc.sql("update session.session set opened_at = opened_at - interval '20 minutes' where person = :person")
                .param("person", PERSON)
                .update();
        screen.open("/me/passkeys").check();
        assertThat(screen.page().textContent("main")).contains("sign out and in again");
        assertThat(screen.page().isVisible("form[data-passkey]")).isFalse();
        var mine = passkeys.of(PERSON).getFirst();
        for (var path : List.of("/me/passkeys", "/me/passkeys/" + mine.id() + "/drop"))
            assertThat(screen.page().evaluate(POST, path)).isEqualTo(422);
        assertThat(passkeys.of(PERSON))
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("my telephone"));
    }

    @Test
    void an_answer_counts_once() {
        make();
        signOut();
        var sent = new java.util.concurrent.atomic.AtomicReference<>("");
        screen.page().onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/signin/passkey"))
                sent.set(java.util.Objects.requireNonNull(request.postData()));
        });
        screen.open("/signin/passkey").page().click("form[data-passkey] button");
        screen.page().waitForURL("**/work");
        signOut();
        screen.open("/signin/passkey");
        var again = "async body => { const form = new URLSearchParams(body);"
                + " const token = document.querySelector('input[name=_csrf]'); form.set('_csrf', token.value);"
                + " return (await fetch('/signin/passkey', {method: 'POST', body: form})).status }";
        assertThat(screen.page().evaluate(again, sent.get())).isEqualTo(422);
        assertThat(screen.open("/me").page().url()).contains("/signin");
    }

    @Test
    void a_device_that_does_not_know_its_owner_is_no_proof() {
        make();
        signOut();
        var verified = new JsonObject();
        verified.addProperty("authenticatorId", authenticator);
        verified.addProperty("isUserVerified", false);
        device.send("WebAuthn.setUserVerified", verified);
        screen.open("/signin/passkey").page().click("form[data-passkey] button");
        screen.page().waitForSelector("[data-failed] p");
        assertThat(screen.open("/me").page().url()).contains("/signin");
    }

    @Test
    void what_is_no_answer_is_refused_in_words() {
        for (var answer : List.of("", "{}", "[1]", "{\"id\":\"x\",\"response\":{}}", "x".repeat(5000)))
            assertThat(passkeys.person(answer, new Host("localhost", "http://localhost")))
                    .isEmpty();
        assertThat(passkeys.register(PERSON, "mine", "{}", new Host("localhost", "http://localhost")))
                .isFalse();
    }
}
