package org.moothall.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.moothall.signals.cusum.Cusum;
import org.moothall.signals.cusum.Season;
import org.moothall.signals.farrington.Baseline;
import org.moothall.signals.farrington.Calendar;
import org.moothall.signals.farrington.Farrington;
import org.moothall.signals.farrington.Judgement;
import org.moothall.signals.farrington.Threshold;
import org.moothall.signals.math.NegativeBinomial;

/// A made-up series with an outbreak in its third year. The figures were worked out apart from the library, from the
/// formulas alone (numpy and scipy, all columns written out).
class FiguresTest {

    private static final double[] COUNTS = IntStream.range(0, 320)
            .mapToDouble(i -> 3 + (i % 52 < 20 ? 4 : 0) + 2 * ((i * i * i + 13 * i) % 11) + (i == 150 ? 60 : 0))
            .toArray();
    private static final double[] MEANS =
            IntStream.range(0, 40).mapToDouble(i -> 12 + 4 * Math.sin(i)).toArray();
    private static final Offset<Double> CLOSE = within(1e-8);

    private static Judgement judged(Threshold threshold) {
        return new Farrington(ByHandTest.settings(threshold, 1)).judge(COUNTS, Calendar.steps(52), 300);
    }

    @Test
    void farrington_flexible() {
        var delta = judged(Threshold.DELTA);
        assertThat(delta.expected()).isCloseTo(12.1105743803, within(1e-5));
        assertThat(delta.phi()).isCloseTo(4.1439959246, within(1e-5));
        assertThat(delta.slope()).isCloseTo(-0.000017059828, within(1e-8));
        assertThat(delta.bound()).isCloseTo(35.00093893, within(1e-4));
        assertThat(judged(Threshold.NB_PLUGIN).bound()).isEqualTo(37);
        assertThat(judged(Threshold.MUAN).mean()).isCloseTo(16.9228207244, within(1e-4));
        assertThat(judged(Threshold.MUAN).bound()).isEqualTo(45);
    }

    private static double ears(Ears.Method method, int t) {
        return new Ears(method, Mode.RIGHT, 7, method.alpha(), 0).bounds(COUNTS)[t];
    }

    @Test
    void ears() {
        assertThat(ears(Ears.Method.C1, 151)).isCloseTo(94.5265251094, CLOSE);
        assertThat(ears(Ears.Method.C2, 151)).isCloseTo(27.8816312773, CLOSE);
        assertThat(ears(Ears.Method.C2, 160)).isCloseTo(34.2892969834, CLOSE);
        assertThat(ears(Ears.Method.C3, 44)).isCloseTo(10.4799999905, CLOSE);
        assertThat(ears(Ears.Method.C3, 160)).isCloseTo(25.5621141849, CLOSE);
    }

    private static void sums(Cusum cusum, double[] at, Integer... alarms) {
        var course = cusum.run(Arrays.copyOfRange(COUNTS, 100, 140), MEANS);
        assertThat(course.sums()[5]).isCloseTo(at[0], within(1e-6));
        assertThat(course.sums()[12]).isCloseTo(at[1], within(1e-6));
        assertThat(course.sums()[39]).isCloseTo(at[2], within(1e-6));
        assertThat(IntStream.range(0, 40).filter(t -> course.alarms()[t]).boxed())
                .containsExactly(alarms);
    }

    @Test
    void cumulative_sums() {
        var known = new double[] {2.4235449987, 0.8747474391, 0.1570316907};
        sums(new Cusum(Math.log(1.5), 0.15, 2.5, 40), known, 6, 19, 31);
        var unknown = new double[] {3.25353174, 1.02116197, 0.44937911};
        sums(new Cusum(Double.NaN, 0.15, 2.5, 40), unknown, 5, 17, 30);
        var poisson = new double[] {8.9859289, 0.44798601, 0.91049023};
        sums(new Cusum(Double.NaN, 0, 4, 40), poisson, 5, 9, 16, 19, 30);
    }

    @Test
    void a_season_of_greatest_likelihood() {
        var season = Season.fit(Arrays.copyOf(COUNTS, 260), 1, 1, true, 52);
        assertThat(season.dispersion()).isCloseTo(0.3050993, within(1e-5));
        assertThat(season.mean(300)).isCloseTo(10.9898712, within(1e-4));
    }

    /// Past outbreaks weigh less three times, and what that takes away is put back: else this is far off.
    @Test
    void the_default_rings_about_as_often_as_asked_for() {
        var random = new Random(5);
        var settings = new Farrington.Settings(
                Mode.RIGHT, new Baseline(5, 3, 10, 26), 2.58, 1, Threshold.PREDICTIVE, 0.02, 0, 4, 2);
        var farrington = new Farrington(settings);
        var alarms = 0;
        for (var series = 0; series < 250; series++) {
            var mean = Math.exp(4 * random.nextDouble());
            var counts = random.doubles(320)
                    .map(u -> NegativeBinomial.quantile(1 - u, mean, 1.5))
                    .toArray();
            for (var t = 300; t < 320; t++)
                if (farrington.judge(counts, Calendar.steps(52), t).alarm()) alarms++;
        }
        assertThat(alarms / 5000.0).isBetween(0.014, 0.024);
    }
}
