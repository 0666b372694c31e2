package org.moothall.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.channels.Channel;
import org.moothall.channels.Heard;
import org.moothall.database.Logins;
import org.moothall.journal.Journal;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Text;
import org.moothall.outbox.WithMailServer;
import org.moothall.reach.Reach;
import org.moothall.sending.Message;
import org.moothall.sending.Messages;
import org.moothall.sending.Sender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;

/// Alarms that climb, from being raised to somebody's press on a link in a real mail.
@CityTest
@ExtendWith(OutputCaptureExtension.class)
class AlarmStoryTest extends WithMailServer {

    private static final Pattern LINK = Pattern.compile("https://moothall\\.lanfeng\\.example(/alarm/\\S+)");
    private static final String MA_LI = "ma.li@lanfeng.example", SHEN_YU = "shen.yu@lanfeng.example";

    @Autowired
    Alarms alarms;

    @Autowired
    AlarmStore store;

    @Autowired
    Climb climb;

    @Autowired
    Sender sender;

    @Autowired
    Reach reach;

    @Autowired
    Messages messages;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Journal journal;

    @Autowired
    Logins logins;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser anybody;

    private GreenMail server;

    @BeforeEach
    void nothing_rings() {
        forget();
        server = server();
        reach.add("ma-li", Channel.Kind.EMAIL, MA_LI);
        reach.add("shen-yu", Channel.Kind.EMAIL, SHEN_YU);
    }

    @AfterEach
    void stop() {
        server.stop();
        forget();
    }

    private void forget() {
        var owner = AsOwner.of(logins);
        for (var table : List.of("sending.message", "notice.alarm", "reach.way"))
            owner.sql("delete from " + table).update();
    }

    private Alarm raised() {
        var about = "test:" + UUID.randomUUID();
        alarms.raise(new Alarm.Raise(
                "test", about, "urgent", "duty-office", new Text("It burns.", "失火。"), "", clock.instant()));
        return store.latest("test", 600).stream()
                .filter(alarm -> alarm.about().equals(about))
                .findFirst()
                .orElseThrow();
    }

    private Alarm now(Alarm alarm) {
        return store.find(alarm.id()).orElseThrow();
    }

    /// Time goes round once: up the ladders, and out.
    private void round() {
        climb.round(clock.instant());
        send();
    }

    private int send() {
        var sent = 0;
        while (sender.next(Channel.Kind.EMAIL, clock.instant())) sent++;
        return sent;
    }

    private List<String> mailed() {
        return Arrays.stream(server.getReceivedMessages())
                .map(AlarmStoryTest::to)
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        var whole = (MimeMultipart) mail.getContent();
        var inner = (MimeMultipart) whole.getBodyPart(0).getContent();
        return inner.getBodyPart(0).getContent().toString();
    }

