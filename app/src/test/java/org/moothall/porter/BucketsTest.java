package org.moothall.porter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moothall.kernel.CannotStart;
import org.moothall.porter.Buckets.Level;

class BucketsTest {

    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final Level ONE = new Level("one", 3, Duration.ofMinutes(3));
    private static final Level OTHER = new Level("other", 3, Duration.ofMinutes(3));
    private static final Level ALL = new Level("all", 4, Duration.ofMinutes(4));

    private final Buckets buckets = new Buckets();

    @Test
    void a_budget_is_used_up_and_fills_again_evenly() {
        for (int i = 0; i < 3; i++) assertThat(buckets.take(List.of(ONE), AT)).isZero();
        assertThat(buckets.take(List.of(ONE), AT)).isEqualTo(Duration.ofMinutes(1));
        assertThat(buckets.take(List.of(ONE), AT.plusSeconds(30))).isEqualTo(Duration.ofSeconds(30));
        assertThat(buckets.take(List.of(ONE), AT.plusSeconds(60))).isZero();
        assertThat(buckets.take(List.of(ONE), AT.plusSeconds(60))).isPositive();
        assertThat(buckets.take(List.of(ONE), AT.minusSeconds(60)))
                .isPositive(); // a clock that was set back gives none
    }

    @Test
    void a_network_is_counted_over_all_in_it_and_a_refusal_costs_nobody() {
        for (int i = 0; i < 3; i++)
            assertThat(buckets.take(List.of(ONE, ALL), AT)).isZero();
        assertThat(buckets.take(List.of(ONE, ALL), AT)).isPositive();
        assertThat(buckets.take(List.of(OTHER, ALL), AT)).isZero();
        assertThat(buckets.take(List.of(OTHER, ALL), AT)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void who_takes_much_at_once_waits_until_there_is_as_much_and_nobody_for_ever() {
        assertThat(buckets.take(List.of(ONE, ALL), 2, AT)).isZero();
        assertThat(buckets.take(List.of(ONE, ALL), 2, AT)).isEqualTo(Duration.ofMinutes(1));
        assertThat(buckets.take(List.of(OTHER, ALL), 2, AT)).isZero();
        assertThat(buckets.take(List.of(ONE), 1000, AT.plusSeconds(120))).isZero();
    }

    @Test
    void a_client_is_what_one_line_has_to_itself() {
        assertThat(Client.of("203.0.113.7")).isEqualTo(new Client("cb007107", "cb0071", false));
        assertThat(Client.of("203.0.113.8").network())
                .isEqualTo(Client.of("203.0.113.7").network());
        assertThat(Client.of("2001:db8:1:2::7")).isEqualTo(Client.of("2001:db8:1:2:ffff::8"));
        assertThat(Client.of("2001:db8:1:3::7").network())
                .isEqualTo(Client.of("2001:db8:1:2::7").network());
        assertThat(Client.of("2001:db8:1:3::7").one())
                .isNotEqualTo(Client.of("2001:db8:1:2::7").one());
        assertThat(Client.of("127.0.0.1").here()).isTrue();
        assertThat(Client.of("::1").here()).isTrue();
        assertThat(Client.of("unknown").here()).isFalse();
    }

    @Test
    void a_budget_that_cannot_be_read_is_told_in_a_sentence() {
        assertThat(Budget.of("moothall.door.send", "10 60 10m")).isEqualTo(new Budget(10, 60, Duration.ofMinutes(10)));
        for (var wrong : List.of("", "10", "10 60", "60 10 10m", "0 0 10m", "10 60 soon", "10 60 10m 5"))
            assertThatThrownBy(() -> Budget.of("moothall.door.send", wrong))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("MOOTHALL_DOOR_SEND")
                    .hasMessageContaining("for instance 20 200 10m");
    }

    @Test
    void a_networks_turns_come_one_after_the_other_and_nobody_waits_longer_than_two_minutes() {
        var queue = new Queue();
        var turns = IntStream.range(0, 200).mapToObj(i -> queue.turn("net", AT)).toList();
        assertThat(turns).isSorted().startsWith(AT.plusSeconds(45), AT.plusSeconds(46));
        assertThat(turns.getLast()).isEqualTo(AT.plus(Duration.ofMinutes(2)));
        assertThat(queue.turn("other", AT)).isEqualTo(AT.plusSeconds(45));
        assertThat(queue.turn("net", AT.plusSeconds(3600))).isEqualTo(AT.plusSeconds(3645));
        assertThat(queue.turn("net", AT)).isEqualTo(AT.plus(Duration.ofMinutes(2))); // the clock went back
    }
}
