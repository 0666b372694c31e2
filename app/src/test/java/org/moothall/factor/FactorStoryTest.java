package org.moothall.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.journal.Journal;
import org.moothall.session.AccountLines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

@CityTest
class FactorStoryTest {

    private static final Path LANFENG = Path.of("../city/lanfeng");
    private static final String CLERK = "yuan-bingqing";
    private static final String ADMINISTRATOR = "tan-xin";

    @Autowired
    Desk desk;

    @Autowired
    Browser browser;

    @Autowired
    Browser other;

    @Autowired
    Factors factors;

    @Autowired
    SettableClock clock;

    @Autowired
    City city;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody_has_one() {
        forget();
        desk.able(CLERK);
        desk.able(ADMINISTRATOR);
    }

    @AfterEach
    void forget() {
        factors.drop(List.of(CLERK, ADMINISTRATOR));
    }

    @Test
    void who_set_one_up_is_asked_for_a_code_which_counts_once() {
        var secret = setUp();
        Desk.signIn(other, CLERK);
        assertThat(other.path()).startsWith("/signin/code");
        assertThat(other.open("/me").path()).startsWith("/signin?next");
        other.open("/signin/code?next=/me").fill("code", secret.code(now())).send("Go on");
        assertThat(other.status()).isEqualTo(422); // the one that confirmed it
        clock.advance(Duration.ofSeconds(30));
        other.fill("code", secret.code(now())).send("Go on");
        assertThat(other.path()).isEqualTo("/me");
        assertThat(other.open("/me/sessions").text()).contains("password and code of the app");
    }

    @Test
    void each_recovery_code_signs_in_once_and_new_ones_end_the_old() {
        Desk.signIn(browser, CLERK);
        var secret = begun();
        var codes = browser.fill("code", secret.code(now()))
                .send("Confirm")
                .page()
                .select(".mh-codes code")
                .eachText();
        assertThat(codes).hasSize(10);
        assertThat(signedInWith(codes.getFirst())).isEqualTo("/work");
        assertThat(signedInWith(codes.getFirst())).startsWith("/signin/code");
        clock.advance(Duration.ofSeconds(30));
        browser.open("/me/factors").fill("code", secret.code(now())).send("New recovery codes");
        assertThat(browser.page().select(".mh-codes code").eachText())
                .hasSize(10)
                .doesNotContainAnyElementsOf(codes);
        assertThat(signedInWith(codes.getLast())).startsWith("/signin/code");
    }

    @Test
    void who_guesses_codes_on_and_on_is_told_in_minutes_and_whom_to_tell() {
        setUp();
        for (var tries = 0; tries < 51; tries++) {
            assertThat(factors.check(CLERK, "a wrong one")).isInstanceOf(Factors.Answer.Wrong.class);
            clock.advance(Duration.ofSeconds(60));
        }
        Desk.signIn(other, CLERK);
        other.fill("code", "000000").send("Go on");
        assertThat(other.text()).contains("Try again in 60 minutes", "somebody knows your password");
    }

    @Test
    void codes_are_shown_on_a_page_of_their_own_and_going_back_shows_and_sends_nothing_again() {
        var secret = setUp();
        assertThat(browser.path()).startsWith("/me/factors/codes?");
        assertThat(browser.open("/me/factors/codes").path()).isEqualTo("/me/factors");
        clock.advance(Duration.ofSeconds(30));
        browser.fill("code", secret.code(now())).send("New recovery codes");
        assertThat(browser.path()).startsWith("/me/factors/codes?");
        assertThat(browser.page().select(".mh-codes code")).hasSize(10);
        assertThat(browser.open("/me/factors/codes").path()).isEqualTo("/me/factors");
    }

    private String signedInWith(String code) {
        Desk.signIn(other, CLERK);
        var path = other.fill("code", code).send("Go on").path();
        if (path.equals("/work")) other.send("Sign out");
        return path;
    }

