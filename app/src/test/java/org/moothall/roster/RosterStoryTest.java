package org.moothall.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.journal.Journal;
import org.moothall.kernel.Forbidden;
import org.springframework.beans.factory.annotation.Autowired;

/// Who is on duty at the water desk, who is next, and what becomes of it when somebody takes over.
@CityTest
class RosterStoryTest {

    private static final LocalDate FIRST = LocalDate.of(2028, 5, 1);
    private static final String POST = "water/officer";

    @Autowired
    Rosters rosters;

    @Autowired
    Changes changes;

    @Autowired
    Wishes wishes;

    @Autowired
    Directory directory;

    @Autowired
    Journal journal;

    @Autowired
    SettableClock clock;

    private Officer officer(String person) {
        return directory.officer(person).orElseThrow();
    }

    /// Half past eight in Lanfeng, so many hours after the first of May.
    private static Instant hour(int after) {
        return Instant.parse("2028-05-01T00:30:00Z").plus(Duration.ofHours(after));
    }

    private Desk publish(int month, String... people) {
        var desk = rosters.require("water");
        clock.set(hour(-24 * 3));
        var first = FIRST.withMonth(month);
        var lines = java.util.stream.IntStream.range(0, people.length)
                .mapToObj(day -> new Duty.Planned(first.plusDays(day), "officer", "whole", people[day]))
                .toList();
        changes.publish(officer("tian-qiuyue"), desk, first, first.plusDays(30), lines);
        return desk;
    }

    private List<String> on(int hour) {
        return rosters.onDuty(POST, hour(hour)).stream().map(Duty::person).toList();
    }

    @Test
    void at_every_minute_one_is_on_duty_and_the_next_is_known() {
        var desk = publish(5, "zhou-min", "fan-liping", "niu-zhenhai");
        assertThat(on(0)).containsExactly("zhou-min");
        assertThat(rosters.onDuty(POST, hour(24).minusSeconds(1)))
                .extracting(Duty::person)
                .containsExactly("zhou-min");
        assertThat(on(24)).containsExactly("fan-liping");
        assertThat(rosters.next(POST, hour(5))).extracting(Duty::person).containsExactly("fan-liping");
        assertThat(rosters.gaps(desk, FIRST, FIRST.plusDays(3), hour(0)))
                .extracting(Desk.Slot::day)
                .containsExactly(FIRST.plusDays(3));

        clock.set(hour(30));
        var running = rosters.onDuty(POST, hour(30)).getFirst();
        assertThat(changes.takeOver(officer("tian-qiuyue"), running.id())).isEmpty();
        assertThat(on(29)).containsExactly("fan-liping");
        assertThat(on(30)).containsExactly("tian-qiuyue");
        clock.set(hour(32));
        var taken = rosters.onDuty(POST, hour(32)).getFirst();
        assertThat(changes.takeOver(officer("fan-liping"), taken.id()))
                .as("and back")
                .isEmpty();
        assertThat(on(31)).containsExactly("tian-qiuyue");
        assertThat(on(33)).containsExactly("fan-liping");
        assertThat(rosters.gaps(desk, FIRST, FIRST.plusDays(2), hour(0))).isEmpty();
        assertThat(changes.takeOver(officer("fan-liping"), taken.id()))
                .as("not twice")
                .contains(Refusal.GONE);
        clock.set(hour(48));
        var beginning = rosters.onDuty(POST, hour(48)).getFirst();
        assertThat(changes.takeOver(officer("zhou-min"), beginning.id()))
                .as("in the minute it begins")
                .isEmpty();
        assertThat(on(48)).containsExactly("zhou-min");
        assertThat(journal.of(Changes.record(desk)))
                .extracting(line -> line.line().act())
                .contains("roster.published", "roster.taken-over");
    }

    @Test
    void a_duty_goes_to_nobody_who_cannot_have_it() {
        var desk = publish(6, "zhou-min", "fan-liping", "niu-zhenhai");
        var first = FIRST.withMonth(6);
        var duty = rosters.between(desk, first, first).getFirst();
        var head = officer("tian-qiuyue");
        assertThat(changes.give(head, duty.id(), "lin-hui")).contains(Refusal.NOT_OF_DESK);
        wishes.say(officer("niu-zhenhai"), "niu-zhenhai", first.plusDays(1), first.plusDays(1), Wish.Kind.AWAY);
        assertThat(changes.give(head, duty.id(), "niu-zhenhai"))
                .as("it ends on their free day")
                .contains(Refusal.AWAY);
        assertThatThrownBy(() -> changes.give(officer("zhou-min"), duty.id(), "fan-liping"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> wishes.say(officer("zhou-min"), "fan-liping", first, first, Wish.Kind.AWAY))
                .isInstanceOf(Forbidden.class);
        assertThat(changes.give(head, duty.id(), "tian-qiuyue")).isEmpty();
        assertThat(changes.give(head, duty.id(), "fan-liping")).contains(Refusal.GONE);
        assertThat(rosters.between(desk, first, first))
                .extracting(Duty::person, Duty::pinned)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("tian-qiuyue", true));
        assertThat(rosters.dropped("zhou-min", "", Instant.EPOCH))
                .extracting(Duty::id)
                .contains(duty.id());
    }

    @Test
    void two_change_their_duties_and_what_is_published_again_stays_the_same_line() {
        var desk = publish(7, "zhou-min", "fan-liping", "niu-zhenhai");
        var first = FIRST.withMonth(7);
        var duties = rosters.between(desk, first, first.plusDays(2));
        assertThat(changes.exchange(
                        officer("tian-qiuyue"),
                        List.of(
                                new Changes.Pass(duties.get(0), "niu-zhenhai"),
                                new Changes.Pass(duties.get(2), "zhou-min"))))
                .isEmpty();
        assertThat(rosters.between(desk, first, first.plusDays(2)))
                .extracting(Duty::person)
                .containsExactly("niu-zhenhai", "fan-liping", "zhou-min");
        publish(7, "niu-zhenhai", "fan-liping", "tian-qiuyue");
        assertThat(rosters.between(desk, first, first.plusDays(2)))
                .extracting(Duty::id)
                .contains(duties.get(1).id())
                .doesNotContain(duties.get(0).id());
    }
}
