package org.moothall.heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.moothall.detect.Finding.Point;
import org.moothall.heed.Stretches.Stretch;

/// What of a course is shown, and in stretches how wide.
class StretchesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private static List<Point> points(List<Integer> counts) {
        var points = new ArrayList<Point>();
        for (var count : counts) points.add(new Point(FIRST.plusDays(points.size()), count, 2, 0, 5));
        return points;
    }

    @Test
    void many_are_shown_day_by_day_and_few_in_stretches_that_are_wider() {
        assertThat(Stretches.of(points(List.of(8, 9, 7, 30)), FIRST.plusDays(3)).width())
                .isEqualTo(1);
        var few = Stretches.of(points(List.of(2, 1, 3, 2, 1, 2, 9, 8)), FIRST.plusDays(6));
        assertThat(few.width()).isEqualTo(3);
        assertThat(few.stretches()).extracting(Stretch::observed).containsExactly(6.0, 5.0, 17.0);
        assertThat(few.hides()).isFalse();
        var one = Stretches.of(points(List.of(0, 0, 0, 3, 0, 0, 9, 8)), FIRST.plusDays(6));
        assertThat(one.width()).isEqualTo(1);
        assertThat(one.stretches()).filteredOn(Stretch::hidden).hasSize(1);
    }

    @Test
    void no_stretch_reaches_over_the_first_day_of_what_is_unusual() {
        var course = Stretches.of(points(List.of(0, 0, 1, 1, 1, 9)), FIRST.plusDays(4));
        assertThat(course.stretches())
                .filteredOn(Stretch::unusual)
                .allSatisfy(stretch -> assertThat(stretch.from()).isAfterOrEqualTo(FIRST.plusDays(4)))
                .isNotEmpty();
    }

    @Test
    void the_band_of_a_sum_is_that_of_independent_days() {
        var stretch =
                Stretches.of(points(List.of(4, 4, 4, 9)), FIRST.plusDays(3)).stretches();
        assertThat(stretch.getFirst().until()).isEqualTo(FIRST.plusDays(2));
        assertThat(stretch.getFirst().expected()).isEqualTo(4);
        assertThat(stretch.getFirst().upper()).isEqualTo(4 + Math.sqrt(18));
        assertThat(stretch.getFirst().lower()).isEqualTo(4 - Math.sqrt(8));
    }

    @Test
    void what_was_measured_hides_nothing_and_few_matters_that_stand_hide() {
        assertThat(Stretches.daily(points(List.of(1, 2, 1)), FIRST, false).hides())
                .isFalse();
        assertThat(Stretches.daily(points(List.of(0, 4, 6)), FIRST, true).stretches())
                .extracting(Stretch::hidden)
                .containsExactly(false, true, false);
    }

    /// Whoever knows the total of what is unusual, which the page shows, cannot work a hidden part out.
    @Property(tries = 300)
    void a_part_of_a_total_that_is_shown_never_hides_alone(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 12) Integer> counts,
            @ForAll @IntRange(max = 29) int at) {
        var course = Stretches.of(points(counts), FIRST.plusDays(Math.min(at, counts.size() - 1)));
        var hidden = course.stretches().stream()
                .filter(stretch -> stretch.unusual() && stretch.hidden())
                .toList();
        var total = course.stretches().stream()
                .filter(Stretch::unusual)
                .mapToDouble(Stretch::observed)
                .sum();
        if (total >= 5) assertThat(hidden.size()).as("one of %s", counts).isNotEqualTo(1);
        assertThat(course.stretches())
                .filteredOn(stretch -> stretch.observed() > 0 && stretch.observed() < 5)
                .allMatch(Stretch::hidden);
    }
}
