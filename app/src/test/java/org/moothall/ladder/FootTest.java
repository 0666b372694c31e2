package org.moothall.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.moothall.directory.Role;
import org.moothall.kernel.Text;

/// What goes up a ladder from a post of its own.
class FootTest {

    @Test
    void the_post_comes_first_and_not_twice() {
        var leader = new Ladder.Step("centre/leader", null, null, null, null, 3);
        var next = new Ladder.Step("centre/officer", null, null, Ladder.Who.NEXT, null, 5);
        var head = new Ladder.Step(null, "own", Role.HEAD, null, null, 5);
        var own = new Ladder.Step("centre/officer", null, null, null, null, 2);
        var ladder =
                new Ladder("duty", new Text("x", "x"), List.of("shift"), null, 30, List.of(own, leader, next, head));
        var from = ladder.from("centre/officer", 5);
        assertThat(from.steps())
                .containsExactly(new Ladder.Step("centre/officer", null, null, null, null, 5), leader, next, head);
        assertThat(from.urgent()).isTrue();
        assertThat(Ladder.from("centre/officer", 5, "shift")).isEqualTo("shift:centre/officer:5");
    }
}
