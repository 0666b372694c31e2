package org.moothall.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.channels.Channel;
import org.moothall.database.Logins;
import org.moothall.journal.Journal;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Text;
import org.moothall.news.Item;
import org.moothall.news.News;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.notice.Pulse;
import org.springframework.beans.factory.annotation.Autowired;

/// Lanfeng keeps messages for 180 days.
@CityTest
class ForgettingTest {

    private static final Duration KEPT = Duration.ofDays(180);

    @Autowired
    Forgetting forgetting;

    @Autowired
    Alarms alarms;

    @Autowired
    Pulse pulse;

    @Autowired
    Messages messages;

    @Autowired
    News news;

    @Autowired
    Journal journal;

    @Autowired
    Logins logins;

    @Autowired
    SettableClock clock;

    @BeforeEach
    @AfterEach
    void forget() {
        for (var table : List.of("sending.message", "sending.told", "notice.alarm", "news.item"))
            AsOwner.of(logins).sql("delete from " + table).update();
    }

    private Alarm raised(String about) {
        alarms.raise(new Alarm.Raise("sweep", about, "urgent", "duty-office", new Text("x", "x"), "", clock.instant()));
        var alarm = pulse.latest("sweep", 9).stream()
                .filter(one -> one.about().equals(about))
                .findFirst()
                .orElseThrow();
        messages.put(new Message.Put(
                Ids.next(),
                "alarm",
                alarm.id(),
                1,
                0,
                "",
                Channel.Kind.SMS,
                null,
                "5550",
                Message.State.TAKEN,
                clock.instant()));
        return alarm;
    }

    private long many(String table) {
        return AsOwner.of(logins)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void what_is_over_goes_with_words_and_addresses_after_its_time_and_how_many_there_were_stays() {
        var ended = raised("sweep:ended");
        AsOwner.of(logins)
                .sql("update notice.alarm set state = 'ENDED', wakes = null where id = :id")
                .param("id", ended.id())
                .update();
        raised("sweep:rings");
        news.tell(new Item.Tell(
                "sweep:" + UUID.randomUUID(), "he-ping", new Text("y", "y"), "/roster", "", null, clock.instant()));
        clock.advance(KEPT);
        assertThat(forgetting.all(clock.instant())).as("a moment before").isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(forgetting.all(clock.instant())).isEqualTo(2);
        assertThat(pulse.latest("sweep", 9)).extracting(Alarm::about).containsExactly("sweep:rings");
        assertThat(many("sending.message")).isEqualTo(1);
        assertThat(many("news.item")).isZero();
        assertThat(AsOwner.of(logins)
                        .sql("select day || ' ' || channel || ' ' || state || ' ' || many from sending.told")
                        .query(String.class)
                        .list())
                .containsExactly("2026-11-23 SMS TAKEN 1");
        assertThat(journal.of(ended.id())).as("its history stays").isNotEmpty();
    }
}
