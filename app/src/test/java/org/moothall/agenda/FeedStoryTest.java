package org.moothall.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.roster.Changes;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody's own duties in their calendar, and what it hears when one goes to another.
@CityTest
class FeedStoryTest {

    private static final Instant NOW = Instant.parse("2030-09-01T06:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2030, 9, 10);

    @Autowired
    Desk able;

    @Autowired
    Rosters rosters;

    @Autowired
    Changes changes;

    @Autowired
    Directory directory;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser zhou;

    @Autowired
    Browser calendar;

    private Officer head() {
        return directory.officer("tian-qiuyue").orElseThrow();
    }

    private UUID publish(String person) {
        var desk = rosters.require("water");
        changes.publish(head(), desk, DAY, DAY, List.of(new Duty.Planned(DAY, "officer", "whole", person)));
        return rosters.between(desk, DAY, DAY).getFirst().id();
    }

    private String address() {
        zhou.open("/roster/feeds").send("Make a new address");
        return java.net.URI.create(zhou.page().select("code").text()).getPath();
    }

    @Test
    void a_duty_that_goes_to_somebody_else_is_cancelled_in_the_calendar_that_has_it() {
        clock.set(NOW);
        var id = publish("zhou-min");
        Desk.signIn(zhou, able.able("zhou-min"));
        var address = address();
        assertThat(calendar.open(address).header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("UID:" + id + "\r\nSEQUENCE:0\r\n")
                .contains("DTSTART:20300910T003000Z\r\nDTEND:20300911T003000Z\r\n")
                .contains("SUMMARY:Duty officer\\, Water duty desk\r\n", "STATUS:CONFIRMED");

        clock.advance(Duration.ofHours(1));
        changes.give(head(), id, "fan-liping");
        assertThat(calendar.open(address).body())
                .contains("UID:" + id + "\r\nSEQUENCE:1\r\n", "STATUS:CANCELLED")
                .doesNotContain("STATUS:CONFIRMED");

        assertThat(calendar.open(address()).status()).isEqualTo(200);
        assertThat(calendar.open(address).status())
                .as("a new address ends the one before")
                .isEqualTo(404);
    }

    @Test
    void a_long_line_goes_on_in_the_next_and_no_character_is_cut() {
        var calendar = new ICalendar("市".repeat(60));
        assertThat(calendar.written().lines())
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        assertThat(calendar.written().replace("\r\n ", "")).contains("市".repeat(60));
    }
}