    @Test
    void guessing_codes_is_slowed() {
        setUp();
        Desk.signIn(other, CLERK);
        for (var i = 0; i < 5; i++) other.fill("code", "00000" + i).send("Go on");
        other.fill("code", "000009").send("Go on");
        assertThat(other.status()).isEqualTo(429);
        assertThat(other.text()).contains("Try again in 2 seconds");
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void neither_secret_nor_recovery_codes_stand_readable_in_the_database() {
        Desk.signIn(browser, CLERK);
        var secret = begun();
        var codes = browser.fill("code", secret.code(now()))
                .send("Confirm")
                .page()
                .select(".mh-codes code")
                .eachText();
        var kept = jdbc.sql("select encode(sealed, 'hex') from factor.app where person = ?")
                .param(CLERK)
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(java.util.HexFormat.of().formatHex(secret.secret()));
        assertThat(jdbc.sql("select mark from factor.recovery where person = ?")
                        .param(CLERK)
                        .query(String.class)
                        .list())
                .hasSize(10)
                .noneMatch(mark -> codes.stream().anyMatch(code -> mark.contains(RecoveryCodes.plain(code))));
    }

    @Test
    void whose_post_asks_for_one_has_days_of_grace_and_then_gets_nowhere_without() {
        Desk.signIn(browser, ADMINISTRATOR);
        assertThat(browser.open("/me/factors").text()).contains("Set it up before 7 December 2026");
        clock.advance(Duration.ofDays(15));
        Desk.signIn(other, ADMINISTRATOR);
        assertThat(other.path()).startsWith("/signin/set-up");
        assertThat(other.open("/city/rules").path()).startsWith("/signin?next");
        other.open("/signin/set-up?next=/city/rules");
        other.fill("code", factors.begun(ADMINISTRATOR).orElseThrow().code(now()))
                .send("Confirm");
        assertThat(other.text()).contains("Your recovery codes");
        assertThat(other.follow("I have them, go on").path()).isEqualTo("/city/rules");
        assertThat(other.open("/me/factors").page().select("button").eachText())
                .doesNotContain("Do without a second proof");
    }

    @Test
    void long_after_the_days_of_grace_an_administrator_s_password_alone_sets_nothing_up() {
        Desk.signIn(browser, ADMINISTRATOR);
        clock.advance(Duration.ofDays(16));
        Desk.signIn(other, ADMINISTRATOR);
        assertThat(other.path()).startsWith("/signin/too-late");
        assertThat(other.text()).contains("Ask another administrator to let you in anew");
        assertThat(other.open("/signin/set-up").path()).isEqualTo("/signin");
        factors.tellAnew(List.of(ADMINISTRATOR)); // as an invitation does
        Desk.signIn(other, ADMINISTRATOR);
        assertThat(other.path()).isEqualTo("/work");
    }

    @Test
    void without_days_of_grace_it_is_asked_for_at_once(@TempDir Path changed) throws IOException {
        FileSystemUtils.copyRecursively(LANFENG, changed);
        var file = changed.resolve("city.yaml");
        Files.writeString(file, Files.readString(file).replace("grace-days: 14", "grace-days: 0"));
        assertThat(city.load(new CityFolder(changed)).faults()).isEmpty();
        Desk.signIn(browser, ADMINISTRATOR);
        assertThat(browser.path()).startsWith("/signin/set-up");
        Desk.signIn(other, CLERK);
        assertThat(other.path()).isEqualTo("/work");
        city.load(new CityFolder(LANFENG));
    }

    @Test
    void what_a_city_writes_wrongly_is_named(@TempDir Path changed) throws IOException {
        FileSystemUtils.copyRecursively(LANFENG, changed);
        var file = changed.resolve("city.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("supervisor, head]", "boss]")
                        .replace("idle-hours: 12", "idle-hours: 0"));
        assertThat(city.load(new CityFolder(changed)).faults().toString())
                .contains("“boss” is no role.")
                .contains("“0” is no number for this.");
    }

    @Test
    void without_half_a_session_there_is_nothing_to_answer() {
        assertThat(browser.open("/signin/code").path()).isEqualTo("/signin");
        assertThat(browser.open("/signin/set-up").path()).isEqualTo("/signin");
    }

    @Test
    void who_owes_a_proof_that_they_have_sets_up_no_other_in_its_place() {
        Desk.signIn(browser, CLERK);
        begun(); // and never confirmed: a passkey was taken instead
        jdbc.sql("""
                insert into passkey.passkey (id, person, name, public_key, counter, backup_eligible, backed_up, since)
                values ('one', ?, 'A key', '', 0, false, false, now())""").param(CLERK).update();
        Desk.signIn(other, CLERK);
        assertThat(other.path()).startsWith("/signin/passkey");
        assertThat(other.open("/signin/set-up").path()).isEqualTo("/signin");
        var code = factors.begun(CLERK).orElseThrow().code(now());
        var csrf = other.page().select("input[name=_csrf]").val();
        other.post("/signin/set-up", Map.of("_csrf", csrf, "code", code));
        assertThat(other.open("/work").path()).startsWith("/signin");
        assertThat(factors.state(CLERK)).isEmpty();
    }

    @Test
    void a_secret_that_nobody_confirmed_is_worth_nothing_after_an_hour() {
        Desk.signIn(browser, CLERK);
        begun();
        clock.advance(Duration.ofMinutes(61));
        assertThat(factors.begun(CLERK)).isEmpty();
    }

    @Test
    void at_a_desk_left_open_nobody_sets_up_an_app_of_theirs() {
        Desk.signIn(browser, CLERK);
        browser.open("/me/factors");
        var csrf = browser.page().select("input[name=_csrf]").val();
        jdbc.sql("update session.session set opened_at = opened_at - interval '16 minutes' where person = ?")
                .param(CLERK)
                .update();
        browser.post("/me/factors/begin", Map.of("_csrf", csrf));
        assertThat(browser.open("/me/factors").text()).contains("sign out and in again");
        assertThat(browser.open("/me/factors/app").path()).isEqualTo("/me/factors");
        assertThat(factors.begun(CLERK)).isEmpty();
    }

    @Test
    void whoever_has_an_account_reads_what_was_done_to_it() {
        setUp();
        Desk.signIn(other, CLERK);
        other.fill("code", "000000").send("Go on");
        assertThat(browser.open("/me").text())
                .contains(
                        "An app for codes was set up",
                        "The password was right, the code after it wrong, not by yourself");
        assertThat(journal.of(AccountLines.record(CLERK)))
                .extracting(written -> written.line().act())
                .contains("account-app-added", "account-code-wrong");
        assertThat(journal.broken(AccountLines.record(CLERK))).isEmpty();
    }

    @Test
    void it_can_be_taken_away_with_a_code_where_none_is_owed() {
        var secret = setUp();
        clock.advance(Duration.ofSeconds(30));
        browser.open("/me/factors").fill("code", "123").send("Do without a second proof");
        assertThat(browser.status()).isEqualTo(422);
        browser.fill("code", secret.code(now())).send("Do without a second proof");
        assertThat(factors.has(CLERK)).isFalse();
    }

    private Totp setUp() {
        Desk.signIn(browser, CLERK);
        var secret = begun();
        browser.fill("code", secret.code(now())).send("Confirm");
        assertThat(browser.text()).contains("Your recovery codes");
        return secret;
    }

    private Totp begun() {
        browser.open("/me").follow("Second proof: codes of an app").send("Set up an app for codes");
        var secret = factors.begun(CLERK).orElseThrow();
        assertThat(browser.page().select("code").text()).isEqualTo(secret.key());
        assertThat(browser.page().select("svg path").attr("d")).startsWith("M");
        return secret;
    }

    private long now() {
        return clock.instant().getEpochSecond() / 30;
    }
}
