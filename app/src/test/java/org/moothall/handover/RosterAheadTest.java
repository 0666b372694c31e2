package org.moothall.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.directory.Directory;
import org.moothall.notice.Alarm;
import org.moothall.notice.Pulse;
import org.moothall.roster.Changes;
import org.moothall.roster.Rosters;
import org.moothall.roster.Wish;
import org.moothall.roster.Wishes;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.beans.factory.annotation.Autowired;

/// What is open or broken weeks ahead rings for whoever draws the roster up.
@CityTest
class RosterAheadTest {

    private static final LocalDate DAY = LocalDate.of(2031, 6, 2); // a Monday

    @Autowired
    Nightfall nightfall;

    @Autowired
    RosterAhead ahead;

    @Autowired
    RosterGaps gaps;

    @Autowired
    Pulse pulse;

    @Autowired
    Rosters rosters;

    @Autowired
    Changes changes;

    @Autowired
    Wishes wishes;

    @Autowired
    Directory directory;

    @Autowired
    SettableClock clock;

    @BeforeEach
    @AfterEach
    void nothing_rings() {
        nightfall.nothingRings();
    }

    private List<Alarm> rang(String kind, String about) {
        return pulse.latest(kind, 200).stream()
                .filter(alarm -> alarm.about().startsWith(kind + ":" + about))
                .toList();
    }

    @Test
    void a_week_with_gaps_rings_once_weeks_before_and_a_roster_that_ends_soon_too() {
        var far = DAY.plusDays(30); // a Wednesday; the desk's days before are open
        nightfall.publish(DAY);
        nightfall.publish(far);
        clock.set(Nightfall.at(DAY, "10:00"));
        ahead.round(new Timekeeper.Round(clock.instant()));
        ahead.round(new Timekeeper.Round(clock.instant()));
        assertThat(rang(RosterAhead.KIND, "centre:week:2031-06-16"))
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.goes()).isEqualTo("roster");
                    assertThat(alarm.words().en()).contains("City duty desk, week from 16 June", "slots are open");
                    assertThat(alarm.words().zh()).contains("班次空缺");
                    assertThat(ahead.standing(alarm, clock.instant()).stands()).isTrue();
                });
        assertThat(rang(RosterAhead.KIND, "centre:ends")).isEmpty();
        clock.set(Nightfall.at(far.minusDays(10), "10:00"));
        ahead.round(new Timekeeper.Round(clock.instant()));
        assertThat(rang(RosterAhead.KIND, "centre:ends:" + far)).hasSize(1);
    }

    @Test
    void a_duty_whose_holder_is_away_rings_like_a_gap_and_anew_for_who_comes_after() {
        var day = DAY.plusMonths(2);
        nightfall.publish(day);
        clock.set(Nightfall.at(day, "10:00"));
        var desk = nightfall.desk();
        var planner = directory.officer("niu-ying").orElseThrow();
        var about = "centre:shift:officer:night:" + day;
        for (var person : List.of("chen-jie", "tang-rui")) {
            gaps.round(new Timekeeper.Round(clock.instant()));
            assertThat(rang(RosterGaps.KIND, about)).noneMatch(this::stands);
            nightfall.allOver();
            wishes.say(planner, person, day, day, Wish.Kind.AWAY);
            clock.set(clock.instant().plusSeconds(60));
            gaps.round(new Timekeeper.Round(clock.instant()));
            assertThat(rang(RosterGaps.KIND, about))
                    .filteredOn(alarm -> alarm.state() == Alarm.State.RINGS)
                    .singleElement()
                    .satisfies(alarm -> {
                        assertThat(alarm.words().en()).contains("is away");
                        assertThat(stands(alarm)).isTrue();
                    });
            var duty = rosters.between(desk, day, day).stream()
                    .filter(one -> one.shift().equals("night"))
                    .findFirst()
                    .orElseThrow();
            assertThat(changes.give(planner, duty.id(), person.equals("chen-jie") ? "tang-rui" : "zou-shuhua"))
                    .isEmpty();
            clock.set(clock.instant().plusSeconds(60));
        }
    }

    private boolean stands(Alarm alarm) {
        return gaps.standing(alarm, clock.instant()).stands();
    }
}
