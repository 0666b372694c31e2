package org.moothall.signals.farrington;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moothall.signals.Mode;

/// Figures worked out apart from the library, from the formulas alone (numpy and scipy, all columns
/// written out), and what can be worked out on paper.
class FarringtonTest {

    private static final Calendar WEEKS = Calendar.steps(52);

    /// The series of FiguresTest, with 22 and 31 cases in the two weeks that are looked at.
    private static double[] counts() {
        var counts = IntStream.range(0, 320)
                .mapToDouble(i -> 3 + (i % 52 < 20 ? 4 : 0) + 2 * ((i * i * i + 13 * i) % 11) + (i == 150 ? 60 : 0))
                .toArray();
        counts[299] = 22;
        counts[300] = 31;
        return counts;
    }

    private static Farrington of(Mode mode, Threshold threshold, int together) {
        return new Farrington(
                new Farrington.Settings(mode, new Baseline(5, 3, 10, 26), 2.58, 1, threshold, 0.005, 0, 4, together));
    }

    private static Farrington trendAt(double p, int years) {
        return new Farrington(new Farrington.Settings(
                Mode.RIGHT, new Baseline(years, 3, 10, 26), 2.58, p, Threshold.NB_PLUGIN, 0.005, 0, 4, 1));
    }

    @Test
    void the_default_in_figures() {
        var alone = of(Mode.RIGHT, Threshold.PREDICTIVE, 1).judge(counts(), WEEKS, 300);
        assertThat(alone.phi()).isCloseTo(4.746616810411622, within(1e-4));
        assertThat(alone.expected()).isCloseTo(12.385556095709815, within(1e-5));
        assertThat(alone.slope()).isCloseTo(-1.7065010929870507e-05, within(1e-8));
        assertThat(alone.p()).isCloseTo(0.02859146872700501, within(1e-6));
        assertThat(alone.score()).isCloseTo(0.670901091043929, within(1e-5));
        assertThat(alone.bound()).isEqualTo(41);
        assertThat(alone.mean()).isEqualTo(alone.expected());
        var together = of(Mode.RIGHT, Threshold.PREDICTIVE, 2).judge(counts(), WEEKS, 300);
        assertThat(together.p()).isCloseTo(0.03216710001391532, within(1e-6));
        assertThat(together.bound()).isEqualTo(44);
    }

    /// The dispersion of the priors in the standard errors, scores from the log of the mean, exp(m + z
    /// se).
    @Test
    void the_slips_of_surveillance_in_figures() {
        var delta = of(Mode.SURVEILLANCE, Threshold.DELTA, 1).judge(counts(), WEEKS, 300);
        assertThat(Math.log(delta.mean())).isCloseTo(13.279245408426354, within(1e-5));
        assertThat(delta.bound()).isCloseTo(34.4226813197869, within(1e-4));
        assertThat(delta.score()).isCloseTo(0.8465998155587121, within(1e-5));
        assertThat(of(Mode.SURVEILLANCE, Threshold.MUAN, 1)
                        .judge(counts(), WEEKS, 300)
                        .mean())
                .isCloseTo(13.337492259432569, within(1e-5));
        var plugin = of(Mode.SURVEILLANCE, Threshold.NB_PLUGIN, 1).judge(counts(), WEEKS, 300);
        assertThat(plugin.score()).isCloseTo(0.8261167989781913, within(1e-6));
        assertThat(of(Mode.RIGHT, Threshold.DELTA, 1)
                        .judge(counts(), WEEKS, 300)
                        .mean())
                .isCloseTo(12.1105743803269, within(1e-5));
    }

    @Test
    void at_the_bound_there_is_no_alarm_and_above_it_one() {
        for (var mode : Mode.values()) {
            var counts = counts();
            counts[300] = 37;
            assertThat(of(mode, Threshold.NB_PLUGIN, 1)
                            .judge(counts, WEEKS, 300)
                            .alarm())
                    .isFalse();
            counts[300] = 38;
            assertThat(of(mode, Threshold.NB_PLUGIN, 1)
                            .judge(counts, WEEKS, 300)
                            .alarm())
                    .isTrue();
        }
    }

    /// 1, 4, nothing known, 0 and 31 in the last five weeks.
    @Test
    void so_many_cases_in_so_many_steps() {
        var counts = counts();
        counts[296] = 1;
        counts[297] = 4;
        counts[298] = Double.NaN;
        counts[299] = 0;
        assertThat(enough(counts, 35, 4)).isTrue();
        assertThat(enough(counts, 36, 4)).isFalse();
        assertThat(enough(counts, 36, 5)).isTrue();
        assertThat(enough(counts, 37, 5)).isFalse();
    }

