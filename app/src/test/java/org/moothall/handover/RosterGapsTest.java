package org.moothall.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.notice.Alarm;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.beans.factory.annotation.Autowired;

/// What nobody fills rings.
@CityTest
class RosterGapsTest {

    @Autowired
    Nightfall nightfall;

    @Autowired
    RosterGaps gaps;

    @Autowired
    SettableClock clock;

    @BeforeEach
    @AfterEach
    void nothing_rings() {
        nightfall.nothingRings();
    }

    @Test
    void slots_that_nobody_fills_ring_by_day_while_far_and_at_once_while_near() {
        var day = LocalDate.of(2030, 4, 1);
        nightfall.publish(day);
        clock.set(Nightfall.at(day, "10:00"));
        gaps.round(new Timekeeper.Round(clock.instant()));
        assertThat(nightfall.rang(RosterGaps.KIND, day)).isEmpty();
        assertThat(nightfall.rang(RosterGaps.KIND, day.plusDays(1)))
                .extracting(Alarm::about, Alarm::goes)
                .contains(tuple("gap:centre:roster:officer:night:" + day.plusDays(1), "roster"));
        clock.set(Nightfall.at(day.plusDays(1), "09:00"));
        gaps.round(new Timekeeper.Round(clock.instant()));
        assertThat(nightfall.rang(RosterGaps.KIND, day.plusDays(1)))
                .extracting(Alarm::about, Alarm::goes)
                .contains(tuple("gap:centre:shift:officer:night:" + day.plusDays(1), "shift"));
        nightfall.publish(day.plusDays(1), "officer", "night", "chen-jie");
        assertThat(nightfall.rang(RosterGaps.KIND, day.plusDays(1)))
                .filteredOn(alarm -> alarm.about().contains("officer:night"))
                .hasSize(2)
                .noneMatch(alarm -> gaps.standing(alarm, clock.instant()).stands());
    }
}
