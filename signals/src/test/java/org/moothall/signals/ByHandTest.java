package org.moothall.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moothall.signals.cusum.Cusum;
import org.moothall.signals.cusum.Season;
import org.moothall.signals.farrington.Baseline;
import org.moothall.signals.farrington.Calendar;
import org.moothall.signals.farrington.Farrington;
import org.moothall.signals.farrington.Threshold;
import org.moothall.signals.math.NegativeBinomial;
import org.moothall.signals.math.Normal;
import org.moothall.signals.math.Special;

/// What can be worked out on paper.
public class ByHandTest {

    @Test
    void c1_is_mean_and_three_odd_deviations() {
        // 1 2 3 4 5 6 7: mean 4, variance 28/6
        var bounds = new Ears(Ears.Method.C1, Mode.RIGHT, 7, 0.001, 0).bounds(new double[] {1, 2, 3, 4, 5, 6, 7, 9});
        assertThat(bounds[7]).isCloseTo(4 + 3.0902323061678132 * Math.sqrt(28.0 / 6), within(1e-12));
        assertThat(bounds[6]).isNaN();
    }

    @Test
    void c3_hears_of_a_rise_on_its_day_but_r_only_afterwards() {
        var counts = new double[] {2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 30};
        var right = new Ears(Ears.Method.C3, Mode.RIGHT, 7, 0.025, 0.5).bounds(counts);
        var theirs = new Ears(Ears.Method.C3, Mode.SURVEILLANCE, 7, 0.025, 0.5).bounds(counts);
        assertThat(right[11]).isBetween(2.0, 30.0);
        assertThat(theirs[11]).isGreaterThan(30);
    }

    @Test
    void a_missing_count_is_left_out_of_the_baseline() {
        var counts = new double[] {1, 2, Double.NaN, 4, 5, 6, 7, 9};
        assertThat(new Ears(Ears.Method.C1, Mode.RIGHT, 7, 0.001, 0).bounds(counts)[7])
                .isBetween(10.0, 13.0);
        assertThat(new Ears(Ears.Method.C1, Mode.SURVEILLANCE, 7, 0.001, 0).bounds(counts)[7])
                .isNaN();
    }

    @Test
    void tails_of_counts() {
        // Poisson of mean 2: 1 - 5 e^-2; negative binomial of size 1: geometric, P(Y >= y) = 2^-y
        assertThat(NegativeBinomial.atLeast(3, 2, 1)).isCloseTo(1 - 5 * Math.exp(-2), within(1e-15));
        assertThat(NegativeBinomial.atLeast(1, Double.POSITIVE_INFINITY, 1)).isEqualTo(1);
        assertThat(NegativeBinomial.atLeast(40, 1, 2) * Math.pow(2, 40)).isCloseTo(1, within(1e-13));
        assertThat(NegativeBinomial.quantile(0.05, 2, 1)).isEqualTo(5);
        assertThat(NegativeBinomial.midP(1, 1, 2)).isCloseTo(0.375, within(1e-14));
    }

    @Test
    void sums_and_the_incomplete_beta_function_say_the_same() {
        assertThat(NegativeBinomial.atLeast(300, 100, 50.0001))
                .isCloseTo(NegativeBinomial.atLeast(300, 100, 49.9999), within(1e-6));
    }

    @Test
    void a_mean_beyond_all_counts_keeps_nobody_waiting() {
        assertThat(NegativeBinomial.quantile(0.05, 1e200, 1.5)).isGreaterThan(1e199);
        assertThat(NegativeBinomial.atLeast(5, 1e200, 1.5)).isEqualTo(1);
    }

