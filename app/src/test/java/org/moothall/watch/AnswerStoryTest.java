package org.moothall.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.channels.Channel;
import org.moothall.database.Logins;
import org.moothall.kernel.Text;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.notice.Pulse;
import org.moothall.outbox.Mailbox;
import org.moothall.outbox.WithMailServer;
import org.moothall.reach.Reach;
import org.moothall.sending.ChannelState;
import org.moothall.sending.Messages;
import org.moothall.sending.Sender;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.beans.factory.annotation.Autowired;

/// What comes back: answers by e-mail, receipts of gateways, codes that prove an address.
@CityTest
class AnswerStoryTest extends WithMailServer {

    private static final String MA_LI = "ma.li@lanfeng.example", SECOND = "ma.li@home.example";

    @Autowired
    Alarms alarms;

    @Autowired
    Pulse pulse;

    @Autowired
    Timekeeper timekeeper;

    @Autowired
    Sender sender;

    @Autowired
    Messages messages;

    @Autowired
    Reach reach;

    @Autowired
    MailReplies replies;

    @Autowired
    Logins logins;

    @Autowired
    SettableClock clock;

    @Autowired
    Desk able;

    @Autowired
    Browser staff;

    private GreenMail server;

    @BeforeEach
    void nothing_rings() {
        forget();
        server = withMailbox();
        reach.add("ma-li", Channel.Kind.EMAIL, MA_LI);
    }

    @AfterEach
    void stop() {
        server.stop();
        forget();
    }

    private void forget() {
        for (var table : List.of("sending.message", "notice.alarm", "reach.way", "reach.wishes"))
            AsOwner.of(logins).sql("delete from " + table).update();
    }

    /// Raised, and told to Ma Li by mail.
    private Alarm rings() throws InterruptedException {
        alarms.raise(new Alarm.Raise(
                "answer",
                "answer:" + UUID.randomUUID(),
                "urgent",
                "duty-office",
                new Text("It burns.", "失火。"),
                "",
                clock.instant()));
        timekeeper.round(clock.instant()); // sends beside it
        for (var waited = 0; waited < 200 && taken().isEmpty(); waited++) Thread.sleep(25);
        return now();
    }

