package org.moothall.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.moothall.detect.Finding.Point;
import org.moothall.kernel.Text;
import org.moothall.warning.Warning.Grade;

class StandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Rule rule(int least, @Nullable Double factor) {
        var name = new Text("{office}: {number}", "{office}：{number}");
        return new Rule(
                "r",
                name,
                "overdue",
                Grade.BLUE,
                "own",
                List.of(),
                List.of(),
                least,
                factor,
                2,
                0,
                0,
                0,
                List.of(),
                name);
    }

    /// So many on each of the last days, today’s last.
    private static Standing standing(int... numbers) {
        Map<LocalDate, Integer> days = new HashMap<>();
        for (var i = 0; i < numbers.length; i++) days.put(TODAY.minusDays(numbers.length - 1L - i), numbers[i]);
        return new Standing(days, TODAY.minusDays(numbers.length - 1L), TODAY);
    }

    @Test
    void so_many_as_the_rule_says_are_told_of_since_the_first_day_without_a_break() {
        assertThat(standing(9).tells(rule(10, null))).isFalse();
        var ten = standing(12, 4, 11, 10, 10);
        assertThat(ten.tells(rule(10, null))).isTrue();
        assertThat(ten.since(rule(10, null))).isEqualTo(TODAY.minusDays(2));
    }

    @Test
    void many_more_than_usual_are_told_of_once_what_is_usual_is_known() {
        assertThat(standing(4, 4, 4, 4, 4, 4, 8).tells(rule(0, 2.0))).isFalse(); // six days of past
        var grown = standing(4, 4, 4, 4, 4, 4, 4, 8);
        assertThat(grown.usual(2)).isEqualTo(4);
        assertThat(grown.tells(rule(0, 2.0))).isTrue();
        assertThat(grown.since(rule(0, 2.0))).isEqualTo(TODAY);
        assertThat(grown.tells(rule(0, 2.1))).isFalse();
        assertThat(standing(0, 0, 0, 0, 0, 0, 0, 5).tells(rule(0, 2.0))).isTrue();
    }

    @Test
    void few_are_never_told_of_and_never_shown() {
        assertThat(standing(4).tells(rule(1, null))).isFalse();
        assertThat(standing(0, 0, 0, 0, 0, 0, 0, 4).tells(rule(0, 2.0))).isFalse();
        assertThat(standing(3, 6, 4, 5).course(2)).extracting(Point::observed).containsExactly(6, 5);
    }

    @Test
    void what_is_older_than_its_weeks_is_not_usual_any_more() {
        var numbers = new int[22];
        java.util.Arrays.fill(numbers, 0, 7, 100);
        numbers[21] = 5;
        assertThat(standing(numbers).usual(2)).isZero();
    }

    @Test
    void a_sentence_is_filled_in_both_languages() {
        var said = rule(5, null).said(Map.of("office", new Text("Bureau", "局"), "number", Watch.number(7)));
        assertThat(List.of(said.en(), said.zh())).containsExactly("Bureau: 7", "局：7");
    }
}
