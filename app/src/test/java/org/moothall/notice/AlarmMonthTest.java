package org.moothall.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.channels.Channel;
import org.moothall.database.Logins;
import org.moothall.kernel.Text;
import org.moothall.outbox.WithMailServer;
import org.moothall.reach.Reach;
import org.moothall.sending.Links;
import org.moothall.sending.Sender;
import org.springframework.beans.factory.annotation.Autowired;

/// Some alarms of a month of two a day, with people who do not hear, a mail server that is away every third time and
/// nodes that
/// die with a message in hand: each alarm comes to a live person, and no message comes twice.
@CityTest
class AlarmMonthTest extends WithMailServer {

    /// A month’s are 60: `-Dmoothall.alarms=60` takes a minute and a half.
    private static final int ALARMS = Integer.getInteger("moothall.alarms", 3);
    private static final Duration TICK = Duration.ofMinutes(1), LONGEST = Duration.ofHours(3);
    private static final Map<String, String> PEOPLE = Map.of(
            "ma-li", "ma.li@lanfeng.example",
            "shen-yu", "shen.yu@lanfeng.example",
            "niu-ying", "niu.ying@lanfeng.example");

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
    Links links;

    @Autowired
    Logins logins;

    @Autowired
    SettableClock clock;

    private final Random chance = new Random(8144);
    private final Set<String> came = new HashSet<>();
    private @Nullable GreenMail server;

    @BeforeEach
    @AfterEach
    void forget() {
        if (server != null) server.stop();
        for (var table : List.of("sending.message", "notice.alarm", "reach.way"))
            AsOwner.of(logins).sql("delete from " + table).update();
    }

    /// When somebody who heard a message will press its link.
    private final TreeMap<Instant, UUID> answers = new TreeMap<>();

    @Test
    void each_alarm_comes_to_a_live_person_and_no_message_twice() throws Exception {
        PEOPLE.forEach((person, address) -> reach.add(person, Channel.Kind.EMAIL, address));
        var seconds = new ArrayList<Long>();
        for (var i = 0; i < ALARMS; i++) {
            seconds.add(untilTaken().toSeconds());
            clock.advance(Duration.ofHours(12));
        }
        seconds.sort(null);
        System.out.printf(
                "%d alarms, raised to taken: half within %d s, nine in ten within %d s, all within %d s.%n",
                ALARMS, seconds.get(ALARMS / 2), seconds.get(ALARMS * 9 / 10), seconds.getLast());
    }

    private Duration untilTaken() throws Exception {
        var about = "month:" + UUID.randomUUID();
        var began = clock.instant();
        alarms.raise(new Alarm.Raise(
                "month", about, "urgent", "duty-office", null, "", new Text("It burns.", "失火。"), began));
        var id = store.latest("month", 1).getFirst().id();
        var there = began.plus(chance.nextInt(3) == 0 ? Duration.ofMinutes(chance.nextInt(8)) : Duration.ZERO);
        while (store.find(id).orElseThrow().state() == Alarm.State.RINGS) {
            assertThat(Duration.between(began, clock.instant())).isLessThan(LONGEST);
            if (server == null && !clock.instant().isBefore(there)) server = server();
            tick(id);
        }
        if (server != null) server.stop();
        server = null;
        answers.clear();
        return Duration.between(began, clock.instant());
    }

    private void tick(UUID alarm) throws Exception {
        climb.round(clock.instant());
        if (chance.nextInt(5) == 0) die(alarm);
        while (sender.next(Channel.Kind.EMAIL, clock.instant()))
            ;
        climb.round(clock.instant()); // what nobody took goes on at once
        hear();
        clock.advance(TICK);
        var due = answers.headMap(clock.instant(), true);
        due.values().forEach(message -> alarms.take(links.token(message)));
        due.clear();
    }

    /// Six in ten hear what comes, and press within four minutes.
    private void hear() throws Exception {
        var mails = server == null ? new MimeMessage[0] : server.getReceivedMessages();
        for (var mail : mails) {
            var name = mail.getMessageID();
            var person = PEOPLE.containsValue(mail.getAllRecipients()[0].toString());
            if (came.add(name) && person && chance.nextInt(10) < 6)
                answers.put(
                        clock.instant().plusSeconds(20 + chance.nextInt(220)),
                        UUID.fromString(name.substring(1, name.indexOf('@'))));
        }
        assertThat(mails).extracting(mail -> mail.getMessageID()).doesNotHaveDuplicates();
    }

    /// A node claims what waits, and is gone.
    private void die(UUID alarm) {
        AsOwner.of(logins)
                .sql("""
                        update sending.message set tries = tries + 1, bundle = id, next_at = :held
                        where about = :alarm and state = 'WAITS'""")
                .param("held", OffsetDateTime.ofInstant(clock.instant().plusSeconds(60), ZoneOffset.UTC))
                .param("alarm", alarm)
                .update();
    }
}
