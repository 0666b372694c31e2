package org.moothall.rollcall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    /// Answered after so many seconds; never where it is negative.
    private static Call call(int seconds) {
        var answered = seconds < 0 ? null : NOON.plusSeconds(seconds);
        return new Call(UUID.randomUUID(), UUID.randomUUID(), "centre", "officer", NOON, 5, answered);
    }

    @Test
    void it_says_the_share_in_time_the_median_and_nine_in_ten() {
        var calls = IntStream.rangeClosed(1, 10).mapToObj(nth -> call(nth * 40)).toList();
        assertThat(Tally.of(calls)).contains(new Tally(10, 70, Duration.ofSeconds(200), Duration.ofSeconds(360)));
    }

    @Test
    void what_was_never_answered_counts_as_later_than_all() {
        var calls = Stream.of(20, 30, -1, -1, -1).map(TallyTest::call).toList();
        assertThat(Tally.of(calls)).contains(new Tally(5, 40, null, null));
    }

    @Test
    void of_four_calls_nothing_is_said() {
        assertThat(Tally.of(Stream.of(20, 30, 40, 50).map(TallyTest::call).toList()))
                .isEmpty();
    }
}
