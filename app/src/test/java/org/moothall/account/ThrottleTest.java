package org.moothall.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final String HERE = "203.0.113.7";

    private final Throttle throttle = new Throttle();

    @Test
    void the_first_tries_are_free_then_each_waits_twice_as_long_up_to_a_minute() {
        for (var seconds : new int[] {0, 0, 2, 4, 8, 16, 32, 60, 60}) {
            throttle.wrong(HERE, "zhou-min", NOON);
            assertThat(throttle.waits(HERE, "zhou-min", NOON).orElse(Duration.ZERO))
                    .hasSeconds(seconds);
        }
    }

    @Test
    void another_client_and_another_person_are_not_slowed() {
        for (var i = 0; i < 10; i++) throttle.wrong(HERE, "zhou-min", NOON);
        assertThat(throttle.waits("203.0.113.8", "zhou-min", NOON)).isEmpty();
        assertThat(throttle.waits(HERE, "he-jun", NOON)).isEmpty();
    }

    @Test
    void one_ipv6_network_is_one_client() {
        for (var i = 0; i < 4; i++) throttle.wrong("2001:db8:0:7::" + i, "zhou-min", NOON);
        assertThat(throttle.waits("2001:db8:0:7::ffff", "zhou-min", NOON)).isPresent();
        assertThat(throttle.waits("2001:db8:0:8::1", "zhou-min", NOON)).isEmpty();
    }

    @Test
    void the_right_password_or_an_hour_of_silence_begins_anew() {
        for (var i = 0; i < 4; i++) throttle.wrong(HERE, "zhou-min", NOON);
        throttle.right(HERE, "zhou-min");
        assertThat(throttle.waits(HERE, "zhou-min", NOON)).isEmpty();
        for (var i = 0; i < 4; i++) throttle.wrong(HERE, "zhou-min", NOON);
        var later = NOON.plus(Duration.ofMinutes(61));
        throttle.wrong(HERE, "zhou-min", later);
        assertThat(throttle.waits(HERE, "zhou-min", later)).isEmpty();
    }
}
