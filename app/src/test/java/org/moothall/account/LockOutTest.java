package org.moothall.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.session.Slowing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Guessing is slowed wherever it comes from, and nobody is locked out by what others do.
@CityTest
class LockOutTest {

    private static final String HERE = "203.0.113.7";

    /// Whoever is guessed at; another one in each test, as what is counted outlives it.
    private final String person = "guessed-" + UUID.randomUUID();

    @Autowired
    Accounts accounts;

    @Autowired
    Slowing slowing;

    @Autowired
    SettableClock clock;

    @Autowired
    Desk desk;

    @Autowired
    Browser browser;

    @Autowired
    Browser other;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_first_tries_are_free_then_each_waits_twice_as_long_up_to_a_minute() {
        for (var seconds : new int[] {0, 0, 0, 2, 4, 8, 16, 32, 60, 60}) {
            if (seconds > 0) {
                assertThat(waits(HERE)).contains(Duration.ofSeconds(seconds));
                clock.advance(Duration.ofSeconds(seconds));
            }
            assertThat(waits(HERE)).isEmpty();
        }
    }

    @Test
    void who_guesses_codes_on_and_on_waits_an_hour_and_only_a_day_of_silence_ends_it() {
        var lane = List.of(new Slowing.Lane("code " + person, 5, 3600));
        for (var tries = 0; tries < 51; tries++) {
            assertThat(slowing.next(lane, clock.instant())).as("try %d", tries).isEmpty();
            clock.advance(Duration.ofSeconds(60));
        }
        assertThat(slowing.next(lane, clock.instant())).contains(Duration.ofMinutes(59));
        clock.advance(Duration.ofHours(20));
        assertThat(slowing.next(lane, clock.instant())).isEmpty();
        assertThat(slowing.next(lane, clock.instant())).contains(Duration.ofHours(1));
        clock.advance(Duration.ofHours(26));
        for (var tries = 0; tries < 5; tries++)
            assertThat(slowing.next(lane, clock.instant())).isEmpty();
    }

    @Test
    void another_network_is_not_slowed_and_one_ipv6_network_is_one() {
        for (var i = 0; i < 4; i++) waits("2001:db8:0:7::" + i);
        assertThat(waits("2001:db8:0:7::ffff")).isPresent();
        assertThat(waits("2001:db8:0:8::1")).isEmpty();
    }

    @Test
    void guessing_from_many_networks_is_slowed_too() {
        for (var i = 0; i < 30; i++) assertThat(waits("198.51.100." + i)).isEmpty();
        assertThat(waits("192.0.2.1")).isPresent();
    }

    @Test
    void whoever_goes_on_guessing_from_one_network_keeps_nobody_else_waiting() {
        for (var minute = 0; minute < 90; minute++) {
            waits(HERE);
            clock.advance(Duration.ofSeconds(60));
        }
        waits(HERE);
        assertThat(waits("192.0.2.7")).isEmpty();
    }

    @Test
    void an_hour_of_silence_or_the_right_password_begins_anew() {
        for (var i = 0; i < 4; i++) waits(HERE);
        clock.advance(Duration.ofMinutes(61));
        assertThat(waits(HERE)).isEmpty();
        slowing.right(Lanes.of(person, Optional.empty(), HERE));
        for (var i = 0; i < 3; i++) assertThat(waits(HERE)).isEmpty();
    }

    @Test
    void a_device_that_is_known_comes_in_while_many_networks_guess() {
        Desk.signIn(browser, desk.able("zhou-min"));
        browser.send("Sign out");
        for (var i = 0; i < 40; i++)
            accounts.signIn("zhou-min", "guessed", Lanes.of("zhou-min", Optional.empty(), "198.51.100." + i));
        Desk.signIn(browser, "zhou-min");
        assertThat(browser.path()).isEqualTo("/work");
        Desk.signIn(other, "zhou-min");
        assertThat(other.status()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(2));
        Desk.signIn(other, "zhou-min");
        assertThat(other.path()).isEqualTo("/work");
    }

    @Test
    void no_address_and_no_name_stands_in_the_database_and_after_an_hour_nothing() {
        var others = lanes(); // of tests whose clock went further
        waits(HERE);
        var lanes = lanes();
        lanes.removeAll(others);
        assertThat(lanes).isNotEmpty().allMatch(lane -> lane.matches("[0-9a-f]{64}"));
        clock.advance(Duration.ofMinutes(61));
        waits("192.0.2.200");
        assertThat(jdbc.sql("select count(*) from session.guess where lane = any(?)")
                        .param(lanes.toArray(String[]::new))
                        .query(Long.class)
                        .single())
                .isLessThanOrEqualTo(1); // the person's own, which has just been counted again
    }

    private List<String> lanes() {
        return new ArrayList<>(
                jdbc.sql("select lane from session.guess").query(String.class).list());
    }

    private Optional<Duration> waits(String client) {
        return slowing.next(Lanes.of(person, Optional.empty(), client), clock.instant());
    }
}
