package org.moothall.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.util.CompatibilityHints;
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

    /// As a strict reader of RFC 5545 has it: events by their UIDs.
    private Map<String, VEvent> read(String address) throws Exception {
        CompatibilityHints.clearHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING);
        var read = new CalendarBuilder()
                .build(new StringReader(calendar.open(address).body()));
        assertThat(read.validate().getEntries()).isEmpty();
        return read.<VEvent>getComponents("VEVENT").stream()
                .collect(Collectors.toMap(
                        event -> event.<Uid>getRequiredProperty("UID").getValue(), Function.identity()));
    }

    private static String state(VEvent event) {
        return event.<Sequence>getRequiredProperty("SEQUENCE").getSequenceNo()
                + " "
                + event.<Status>getRequiredProperty("STATUS").getValue();
    }

    @Test
    void a_strict_reader_hears_of_each_change_by_uid_sequence_and_state() throws Exception {
        clock.set(NOW.plus(Duration.ofDays(365)));
        var desk = rosters.require("water");
        var day = DAY.plusYears(1);
        changes.publish(
                head(), desk, day, day.plusDays(2), List.of(new Duty.Planned(day, "officer", "whole", "fan-liping")));
        var id = rosters.between(desk, day, day).getFirst().id();
        Desk.signIn(zhou, able.able("fan-liping"));
        var address = address();
        assertThat(read(address))
                .hasEntrySatisfying(
                        id.toString(), event -> assertThat(state(event)).isEqualTo("0 CONFIRMED"));
        clock.advance(Duration.ofHours(1));
        changes.move(head(), id, new Duty.Planned(day.plusDays(1), "officer", "whole", "fan-liping"));
        var moved = rosters.between(desk, day.plusDays(1), day.plusDays(1))
                .getFirst()
                .id();
        var after = read(address);
        assertThat(state(Objects.requireNonNull(after.get(id.toString())))).isEqualTo("1 CANCELLED");
        assertThat(state(Objects.requireNonNull(after.get(moved.toString())))).isEqualTo("0 CONFIRMED");
        clock.set(rosters.duty(moved).orElseThrow().begins().plus(Duration.ofHours(3)));
        changes.takeOver(directory.officer("zhou-min").orElseThrow(), moved);
        assertThat(state(Objects.requireNonNull(read(address).get(moved.toString()))))
                .as("cut where somebody took over")
                .isEqualTo("1 CONFIRMED");
    }

    @Test
    void a_long_line_goes_on_in_the_next_and_no_character_is_cut() {
        var calendar = new ICalendar("市".repeat(60));
        assertThat(calendar.written().lines())
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        assertThat(calendar.written().replace("\r\n ", "")).contains("市".repeat(60));
    }
}