    private String link(int nth) throws Exception {
        var found = LINK.matcher(text(server.getReceivedMessages()[nth]));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<String> acts(Alarm alarm) {
        return journal.of(alarm.id()).stream().map(one -> one.line().act()).toList();
    }

    @Test
    void it_climbs_until_somebody_takes_it_by_the_link_and_rings_again_where_nothing_comes_of_it() throws Exception {
        var alarm = raised();
        round();
        assertThat(mailed()).containsExactly(MA_LI);
        assertThat(text(server.getReceivedMessages()[0])).contains("It burns.", "失火。");
        clock.advance(Duration.ofSeconds(119));
        round();
        assertThat(mailed()).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        round();
        assertThat(mailed()).containsExactly(MA_LI, SHEN_YU);

        anybody.open(link(1));
        assertThat(anybody.text()).contains("It burns.", "Shen Yu");
        assertThat(now(alarm).state()).as("looking takes nothing").isEqualTo(Alarm.State.RINGS);
        anybody.send("I take it");
        assertThat(anybody.text()).contains("Shen Yu has it since").doesNotContain("I take it");
        assertThat(now(alarm)).extracting(Alarm::state, Alarm::heldBy).containsExactly(Alarm.State.HELD, "shen-yu");
        assertThat(anybody.open(link(0)).text())
                .as("the first who says so has it")
                .contains("Shen Yu has it since")
                .doesNotContain("I take it");

        clock.advance(Duration.ofMinutes(29));
        round();
        assertThat(mailed()).hasSize(2);
        clock.advance(Duration.ofMinutes(1));
        round();
        assertThat(mailed()).containsExactlyInAnyOrder(MA_LI, SHEN_YU, MA_LI);
        assertThat(now(alarm)).extracting(Alarm::state, Alarm::round).containsExactly(Alarm.State.RINGS, 2);
        assertThat(String.join(" ", acts(alarm)).replace("alarm.", ""))
                .as("no roster is published: steps of a duty cost no time")
                .isEqualTo("raised skipped skipped skipped rang rang taken back skipped skipped skipped rang");
    }

    @Test
    void a_link_that_nobody_made_opens_nothing() {
        anybody.open("/alarm/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(anybody.status()).isEqualTo(404);
        assertThat(anybody.text()).contains("This link opens no alarm");
    }

    @Test
    void a_way_that_fails_is_passed_over_at_once_and_all_that_fail_end_loudly_at_the_last_resort(
            CapturedOutput output) {
        server.stop();
        var alarm = raised();
        for (var i = 0; i < 12; i++) round(); // no time passes
        assertThat(now(alarm).step()).as("the last resort was told once").isEqualTo(7);
        assertThat(output.getAll()).contains("has come to the last resort").doesNotContain(MA_LI, SHEN_YU);
        server = server();
        clock.advance(Duration.ofMinutes(15));
        round();
        assertThat(mailed()).as("whoever is on the first step by now").containsExactly(MA_LI);
        assertThat(now(alarm).round()).isEqualTo(2);
        assertThat(acts(alarm)).contains("alarm.last-resort", "alarm.back").endsWith("alarm.rang");
    }

    @Test
    void an_empty_ladder_comes_to_the_citys_own_address_in_one_moment() {
        forget();
        var alarm = raised();
        round();
        assertThat(mailed()).containsExactly("duty@lanfeng.example");
        assertThat(acts(alarm)).endsWith("alarm.last-resort");
        round();
        assertThat(mailed()).hasSize(1);
    }

    @Test
    void five_hundred_at_once_are_a_few_messages_and_one_press_takes_all_that_came_as_one() throws Exception {
        IntStream.range(0, 500).forEach(i -> raised());
        round();
        assertThat(mailed()).as("the first ones alone").hasSize(3);
        clock.advance(Duration.ofMinutes(1));
        send();
        assertThat(mailed()).hasSize(4);
        assertThat(text(server.getReceivedMessages()[3])).contains("497 alarms wait for you");
        anybody.open(link(3)).send("I take it");
        assertThat(store.latest("test", 600))
                .filteredOn(alarm -> alarm.state() == Alarm.State.HELD)
                .hasSize(497);
    }

    @Test
    void two_nodes_at_once_and_one_that_died_tell_each_once() throws Exception {
        var alarm = raised();
        Callable<Void> node = () -> {
            round();
            return null;
        };
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : nodes.invokeAll(List.of(node, node, node))) one.get();
        }
        assertThat(mailed()).containsExactly(MA_LI);
        assertThat(acts(alarm))
                .containsExactly("alarm.raised", "alarm.skipped", "alarm.skipped", "alarm.skipped", "alarm.rang");

        var second = raised();
        climb.round(clock.instant());
        claimedAndDied(second);
        assertThat(send()).as("the dead node still holds it").isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(send()).isEqualTo(1);
        assertThat(mailed()).containsExactly(MA_LI, MA_LI);
    }

    private void claimedAndDied(Alarm alarm) {
        AsOwner.of(logins)
                .sql("update sending.message set tries = 1, bundle = id, next_at = :held where about = :alarm")
                .param(
                        "held",
                        java.time.OffsetDateTime.ofInstant(clock.instant().plusSeconds(60), java.time.ZoneOffset.UTC))
                .param("alarm", alarm.id())
                .update();
    }

    @Test
    void the_same_thing_rings_once() {
        var raise = new Alarm.Raise(
                "test", "test:twice", "urgent", "duty-office", new Text("x", "x"), "", Instant.now(clock));
        alarms.raise(raise);
        alarms.raise(raise);
        assertThat(store.latest("test", 600))
                .filteredOn(alarm -> alarm.about().equals("test:twice"))
                .hasSize(1);
    }

    @Test
    void an_answer_from_ones_own_number_takes_what_was_sent_last_and_a_receipt_says_it_came() {
        reach.add("ma-li", Channel.Kind.SMS, "+8613800138000");
        var alarm = raised();
        var message = Ids.next();
        messages.put(new Message.Put(
                message,
                Notes.KIND,
                alarm.id(),
                1,
                0,
                "ma-li",
                Channel.Kind.SMS,
                null,
                "",
                Message.State.TAKEN,
                clock.instant()));
        AsOwner.of(logins)
                .sql("update sending.message set reference = 'm7' where id = :id")
                .param("id", message)
                .update();
        events.publishEvent(new Heard.Receipt(Channel.Kind.SMS, "m7", true));
        assertThat(messages.states(Instant.EPOCH))
                .filteredOn(state -> state.channel() == Channel.Kind.SMS)
                .singleElement()
                .satisfies(state -> assertThat(state.delivered()).isEqualTo(clock.instant()));
        events.publishEvent(new Heard.Answer(Channel.Kind.SMS, "8613900139000", "1"));
        events.publishEvent(new Heard.Answer(Channel.Kind.SMS, "8613800138000", "who is this?"));
        assertThat(now(alarm).state()).isEqualTo(Alarm.State.RINGS);
        events.publishEvent(new Heard.Answer(Channel.Kind.SMS, "8613800138000", "1"));
        assertThat(now(alarm).heldBy()).isEqualTo("ma-li");
    }
}
