package org.moothall.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.database.Logins;
import org.moothall.factor.Factors;
import org.moothall.mail.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An administrator sends somebody the link by which they choose a password.
@CityTest
@ExtendWith(OutputCaptureExtension.class)
class InvitationStoryTest extends WithMailServer {

    private static final String NEW = "gao-lin", ADDRESS = "gao.lin@lanfeng.example";
    private static final String CHOSEN = "kestrel ferry under lanterns";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/invited/(\\S+)");

    @Autowired
    Desk desk;

    @Autowired
    Browser administrator;

    @Autowired
    Browser invited;

    @Autowired
    Factors factors;

    @Autowired
    List<Waiting> sorts;

    @Autowired
    SettableClock clock;

    @Autowired
    Logins logins;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void the_new_one_has_nothing() {
        factors.drop(List.of("tan-xin", NEW));
        var owner = AsOwner.of(logins);
        owner.sql("delete from account.password where person = ?").param(NEW).update();
        owner.sql("delete from invite.mail").update();
        Desk.signIn(administrator, desk.able("tan-xin"));
    }

    @Test
    void the_link_comes_by_mail_opens_once_and_stands_in_no_log_and_no_table(CapturedOutput output) throws Exception {
        ask();
        assertThat(row()).contains("a link is on its way");
        var server = server();
        String text;
        try {
            assertThat(next()).isTrue();
            assertThat(next()).isFalse();
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getRecipients(RecipientType.TO)[0]).hasToString(ADDRESS);
            text = Mailbox.parts(mail).getFirst();
            assertThat(Mailbox.parts(mail)).hasSize(1);
            assertThat(mail.getSubject()).contains("Lanfeng", "您的账号");
        } finally {
            server.stop();
        }
        assertThat(text).contains("You sign in as gao-lin", "您的登录名为 gao-lin");
        var secret = secret(text);
        assertThat(row()).contains("a link was sent on");
        assertThat(output.getAll()).doesNotContain(secret, ADDRESS);
        assertThat(jdbc.sql(
                                "select row_to_json(mail)::text || row_to_json(invite)::text from invite.mail, invite.invite")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(kept -> kept.contains(secret));
        assertThat(invited.open("/invited/" + secret).text()).contains("You sign in as gao-lin");
        invited.fill("fresh", CHOSEN).send("Choose a password");
        assertThat(invited.path()).startsWith("/signin");
        assertThat(invited.open("/invited/" + secret).status()).isEqualTo(404);
        assertThat(row()).contains("has a password, never signed in").doesNotContain("a link was sent");
    }

    @Test
    void each_try_has_a_link_of_its_own_for_a_day_and_what_comes_back_is_shown() throws Exception {
        ask();
        try (var _ = new ScriptedServer(PORT, "451 4.3.0 later")) {
            assertThat(next()).isTrue();
            assertThat(next()).as("not twice at once").isFalse();
        }
        clock.advance(Duration.ofMinutes(1));
        var server = server();
        String secret;
        try {
            assertThat(next()).isTrue();
            secret = secret(Mailbox.parts(server.getReceivedMessages()[0]).getFirst());
        } finally {
            server.stop();
        }
        assertThat(invited.open("/invited/" + secret).status()).isEqualTo(200);
        clock.advance(Duration.ofHours(24));
        assertThat(invited.open("/invited/" + secret).status()).isEqualTo(404);

        ask();
        try (var _ = new ScriptedServer(PORT, "550 5.1.1 unknown")) {
            assertThat(next()).isTrue();
            assertThat(next()).isFalse();
        }
        assertThat(row()).contains("the link came back on", "there is no such mailbox (answer 550");
        administrator.send("Make a link Gao Lin");
        assertThat(row()).doesNotContain("the link came back");
    }

    @Test
    void without_an_address_there_is_nothing_to_send_to() {
        var row = administrator.open("/city/accounts?who=yan-ying").text();
        assertThat(row).contains("Make a link").doesNotContain("Send a link to");
    }

    private void ask() {
        row();
        administrator.send("Send a link to " + ADDRESS + " Gao Lin");
    }

    private boolean next() {
        return sorts.stream().filter(sort -> sort.next(clock.instant())).count() > 0;
    }

    private static String secret(String text) {
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String row() {
        return administrator.open("/city/accounts?who=" + NEW).text();
    }
}
