package org.moothall.signals.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.moothall.signals.Ears;
import org.moothall.signals.Mode;
import org.moothall.signals.math.NegativeBinomial;
import org.moothall.signals.math.Normal;

/// The model of days against what was promised, and against EARS.
class DailyAgainstOthersTest {

    private static final double ALPHA = 0.02;

    @Test
    void alarms_come_about_as_often_as_promised() {
        var random = new Random(20261127);
        var daily = new Daily(Daily.Settings.usual(ALPHA));
        var alarms = 0;
        var judged = 0;
        for (var series = 0; series < 300; series++) {
            var days = MadeUp.days(random, 120, Math.exp(4 * random.nextDouble()), 1 + random.nextDouble());
            for (var t = 64; t < 120; t += 2) {
                judged++;
                if (daily.judge(days, t).alarm()) alarms++;
            }
        }
        assertThat(alarms / (double) judged).isBetween(0.8 * ALPHA, 1.2 * ALPHA);
    }

    @Test
    void sparse_series_ring_rather_too_seldom() {
        var random = new Random(1);
        var daily = new Daily(Daily.Settings.usual(ALPHA));
        var alarms = 0;
        for (var series = 0; series < 150; series++) {
            var days = MadeUp.days(random, 100, 0.1, 1);
            for (var t = 60; t < 100; t += 4) if (daily.judge(days, t).alarm()) alarms++;
        }
        assertThat(alarms / 1500.0).isBetween(0.0005, ALPHA);
    }

    /// Levels that move by a tenth for some days at a time.
    @Test
    void what_drifts_rings_little_oftener() {
        var random = new Random(3);
        var daily = new Daily(Daily.Settings.usual(ALPHA));
        var alarms = 0;
        for (var series = 0; series < 150; series++) {
            var days = MadeUp.days(random, 130, 1e-9, 1);
            var away = 0.0;
            for (var t = 0; t < 130; t++) {
                away = 0.8 * away + 0.06 * random.nextGaussian();
                var mean = 30 * MadeUp.WEEKDAYS[days.types()[t]] * Math.exp(away);
                days.counts()[t] = NegativeBinomial.quantile(1 - random.nextDouble(), mean, 1.2);
            }
            for (var t = 70; t < 130; t += 4) if (daily.judge(days, t).alarm()) alarms++;
        }
        assertThat(alarms / 2250.0).isBetween(0.8 * ALPHA, 1.6 * ALPHA);
    }

    /// At equal rates of false alarms, one in twenty windows of five days.
    @Test
    void bursts_of_some_days_are_heard_oftener_than_by_ears() {
        var random = new Random(2);
        var daily = new Daily(Daily.Settings.usual(ALPHA));
        var clean = new double[200][2];
        var struck = new double[200][2];
        for (var i = 0; i < 200; i++) {
            var days = MadeUp.days(random, 130, 5, 1.5);
            clean[i] = least(daily, days);
            for (var t = 120; t < 125; t++) days = MadeUp.with(days, t, 1 + random.nextInt(9));
            struck[i] = least(daily, days);
        }
        assertThat(heard(clean, struck, 0)).isGreaterThan(0.7);
        assertThat(heard(clean, struck, 0)).isGreaterThan(heard(clean, struck, 1) + 0.2);
    }

    private static double heard(double[][] clean, double[][] struck, int column) {
        var cut = Arrays.stream(clean).mapToDouble(p -> p[column]).sorted().toArray()[10];
        return Arrays.stream(struck).filter(p -> p[column] < cut).count() / 200.0;
    }

    /// Over five days: of the model, and of EARS C2.
    private static double[] least(Daily daily, Days days) {
        var some = new Ears(Ears.Method.C2, Mode.RIGHT, 7, 0.01, 0.5).bounds(days.counts());
        var more = new Ears(Ears.Method.C2, Mode.RIGHT, 7, 0.001, 0.5).bounds(days.counts());
        var least = new double[] {1, 1};
        for (var t = 120; t < 125; t++) {
            var spread = (more[t] - some[t]) / (Normal.quantile(0.001) - Normal.quantile(0.01));
            least[0] = Math.min(least[0], daily.judge(days, t).p());
            least[1] = Math.min(least[1], Normal.tail(Normal.quantile(0.01) + (days.counts()[t] - some[t]) / spread));
        }
        return least;
    }
}