    /// Mails that the server has.
    private List<UUID> taken() {
        return AsOwner.of(logins)
                .sql("select id from sending.message where channel = 'EMAIL' and state = 'TAKEN'")
                .query(UUID.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private Alarm now() {
        return pulse.latest("answer", 1).getFirst();
    }

    private void send() {
        while (sender.next(Channel.Kind.EMAIL, clock.instant()))
            ;
    }

    private MimeMessage sentTo(String address) throws Exception {
        for (var mail : server.getReceivedMessages())
            if (mail.getAllRecipients()[0].toString().equals(address)) return mail;
        throw new AssertionError("nothing for " + address);
    }

    /// A person's mail program sends this to where the mail says that answers go.
    private void answer(MimeMessage to, String text) throws Exception {
        var answer = new MimeMessage(Session.getInstance(new Properties()));
        answer.setFrom("somebody@elsewhere.example");
        answer.setRecipients(MimeMessage.RecipientType.TO, to.getReplyTo());
        answer.setText(text);
        server.setUser("alarms@lanfeng.example", "alarms", "p:a@ss").deliver(answer);
        replies.read();
    }

    @Test
    void an_answer_by_mail_takes_the_alarm_and_one_that_is_no_yes_or_is_old_does_not() throws Exception {
        rings();
        var mail = sentTo(MA_LI);
        assertThat(Mailbox.parts(mail).getFirst()).contains("Answer 1 to take it", "回复 1");
        answer(mail, "I am ill, ask somebody else");
        assertThat(now().state()).isEqualTo(Alarm.State.RINGS);
        answer(mail, "收到，马上去\n> 失火。");
        assertThat(now()).extracting(Alarm::state, Alarm::heldBy).containsExactly(Alarm.State.HELD, "ma-li");

        forget();
        server.purgeEmailFromAllMailboxes();
        reach.add("ma-li", Channel.Kind.EMAIL, MA_LI);
        rings();
        clock.advance(Duration.ofHours(13));
        answer(sentTo(MA_LI), "1");
        assertThat(now().state()).as("thirteen hours later").isEqualTo(Alarm.State.RINGS);
        able.able("tan-xin");
        Desk.signIn(staff, "tan-xin");
        assertThat(staff.open("/city/channels").text()).contains("Answers by e-mail are read");
        server.stop();
        replies.read();
        assertThat(staff.open("/city/channels").text()).contains("the mailbox cannot be read now");
    }

    @Test
    void a_receipt_that_says_it_will_not_come_is_followed_by_the_next_way_at_once() throws Exception {
        reach.add("ma-li", Channel.Kind.EMAIL, SECOND);
        rings();
        var first = taken().getFirst();
        sender.receipt(first, false, clock.instant());
        sender.receipt(first, true, clock.instant());
        send();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(Mailbox.parts(sentTo(SECOND)).getFirst()).contains("It burns.");
        assertThat(messages.states(clock.instant().minusSeconds(60)))
                .filteredOn(state -> state.channel() == Channel.Kind.EMAIL)
                .singleElement()
                .extracting(ChannelState::why)
                .hasToString("UNDELIVERED");
    }

    @Test
    void a_receipt_is_taken_at_the_one_address_that_was_made_for_it() throws Exception {
        rings();
        var name = sentTo(MA_LI).getReplyTo()[0].toString().replaceAll(".*\\+|@.*", "");
        assertThat(staff.post("/receipts/" + name, java.util.Map.of("status", "DELIVRD"))
                        .status())
                .isEqualTo(204);
        assertThat(staff.post(
                                "/receipts/" + name.replace(name.charAt(20), name.charAt(20) == 'a' ? 'b' : 'a'),
                                java.util.Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(staff.post("/receipts/zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", java.util.Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_address_is_proven_by_a_code_that_came_to_it() throws Exception {
        reach.add("zhou-min", Channel.Kind.EMAIL, MA_LI);
        able.able("zhou-min");
        Desk.signIn(staff, "zhou-min");
        staff.open("/me/reach");
        assertThat(staff.text()).contains(MA_LI, "not proven");
        staff.send("Send me a test E-mail: " + MA_LI);
        var code = Mailbox.parts(sentTo(MA_LI)).getFirst().replaceAll("(?s).*?(\\d{6}).*", "$1");
        staff.send("Send me a test E-mail: " + MA_LI);
        assertThat(staff.status()).isEqualTo(422);
        assertThat(staff.text()).contains("A code went a moment ago");
        staff.fill("code", code.equals("123456") ? "654321" : "123456").send("Prove it");
        assertThat(staff.status()).isEqualTo(422);
        assertThat(staff.text()).contains("This is not the code that went");
        staff.fill("code", code).send("Prove it");
        assertThat(staff.text()).contains("proven 23 Nov").doesNotContain("not proven", "Prove it");
        server.stop();
        clock.advance(Duration.ofMinutes(2));
        staff.send("Send me a test E-mail: " + MA_LI);
        assertThat(staff.text()).contains("The code did not go: the service could not be reached");
        for (var nth = 2; nth <= 6; nth++) {
            clock.advance(Duration.ofMinutes(2));
            staff.send("Send me a test E-mail: " + MA_LI);
        }
        assertThat(staff.text()).contains("As many codes went within this hour as may");
    }

    @Test
    void ways_are_tried_in_ones_own_order_and_a_browser_that_is_gone_is_taken_out() {
        reach.add("zhou-min", Channel.Kind.EMAIL, MA_LI);
        reach.add("zhou-min", Channel.Kind.EMAIL, SECOND);
        able.able("zhou-min");
        Desk.signIn(staff, "zhou-min");
        staff.open("/me/reach").send("Down E-mail: " + MA_LI);
        var ways = reach.ways("zhou-min", true, clock.instant());
        assertThat(reach.address("zhou-min", ways.getFirst().id())).contains(SECOND);
        staff.send("Up E-mail: " + MA_LI);
        assertThat(reach.address(
                        "zhou-min",
                        reach.ways("zhou-min", true, clock.instant()).getFirst().id()))
                .contains(MA_LI);
        reach.gone("zhou-min", Objects.requireNonNull(ways.getFirst().id()));
        assertThat(staff.open("/me/reach").text())
                .contains("could not be called any more and was taken out")
                .doesNotContain(SECOND);
        assertThat(staff.speaking("zh-CN").open("/me/reach").text()).contains("按顺序使用", "给我发测试");
    }
}