    @Test
    void either_of_two_is_counted_once() {
        var expected = 0.0;
        for (var x = 0; x < 60; x++)
            for (var y = 0; y < 60; y++)
                if (x >= 5 || x > 2 && x + y >= 8)
                    expected += NegativeBinomial.probability(x, 2, 1.5) * NegativeBinomial.probability(y, 3, 1.2);
        assertThat(NegativeBinomial.either(5, 2, 1.5, 8, 3, 1.2)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void normal_and_student() {
        assertThat(Normal.quantile(0.025)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Normal.tail(6) / 9.865876450376946e-10).isCloseTo(1, within(1e-13));
        assertThat(Normal.tail(1.959963984540054)).isCloseTo(0.025, within(1e-15));
        // one degree of freedom: arc tangent
        assertThat(Special.studentBothTails(1, 1)).isCloseTo(0.5, within(1e-14));
    }

    @Test
    void the_same_week_of_an_earlier_year_has_the_same_weekday() {
        var monday = LocalDate.of(2004, 1, 5);
        var weeks = Calendar.weeks(monday);
        // 29 February 2016 was a Monday; 1 March 2015 a Sunday, whose nearest Monday is the next day
        var leap = 634;
        assertThat(monday.plusWeeks(leap)).isEqualTo("2016-02-29");
        assertThat(monday.plusWeeks(weeks.before(leap, 1))).isEqualTo("2015-03-02");
        assertThat(Calendar.days(monday).before(366, 1)).isEqualTo(0);
    }

    @Test
    void without_season_or_trend_the_mean_is_the_mean() {
        var counts =
                IntStream.range(0, 300).mapToDouble(i -> i % 2 == 0 ? 4 : 6).toArray();
        var judged = new Farrington(settings(Threshold.NB_PLUGIN, 0)).judge(counts, Calendar.steps(52), 299);
        assertThat(judged.expected()).isCloseTo(5, within(0.15));
        assertThat(judged.phi()).isEqualTo(1);
        assertThat(judged.trend()).isFalse();
    }

    @Test
    void a_sum_grows_by_what_each_count_says() {
        // Poisson, mean 1, twice: y log 2 - 1 each
        var course = new Cusum(Math.log(2), 0, 1, 1).run(new double[] {2, 2, 3, 0}, new double[] {1, 1, 1, 1});
        assertThat(course.sums()[0]).isCloseTo(2 * Math.log(2) - 1, within(1e-15));
        assertThat(course.alarms()).containsExactly(false, false, true, false);
        assertThat(course.needed()[3]).isCloseTo(2 / Math.log(2), within(1e-12));
    }

    @Test
    void many_series_and_the_interval_between_alarms() {
        assertThat(ManySeries.falseDiscovery(new double[] {0.01, 0.04, 0.03})).containsExactly(0.03, 0.04, 0.04);
        assertThat(ManySeries.anyFalseAlarm(new double[] {0.01, 0.04, 0.03})).containsExactly(0.03, 0.06, 0.06);
        // times 1 + 1/2 + 1/3
        assertThat(ManySeries.falseDiscoveryAnyhow(new double[] {0.01, 0.04, 0.03}))
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(0.03 * 11 / 6, 0.04 * 11 / 6, 0.04 * 11 / 6);
        assertThat(ManySeries.falseDiscovery(new double[] {0.9, 1})).containsExactly(1, 1);
        assertThat(ManySeries.falseDiscoveryAnyhow(new double[] {0.9, 1})).containsExactly(1, 1);
        assertThat(ManySeries.anyFalseAlarm(new double[] {0.9, 0.6, 0.01})).containsExactly(1, 1, 0.03);
        assertThat(Recurrence.p(365, 1)).isEqualTo(1 / 365.0);
        assertThat(Recurrence.p(0.5, 1)).isEqualTo(1);
        assertThat(Recurrence.interval(0.01, 7)).isEqualTo(700);
        assertThat(Recurrence.interval(0.583, 1, 29)).isCloseTo(33.7, within(0.1));
    }

    @Test
    void what_makes_no_sense_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> settings(Threshold.PREDICTIVE, 0, Mode.SURVEILLANCE))
                .hasMessageContaining("delta");
        assertThatThrownBy(() -> new Ears(Ears.Method.C1, Mode.RIGHT, 2, 0.1, 0))
                .hasMessageContaining("3 counts");
        assertThatThrownBy(() -> ManySeries.falseDiscovery(new double[] {1.5})).hasMessageContaining("1.5");
        assertThatThrownBy(() -> Season.fit(new double[40], 1, 1, true, 52)).hasMessageContaining("0");
    }

    public static Farrington.Settings settings(Threshold threshold, double trendP) {
        return settings(threshold, trendP, Mode.RIGHT);
    }

    private static Farrington.Settings settings(Threshold threshold, double trendP, Mode mode) {
        return new Farrington.Settings(mode, new Baseline(5, 3, 10, 26), 2.58, trendP, threshold, 0.005, 0, 4, 2);
    }
}
