package org.moothall.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.gate.SignIn;
import org.moothall.kernel.Forbidden;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@CityTest
class SessionStoryTest {

    private static final String PERSON = "niu-ying";

    @Autowired
    Desk desk;

    @Autowired
    Browser browser;

    @Autowired
    Browser other;

    @Autowired
    Browser stranger;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionStore store;

    @Autowired
    SignInPart settings;

    @Autowired
    Directory directory;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void is_signed_in_on_two_devices() {
        sessions.endAll(List.of(desk.able(PERSON)));
        Desk.signIn(browser, PERSON);
        Desk.signIn(other, PERSON);
    }

    @Test
    void both_are_listed_and_the_other_can_be_ended() {
        var list = browser.open("/me").follow("Where I am signed in");
        assertThat(list.page().select("section h2")).hasSize(2);
        assertThat(list.text()).contains("This device").contains("Signed in by password");
        browser.send("Sign out there: A device that does not say what it is");
        assertThat(browser.page().select("section h2")).hasSize(1);
        assertThat(other.open("/me").path()).startsWith("/signin");
        assertThat(browser.open("/me").status()).isEqualTo(200);
    }

    @Test
    void signing_out_everywhere_ends_this_one_too() {
        browser.open("/me/sessions").send("Sign out everywhere, here too");
        assertThat(browser.open("/me").path()).startsWith("/signin");
        assertThat(other.open("/me").path()).startsWith("/signin");
        assertThat(sessions.list(PERSON)).isEmpty();
    }

    @Test
    void somebody_else_s_session_is_not_there_to_be_ended() {
        Desk.signIn(stranger, desk.able("zhou-min"));
        var theirs = sessions.list("zhou-min").getFirst().id();
        var token = browser.open("/me/sessions").page().select("form[action=/me/sessions/end] input");
        browser.post("/me/sessions/" + theirs + "/end", java.util.Map.of(token.attr("name"), token.val()));
        assertThat(browser.status()).isEqualTo(404);
        assertThat(stranger.open("/me").status()).isEqualTo(200);
    }

    @Test
    void another_node_knows_the_session_and_each_ends_it_after_its_time() {
        var rules = settings.rules();
        var now = Instant.now();
        assertThat(node(now).list(PERSON)).hasSize(2);
        assertThat(node(now.plus(rules.idle()).plusSeconds(60)).list(PERSON)).isEmpty();
        jdbc.sql("update session.session set used_at = used_at - interval '1 day' where person = ?")
                .param(PERSON)
                .update();
        assertThat(browser.open("/me").path()).startsWith("/signin");
    }

    @Test
    void a_session_in_use_is_over_after_its_longest_time() {
        var rules = settings.rules();
        var used = new Session(
                org.moothall.kernel.Ids.next(),
                PERSON,
                Instant.EPOCH,
                Instant.EPOCH.plus(rules.longest()),
                List.of("PASSWORD"),
                true,
                "");
        assertThat(rules.over(used, Instant.EPOCH.plus(rules.longest()))).isFalse();
        assertThat(rules.over(used, Instant.EPOCH.plus(rules.longest()).plusSeconds(1)))
                .isTrue();
    }

    @Test
    void a_page_writes_nothing_unless_the_last_write_is_some_minutes_old() {
        var before = usedAt();
        browser.open("/me");
        assertThat(usedAt()).isEqualTo(before);
        jdbc.sql("update session.session set used_at = used_at - interval '6 minutes' where person = ?")
                .param(PERSON)
                .update();
        browser.open("/me");
        assertThat(Duration.between(usedAt(), Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void a_changed_password_makes_no_session_younger_than_it_is() {
        jdbc.sql("update session.session set opened_at = opened_at - interval '1 hour' where person = ?")
                .param(PERSON)
                .update();
        browser.open("/me").fill("old", Desk.PASSWORD).fill("fresh", "lantern over slow water");
        browser.send("Change my password");
        assertThat(browser.text()).contains("Your password has been changed");
        assertThat(sessions.list(PERSON)).hasSize(1);
        assertThat(browser.open("/me/factors").text()).contains("sign out and in again");
    }

    @Test
    void a_resident_gets_no_session() {
        var somebody = jdbc.sql("select count(*) from session.session")
                .query(Long.class)
                .single();
        assertThat(new Browser(browser.page().baseUri()).open("/").header("Set-Cookie"))
                .doesNotContain("session");
        assertThat(jdbc.sql("select count(*) from session.session")
                        .query(Long.class)
                        .single())
                .isEqualTo(somebody);
    }

    @Test
    void whoever_owes_a_second_proof_gets_no_whole_session_by_the_password_alone_whoever_calls() {
        var officer = directory.officer(PERSON).orElseThrow();
        var before = sessions.list(PERSON).size();
        var request = new MockHttpServletRequest();
        var answer = new MockHttpServletResponse();
        var owing = node(Instant.now());
        for (var proofs : List.of(List.<Proof>of(), List.of(Proof.PASSWORD)))
            assertThatThrownBy(() -> owing.open(officer, proofs, true, request, answer))
                    .isInstanceOf(Forbidden.class);
        var gone = new Officer("gone-by-now", officer.name(), officer.office(), officer.title(), officer.roles());
        assertThatThrownBy(() -> sessions.open(gone, List.of(Proof.PASSKEY), true, request, answer))
                .isInstanceOf(Forbidden.class);
        assertThat(sessions.list(PERSON)).hasSize(before);
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
        owing.open(officer, List.of(Proof.PASSWORD, Proof.CODE), true, request, answer);
        assertThat(sessions.list(PERSON)).hasSize(before + 1);
    }

    private Sessions node(Instant at) {
        return new Sessions(store, settings, directory, signIn, officer -> true, InstantSource.fixed(at));
    }

    private Instant usedAt() {
        return sessions.list(PERSON).getFirst().usedAt();
    }
}
