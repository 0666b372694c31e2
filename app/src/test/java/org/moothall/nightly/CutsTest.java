package org.moothall.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moothall.warning.Rules;
import org.moothall.warning.Warning.Grade;

class CutsTest {

    private static final int WEEK = 7;

    private static final Rules RULES = new Rules(
            List.of(),
            List.of(),
            LocalTime.NOON,
            14,
            5,
            7,
            new Rules.Budget(2, Map.of()),
            new Rules.Hours(LocalTime.of(8, 30), LocalTime.of(17, 30)),
            List.of(new Rules.Step(Grade.BLUE, 30, 9), new Rules.Step(Grade.RED, 3_650, 2)),
            new Rules.Higher(List.of(), 4));

    private static Cuts.Cut cut(double share, int budget, List<NightStore.False> before) {
        return Cuts.cut("water", share, budget, before, RULES);
    }

    @Test
    void chance_brings_no_more_in_a_week_than_the_budget() {
        for (var share : List.of(0.2, 3.0, 40.0, 120.0))
            for (var budget = 1; budget <= 5; budget++)
                assertThat(WEEK * cut(share, budget, List.of()).chance()).isLessThanOrEqualTo(budget + 1e-9);
        assertThat(cut(40, 2, List.of()).interval()).isEqualTo(140);
    }

    @Test
    void it_stays_between_the_lowest_and_the_highest_grade() {
        assertThat(cut(1, 5, List.of()).interval()).isEqualTo(30);
        assertThat(cut(1, 0, List.of()).interval())
                .as("red is heard of without any budget")
                .isEqualTo(3_650);
        assertThat(cut(100_000, 1, List.of()).interval()).isEqualTo(3_650);
    }

    @Test
    void answers_that_say_chance_more_often_than_expected_make_it_rarer() {
        assertThat(cut(40, 2, List.of(new NightStore.False("water", 10, 25))).interval())
                .isEqualTo(350);
        assertThat(cut(40, 2, List.of(new NightStore.False("water", 1, 4))).interval())
                .as("too few")
                .isEqualTo(140);
        assertThat(cut(40, 2, List.of(new NightStore.False("roads", 1, 40))).interval())
                .isEqualTo(140);
        assertThat(cut(40, 2, List.of(new NightStore.False("water", 50, 20))).interval())
                .isEqualTo(140);
    }
}
