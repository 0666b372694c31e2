package org.moothall.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.Browser;
import org.moothall.Chromium;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Look;
import org.moothall.SettableClock;
import org.moothall.account.Accounts;
import org.moothall.factor.Factors;
import org.moothall.session.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The city's account is the only way here but for administrators. Moothall is at 127.0.0.1, the provider at
/// localhost, so that neither sees the other's cookies.
@CityTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CityAccountStoryTest {

    private static final String CLERK = "yuan-bingqing", ADMINISTRATOR = "tan-xin";
    private static final JOSEObjectType TYPE = new JOSEObjectType("logout+jwt");
    private static final CityProvider PROVIDER = new CityProvider();

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Factors factors;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    SettableClock clock;

    private Browser browser, other;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("moothall.oidc.issuer", PROVIDER::issuer);
        settings.add("moothall.oidc.client", () -> CityProvider.CLIENT);
        settings.add("moothall.oidc.secret", () -> CityProvider.SECRET);
        settings.add("moothall.oidc.second", () -> "mfa");
        settings.add("moothall.oidc.name", () -> "Lanfeng One");
        settings.add("moothall.oidc.only", () -> "true");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @BeforeEach
    void begin() {
        browser = new Browser(home());
        other = new Browser(home());
        PROVIDER.register(home());
        PROVIDER.person = CLERK;
        PROVIDER.bend = claims -> {};
        sessions.endAll(List.of(CLERK, ADMINISTRATOR));
        factors.drop(List.of(CLERK, ADMINISTRATOR));
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }

    @Test
    void whom_the_provider_knows_is_signed_in_and_led_on() {
        browser.open("/signin?next=/me");
        assertThat(browser.page().select("a[role=button]").text()).isEqualTo("Sign in with Lanfeng One");
        assertThat(browser.follow("Sign in with Lanfeng One").path()).isEqualTo("/me");
        assertThat(browser.text()).contains(CLERK);
        assertThat(browser.open("/me/sessions").text()).contains("Signed in by the city’s account");
    }

    @Test
    void nobody_is_led_to_another_site() {
        assertThat(browser.open("/signin/city?next=//evil.example/").path()).isEqualTo("/work");
        assertThat(other.open("/signin/city?next=https://evil.example/").path()).isEqualTo("/work");
    }

    @Test
    void who_holds_no_post_hears_so() {
        PROVIDER.person = "somebody-else";
        browser.open("/signin/city");
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.text()).contains("knows you as “somebody-else”, and nobody of that name holds a post here");
        assertNotIn(browser);
    }

    @Test
    void another_account_of_the_same_name_is_refused_until_the_person_is_let_in_anew() {
        assertThat(browser.open("/signin/city").path()).isEqualTo("/work");
        PROVIDER.bend = claims -> claims.subject("somebody who was given that name");
        other.open("/signin/city");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.text()).contains("not the account by which this person has signed in before");
        assertNotIn(other);
        assertThat(browser.open("/me").text()).contains("Another account of the city came under your name");
        accounts.setPassword(CLERK, "otter beside tall reeds");
        assertThat(other.open("/signin/city").path()).isEqualTo("/work");
        accounts.setPassword(CLERK, "otter beneath tall reeds");
    }

    @Test
    void only_administrators_sign_in_by_password() {
        desk.able(CLERK);
        desk.able(ADMINISTRATOR);
        Desk.signIn(browser, CLERK);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("passwords and passkeys are for administrators only");
        Desk.signIn(other, ADMINISTRATOR);
        assertThat(other.path()).isEqualTo("/work");
    }

    @Test
    void a_second_proof_is_asked_for_unless_the_provider_had_one() {
        PROVIDER.person = ADMINISTRATOR;
        assertThat(browser.open("/signin/city").path()).isEqualTo("/work");
        assertThat(browser.open("/me/factors").status()).isEqualTo(200);
        clock.advance(Duration.ofDays(15));
        assertThat(other.open("/signin/city?next=/me").path()).startsWith("/signin/set-up?next=");
        assertNotIn(other);
        PROVIDER.bend = claims -> claims.claim("amr", List.of("pwd", "mfa"));
        assertThat(other.open("/signin/city?next=/me").path()).isEqualTo("/me");
    }

    @Test
    void a_way_back_counts_for_the_browser_that_began_it_and_once() throws Exception {
        var back = back(browser);
        other.open(back);
        assertThat(other.status()).isEqualTo(400);
        assertNotIn(other);
        assertThat(browser.open(back).path()).isEqualTo("/work");
        browser.open(back);
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.text()).contains("Begin again");
    }

    @Test
    void another_state_leads_nowhere() throws Exception {
        var back = back(browser);
        browser.open(back.replaceFirst("state=[^&]+", "state=AAAA"));
        assertThat(browser.status()).isEqualTo(400);
        assertNotIn(browser);
    }

    @Test
    void a_code_that_somebody_else_was_given_is_refused() throws Exception {
        var stolen = back(browser).replaceFirst(".*code=([^&]+).*", "$1");
        var own = back(other);
        other.open(own.replaceFirst("code=[^&]+", "code=" + stolen));
        assertThat(other.status()).isEqualTo(403);
        assertNotIn(other);
    }

    @Test
    void an_answer_that_names_another_provider_is_refused() throws Exception {
        browser.open(back(browser).replaceFirst("&iss=[^&]+", "") + "&iss=https://other.example");
        assertThat(browser.status()).isEqualTo(403);
        assertNotIn(browser);
    }

    @Test
    void tokens_that_do_not_hold_are_refused() {
        refused(claims -> claims.claim("nonce", "another"));
        refused(claims -> claims.audience(List.of("another-client")));
        refused(claims -> claims.issuer("https://other.example"));
        refused(claims -> claims.issuedAt(Instant.now().minusSeconds(900))
                .expiresAt(Instant.now().minusSeconds(300)));
        refused(claims -> claims.claims(all -> all.remove("preferred_username")));
    }

    private void refused(Consumer<JwtClaimsSet.Builder> bend) {
        PROVIDER.bend = bend;
        var who = new Browser(home());
        who.open("/signin/city");
        assertThat(who.status()).isEqualTo(403);
        assertThat(who.text()).contains("did not confirm who you are");
        assertNotIn(who);
    }

    @Test
    @Order(Integer.MAX_VALUE) // the others know the first key
    void new_keys_of_the_provider_are_fetched() {
        assertThat(browser.open("/signin/city").path()).isEqualTo("/work");
        PROVIDER.key = CityProvider.fresh();
        assertThat(other.open("/signin/city").path()).isEqualTo("/work");
    }

    @Test
    void signing_out_leads_to_signing_out_there() {
        browser.open("/signin/city").send("Sign out");
        assertThat(browser.path()).isEqualTo("/signout/city");
        var there = browser.page().select("a[role=button]").attr("href");
        assertThat(there).startsWith(PROVIDER.issuer() + "/connect/logout?").contains("id_token_hint=");
        assertThat(browser.open("/signout/city").path()).isEqualTo("/"); // the token was shown once
        assertNotIn(browser);
    }

    /// By a real browser's rules of cookies, and of where a page may lead.
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void in_a_real_browser_in_both_languages(String language) throws Exception {
        var look = language.equals("en") ? Look.DESKTOP : Look.PHONE_ZH.turned();
        try (var screen = Chromium.open(home(), look)) {
            screen.open("/signin?next=/me/sessions").check().picture("oidc-sign-in");
            screen.page().locator("a[href^='/signin/city']").click();
            screen.page().waitForURL("**/me/sessions");
            screen.check().picture("oidc-signed-in");
            assertThat(told(signed(said(claims -> {}), PROVIDER.key))).isEqualTo(200);
            assertThat(screen.open("/me").page().url()).contains("/signin");

            screen.page().locator("a[href^='/signin/city']").click();
            screen.page().waitForURL("**/me");
            screen.page().locator("form[action='/signout'] button").first().click();
            screen.page().waitForURL("**/signout/city");
            screen.check().picture("oidc-signed-out");
            screen.page().locator("a[href*='/connect/logout']").click();
            screen.page().waitForURL(home() + "/");
            assertThat(screen.open("/me").page().url()).contains("/signin");
        }
    }

    @Test
    void who_signs_out_there_is_signed_out_here() throws Exception {
        browser.open("/signin/city");
        assertThat(told(signed(said(claims -> {}), PROVIDER.key))).isEqualTo(200);
        assertNotIn(browser);
    }

    @Test
    void a_sign_in_after_the_token_stays() throws Exception {
        browser.open("/signin/city");
        var early = said(claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(60))));
        assertThat(told(signed(early, PROVIDER.key))).isEqualTo(200);
        assertThat(browser.open("/me").path()).isEqualTo("/me");
    }

    @Test
    void nobody_is_signed_out_by_a_token_that_does_not_hold() throws Exception {
        browser.open("/signin/city");
        var good = said(claims -> {});
        var mac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build(), good);
        mac.sign(new MACSigner(CityProvider.SECRET));
        for (var token : List.of(
                "",
                "no token",
                new PlainJWT(good).serialize(),
                mac.serialize(),
                signed(good, CityProvider.fresh()),
                signed(said(claims -> claims.audience("another-client")), PROVIDER.key),
                signed(said(claims -> claims.issuer("https://other.example")), PROVIDER.key),
                signed(said(claims -> claims.claim("events", null)), PROVIDER.key),
                signed(said(claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(3600)))), PROVIDER.key)))
            assertThat(told(token)).as(token).isEqualTo(400);
        assertThat(browser.open("/me").path()).isEqualTo("/me");
    }

    private int told(String token) {
        return new Browser(home())
                .post("/oidc/signed-out", Map.of("logout_token", token))
                .status();
    }

    private static JWTClaimsSet said(Consumer<JWTClaimsSet.Builder> bend) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer())
                .audience(CityProvider.CLIENT)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(120)))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", "s-" + CLERK)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        bend.accept(claims);
        return claims.build();
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /// Goes as far as the provider, and answers the way back that it says.
    private String back(Browser who) throws Exception {
        var client = HttpClient.newHttpClient();
        var there = header(client, home() + "/signin/city", who);
        var back = client.send(
                        HttpRequest.newBuilder(URI.create(there)).build(), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return back.substring(home().length());
    }

    /// Begins an attempt with the cookies of a browser; without following where it leads.
    private String header(HttpClient client, String address, Browser who) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
        who.take(answer.headers().map());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private void assertNotIn(Browser who) {
        assertThat(who.open("/me").path()).startsWith("/signin");
    }
}
