package org.moothall.heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moothall.detect.Finding.Point;

class ChartTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void bars_stand_beside_each_other_up_to_a_round_number() {
        var chart = chart(new Point(FIRST, 10, 8, 5, 12), new Point(FIRST.plusDays(1), 40, 8, 5, 12));
        assertThat(chart.top()).isEqualTo(50);
        assertThat(chart.bars())
                .containsExactly(
                        new Chart.Bar("", "50.0", "80.0", "400.0", "20.0"),
                        new Chart.Bar("is-unusual", "550.0", "20.0", "400.0", "80.0"));
        assertThat(chart.line()).isEqualTo("M0.0 84.0L500.0 84.0L500.0 84.0L1000.0 84.0");
        assertThat(chart.band()).startsWith("M0.0 76.0").endsWith("Z");
    }

    @Test
    void days_of_which_nothing_can_be_said_have_no_band() {
        var none = Double.NaN;
        var chart = chart(new Point(FIRST, 10, none, none, none), new Point(FIRST.plusDays(1), 40, 8, 5, 12));
        assertThat(chart.band()).startsWith("M500.0");
        assertThat(chart.line()).startsWith("M500.0");
    }

    @Test
    void a_hidden_stretch_tells_nothing_by_its_height() {
        var chart = chart(new Point(FIRST, 3, 8, 5, 12), day(1), day(2), day(3), day(4));
        assertThat(chart.bars().getFirst().look()).isEqualTo("is-hidden");
        assertThat(chart.bars().getFirst().height()).isEqualTo("100.0");
    }

    private static Point day(int later) {
        return new Point(FIRST.plusDays(later), 12, 8, 5, 12);
    }

    /// Unusual is the last day.
    private static Chart chart(Point... points) {
        return new Chart(Stretches.of(List.of(points), points[points.length - 1].day()));
    }
}