    private static boolean enough(double[] counts, int cases, int span) {
        var settings = new Farrington.Settings(
                Mode.RIGHT, new Baseline(5, 3, 10, 26), 2.58, 0, Threshold.NB_PLUGIN, 0.49, cases, span, 1);
        var judged = new Farrington(settings).judge(counts, WEEKS, 300);
        assertThat(judged.alarm()).isEqualTo(judged.enough());
        return judged.enough();
    }

    private static double[] course(double slope) {
        return IntStream.range(0, 320)
                .mapToDouble(i -> Math.round(20 * Math.exp(slope * (i - 150)) + i % 3 - 1))
                .toArray();
    }

    @Test
    void a_trend_stays_if_three_years_tell_it_and_it_foretells_no_more_than_was_ever_seen() {
        assertThat(trendAt(0.05, 3).judge(course(-0.004), WEEKS, 300).trend()).isTrue();
        assertThat(trendAt(0.05, 2).judge(course(-0.004), WEEKS, 300).trend()).isFalse();
        assertThat(trendAt(0.05, 3).judge(course(0.004), WEEKS, 300).trend()).isFalse();
        assertThat(trendAt(0.05, 3).judge(counts(), WEEKS, 300).trend()).isFalse();
        assertThat(trendAt(1, 3).judge(counts(), WEEKS, 300).trend()).isTrue();
        // what was weighed with the trend is forgotten without it
        assertThat(trendAt(0.05, 3).judge(counts(), WEEKS, 300).expected())
                .isEqualTo(trendAt(0, 3).judge(counts(), WEEKS, 300).expected());
        var judged = trendAt(0, 5).judge(counts(), WEEKS, 300);
        assertThat(judged.expected()).isCloseTo(12.14285714285716, within(1e-5));
        assertThat(judged.slope()).isNaN();
    }

    @Test
    void the_first_count_with_a_whole_baseline_is_judged() {
        assertThat(new Baseline(5, 3, 10, 26).first(WEEKS)).isEqualTo(263);
        var farrington = of(Mode.RIGHT, Threshold.NB_PLUGIN, 1);
        assertThat(farrington.judge(counts(), WEEKS, 262).known()).isFalse();
        assertThat(farrington.judge(counts(), WEEKS, 263).known()).isTrue();
        // nothing known of the season that is looked at
        var counts = counts();
        for (var year = 0; year <= 5; year++) Arrays.fill(counts, 300 - 52 * year - 3, 300 - 52 * year + 4, Double.NaN);
        assertThat(farrington.judge(counts, WEEKS, 300).known()).isFalse();
    }

    @Test
    void a_count_that_is_not_known_teaches_nothing_and_one_alone_too_little() {
        var counts = IntStream.range(0, 320).mapToDouble(i -> 4 + i % 2).toArray();
        var whole = trendAt(0, 5).judge(counts, WEEKS, 300);
        counts[200] = Double.NaN;
        var torn = trendAt(0, 5).judge(counts, WEEKS, 300);
        assertThat(torn.known()).isTrue();
        assertThat(torn.expected()).isCloseTo(whole.expected(), within(0.05));
        var one = new Farrington.Settings(
                Mode.RIGHT, new Baseline(1, 0, 1, 0), 2.58, 0, Threshold.NB_PLUGIN, 0.01, 0, 4, 1);
        assertThat(new Farrington(one).judge(counts, WEEKS, 300).known()).isFalse();
    }

    /// Years of twelve steps, windows of one step on both sides, between them two seasons: five steps and
    /// four.
    @Test
    void which_counts_are_in_which_group() {
        assertThat(groups(0)).isEqualTo("2220000011112220000011112.");
        assertThat(groups(4)).isEqualTo("222000001111222000001.....");
    }

    /// The group whose level grows by a count of its own, `.` where no level does.
    private static String groups(int guard) {
        var baseline = new Baseline(2, 1, 3, guard);
        var groups = new StringBuilder();
        for (var at = 0; at < 26; at++) {
            var counts = new double[26];
            Arrays.fill(counts, 1);
            counts[at] = 3;
            var model = new LogLinear();
            baseline.fill(model, counts, Calendar.steps(12), 25);
            model.fit(false, false);
            var grown = IntStream.range(0, 3)
                    .filter(g -> model.predicted(g, 0) > 0.01)
                    .mapToObj(String::valueOf);
            groups.append(grown.reduce((a, b) -> a + b).orElse("."));
        }
        return groups.toString();
    }
}
