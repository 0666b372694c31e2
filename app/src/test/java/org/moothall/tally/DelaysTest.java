package org.moothall.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.moothall.tally.TallyStore.Delay;

class DelaysTest {

    @Test
    void the_share_that_is_known_grows_day_by_day() {
        assertThat(Delays.of(List.of(new Delay(0, 300), new Delay(2, 60), new Delay(3, 40)), 5))
                .containsExactly(0.75, 0.75, 0.9, 1, 1);
    }

    @Test
    void of_few_nothing_is_said_and_a_day_is_never_taken_for_nothing() {
        assertThat(Delays.of(List.of(new Delay(0, 1), new Delay(1, Delays.ENOUGH - 2)), 2))
                .containsExactly(1, 1);
        assertThat(Delays.of(List.of(new Delay(1, 1_000)), 2)).containsExactly(0.05, 1);
    }

    @Test
    void what_was_joined_later_takes_nothing_below() {
        assertThat(Delays.of(List.of(new Delay(0, 300), new Delay(1, -20)), 2)).containsExactly(1, 1);
    }
}
