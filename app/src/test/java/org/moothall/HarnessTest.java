package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityTest
class HarnessTest {

    @Autowired
    Clock clock;

    @Autowired
    SettableClock settable;

    @Autowired
    JdbcClient database;

    @Autowired
    Browser browser;

    @Test
    void the_platform_sees_the_clock_that_the_test_sets() {
        settable.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(SettableClock.MONDAY.plus(Duration.ofDays(1)));
    }

    @Test
    void the_clock_is_back_on_monday_before_each_test() {
        assertThat(clock.instant()).isEqualTo(SettableClock.MONDAY);
    }

    @Test
    void the_database_is_postgresql_eighteen() {
        assertThat(database.sql("show server_version").query(String.class).single())
                .startsWith("18");
    }

    @Test
    void the_browser_reaches_the_platform() {
        assertThat(browser.open("/no-such-page").status()).isBetween(200, 499);
    }
}
