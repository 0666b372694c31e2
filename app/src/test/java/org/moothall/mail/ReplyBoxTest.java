package org.moothall.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.kernel.CannotStart;
import org.moothall.mail.ReplyBox.Answer;

/// Against a real IMAP server.
class ReplyBoxTest {

    private static final String TOKEN = "3k9x0abcdefghijklmnopqrstuvwxyz012345";

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private GreenMailUser user;
    private ReplyBox box;

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser("alarms@city.example", "alarms", "p:a@ss");
        box = box("p%3Aa%40ss");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private ReplyBox box(String password) {
        var address = "imap://alarms:%s@localhost:%d/INBOX?address=alarms@city.example"
                .formatted(password, server.getImap().getPort());
        return new ReplyBox(address, Duration.ofSeconds(10));
    }

    private void comes(String headers, String body) throws Exception {
        var whole = "From: somebody@anywhere.example\nSubject: Re: alarm\n" + headers + "\n\n" + body;
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(whole.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    private List<Answer> read() throws Exception {
        var answers = new ArrayList<Answer>();
        box.read(answers::add);
        return answers;
    }

    private static String to(String token) {
        return "To: \"City\" <alarms+" + token + "@city.example>";
    }

    @Test
    void what_a_person_answers_is_read_once_by_the_token_it_came_to_and_deleted() throws Exception {
        assertThat(box.address(TOKEN)).isEqualTo("alarms+" + TOKEN + "@city.example");
        comes(to(TOKEN.toUpperCase(java.util.Locale.ROOT)), "\n  OK, I go.\n> 1 alarm waits\n");
        comes(
                "To: alarms@city.example\nDelivered-To: alarms+" + TOKEN
                        + "@city.example\nContent-Type: text/plain; charset=utf-8",
                "收到");
        comes(
                to(TOKEN) + "\nContent-Type: text/html; charset=utf-8",
                "<html><head><title>x</title></head><style>p {}</style><p>&nbsp;Yes</p></html>");
        assertThat(read())
                .containsExactly(new Answer(TOKEN, "ok, i go."), new Answer(TOKEN, "收到"), new Answer(TOKEN, "yes"));
        assertThat(read()).isEmpty();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "X-Auto-Response-Suppress: All",
                "Precedence: auto_reply",
                "Precedence: bulk",
                "Return-Path: <>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x"
            })
    void machines_answer_nothing(String header) throws Exception {
        comes(to(TOKEN) + "\n" + header, "ok");
        assertThat(read()).isEmpty();
        assertThat(server.getReceivedMessages()).as("nobody needs it").isEmpty();
    }

    @Test
    void one_that_cannot_be_read_keeps_none_of_the_others() throws Exception {
        comes(to(TOKEN) + "\nContent-Type: multipart/mixed; boundary=x", "no part at all");
        comes(to(TOKEN), "1");
        assertThat(read()).contains(new Answer(TOKEN, "1"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void other_mail_stays_and_is_no_answer() throws Exception {
        comes("To: alarms@city.example", "ok");
        comes("To: alarms+short@city.example", "ok");
        comes("To: false-alarms+" + TOKEN + "@city.example", "ok");
        assertThat(read()).isEmpty();
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    @Test
    void what_could_not_be_handed_over_comes_again() throws Exception {
        comes(to(TOKEN) + "\nAuto-Submitted: no", "1");
        assertThatThrownBy(() -> box.read(answer -> {
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");
        assertThat(read()).containsExactly(new Answer(TOKEN, "1"));
    }

    @Test
    void a_mailbox_that_cannot_be_read_is_told_without_its_password() {
        assertThatThrownBy(() -> box("wrong").read(answer -> {}))
                .isInstanceOf(ReplyBox.NotRead.class)
                .message()
                .doesNotContain("wrong", "alarms");
        server.stop();
        assertThatThrownBy(this::read).isInstanceOf(ReplyBox.NotRead.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imap.city.example",
                "pop3://alarms:geheim@host?address=a@b.example",
                "imaps://alarms@host?address=a@b.example",
                "imaps://alarms:geheim@host",
                "imaps://alarms:geheim@host?address=much.too.long.a.name.before@b.example"
            })
    void a_wrong_setting_is_said_without_the_password(String address) {
        assertThatThrownBy(() -> ReplyServer.of(address))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Write the mailbox as imaps://")
                .message()
                .doesNotContain("geheim");
        assertThat(ReplyServer.of(" ")).isEmpty();
    }

    @Test
    void beyond_this_machine_the_line_is_encrypted() {
        var outside =
                ReplyServer.of("imap://a:b@host.example?address=a@b.example").orElseThrow();
        assertThat(outside.mustEncrypt()).isTrue();
        assertThat(outside.port()).isEqualTo(143);
        assertThat(outside.toString()).isEqualTo("imap://host.example:143");
    }
}
