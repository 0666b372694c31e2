package org.moothall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.drawup.DrawnRosters;
import org.moothall.roster.Rosters;
import org.springframework.beans.factory.annotation.Autowired;

/// What the demo shows is filled, and keeps the rules of each desk, in months with long holidays too.
@CityTest
class InTurnTest {

    @Autowired
    Rosters rosters;

    @Autowired
    DrawnRosters drawn;

    @Autowired
    SettableClock clock;

    @Test
    void every_desk_is_filled_and_no_rule_is_broken() {
        clock.set(Instant.parse("2025-12-01T00:00:00Z"));
        for (var month = YearMonth.of(2026, 1); month.getYear() == 2026; month = month.plusMonths(1))
            for (var desk : rosters.desks()) {
                var lines = new InTurn(desk, rosters.servers(desk), rosters.calendar())
                        .lines(month.atDay(1).minusDays(1), month.atEndOfMonth());
                assertThat(drawn.broken(desk, month, lines)).isEmpty();
            }
    }
}
