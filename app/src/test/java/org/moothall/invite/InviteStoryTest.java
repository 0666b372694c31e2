package org.moothall.invite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.database.Logins;
import org.moothall.factor.Factors;
import org.moothall.journal.Journal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityTest
class InviteStoryTest {

    private static final String NEW = "gao-lin";
    private static final String CHOSEN = "kestrel ferry under lanterns";

    @Autowired
    Desk desk;

    @Autowired
    Browser administrator;

    @Autowired
    Browser invited;

    @Autowired
    Browser head;

    @Autowired
    Factors factors;

    @Autowired
    Journal journal;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Logins logins;

    @BeforeEach
    void the_administrator_is_there_and_the_new_one_has_nothing() {
        factors.drop(List.of("tan-xin", NEW));
        AsOwner.of(logins)
                .sql("delete from account.password where person = ?")
                .param(NEW)
                .update();
        Desk.signIn(administrator, desk.able("tan-xin"));
    }

    @Test
    void who_is_invited_chooses_a_password_and_comes_in_with_it() {
        assertThat(row()).contains("no password yet");
        var link = link();
        assertThat(invited.open(link).text()).contains("You sign in as gao-lin");
        invited.fill("fresh", "short").send("Choose a password");
        assertThat(invited.status()).isEqualTo(422);
        invited.fill("fresh", CHOSEN).send("Choose a password");
        assertThat(invited.path()).startsWith("/signin");
        assertThat(invited.text()).contains("Your password is set.");
        assertThat(row()).contains("has a password, never signed in");
        invited.fill("person", NEW).fill("password", CHOSEN).send("Sign in");
        assertThat(invited.open("/me").status()).isEqualTo(200);
        assertThat(row()).contains("last on 23 November 2026");
    }

    @Test
    void a_link_opens_once_and_a_newer_one_ends_it_and_so_do_three_days() {
        var used = link();
        invited.open(used).fill("fresh", CHOSEN).send("Choose a password");
        gone(used);
        var replaced = link();
        var late = link();
        gone(replaced);
        clock.advance(Duration.ofDays(3));
        gone(late);
    }

    @Test
    void a_link_that_somebody_holds_opens_nothing_once_the_person_has_another_password() {
        Desk.signIn(invited, desk.able(NEW));
        var held = link();
        invited.open("/me").fill("old", Desk.PASSWORD).fill("fresh", CHOSEN).send("Change my password");
        gone(held);
    }

    private void gone(String link) {
        assertThat(invited.open(link).status()).isEqualTo(404);
        assertThat(invited.text()).contains("This link opens nothing any more");
    }

    @Test
    void the_link_stands_nowhere_in_the_database() {
        var secret = link().replaceFirst(".*/", "");
        var kept = jdbc.sql("select token from invite.invite where person = ?")
                .param(NEW)
                .query(String.class)
                .single();
        assertThat(kept).isNotEqualTo(secret).hasSize(64);
    }

    @Test
    void an_administrator_ends_all_of_a_person_s_sessions_and_the_journal_tells() {
        Desk.signIn(invited, desk.able(NEW));
        administrator.open(PeoplePages.PATH).fill("who", "gao-LIN").send("Search");
        assertThat(administrator.text()).contains("1 of 1 are shown");
        administrator.send("Sign them out everywhere Gao Lin");
        assertThat(invited.open("/me").path()).startsWith("/signin");
        var last = journal.of(Invites.record(NEW)).getLast().line();
        assertThat(last.act()).isEqualTo("account-sessions-ended");
        assertThat(last.actor()).isEqualTo("person:tan-xin");
        assertThat(journal.broken(Invites.record(NEW))).isEmpty();
    }

    @Test
    void a_head_sees_their_own_people_and_lets_nobody_in_and_others_see_none() {
        Desk.signIn(head, desk.able("tian-qiuyue"));
        assertThat(head.open(PeoplePages.PATH).text())
                .contains("Zhou Min", "Hand over the cases")
                .doesNotContain("Gao Lin", "Make a link", "Sign out everywhere");
        Desk.signIn(invited, desk.able("zhou-min"));
        assertThat(invited.open(PeoplePages.PATH).status()).isEqualTo(403);
    }

    private String link() {
        administrator.open(PeoplePages.PATH + "?who=" + NEW).send("Make a link Gao Lin");
        return administrator.page().select("code.mh-link").text();
    }

    private String row() {
        return administrator.open(PeoplePages.PATH + "?who=" + NEW).page().select("tbody tr").stream()
                .map(row -> row.text())
                .filter(row -> row.contains(NEW))
                .findFirst()
                .orElseThrow();
    }
}
