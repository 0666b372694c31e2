package org.moothall.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The model of days against a plain reference, against what was promised, and against EARS.
class DailyAgainstOthersTest {

    private static final double ALPHA = 0.02;

    /// Newton's steps on the penalised likelihood with all columns written out, without any shortcut.
    private static final class Plain {

        private final double[][] x;
        private final double[] y;
        private final double[] held;
        private double[] beta;
        private double[][] information;

        Plain(double[][] x, double[] y, double[] held) {
            this.x = x;
            this.y = y;
            this.held = held;
            beta = new double[held.length];
            beta[0] = Math.log(Arrays.stream(y).average().orElseThrow());
            information = new double[held.length][held.length];
            for (var step = 0; step < 60; step++) newton();
        }

        private void newton() {
            var p = held.length;
            information = new double[p][p];
            var score = new double[p];
            score[0] = 0.5;
            for (var j = 0; j < p; j++) {
                score[j] -= held[j] * beta[j];
                information[j][j] = held[j];
            }
            for (var i = 0; i < y.length; i++) {
                var m = mean(i);
                for (var j = 0; j < p; j++) {
                    score[j] += (y[i] - m) * x[i][j];
                    for (var k = 0; k < p; k++) information[j][k] += m * x[i][j] * x[i][k];
                }
            }
            var step = gauss(information, score);
            for (var j = 0; j < p; j++) beta[j] += step[j];
        }

        double mean(int i) {
            return Math.exp(IntStream.range(0, beta.length)
                    .mapToDouble(j -> x[i][j] * beta[j])
                    .sum());
        }

        double variance(double[] c) {
            var v = gauss(information, c);
            return IntStream.range(0, c.length).mapToDouble(j -> c[j] * v[j]).sum();
        }

        double phi() {
            var bound = 0.0;
            for (var j = 0; j < held.length; j++) {
                var unit = new double[held.length];
                unit[j] = 1;
                bound += held[j] * variance(unit);
            }
            var squares = 0.0;
            for (var i = 0; i < y.length; i++) squares += Math.pow(y[i] - mean(i), 2) / mean(i);
            return squares / (y.length - held.length + bound);
        }

        private static double[] gauss(double[][] a, double[] b) {
            var n = b.length;
            var rows = new double[n][];
            for (var r = 0; r < n; r++) {
                rows[r] = Arrays.copyOf(a[r], n + 1);
                rows[r][n] = b[r];
            }
            for (var r = 0; r < n; r++)
                for (var other = 0; other < n; other++) {
                    if (other == r) continue;
                    var factor = rows[other][r] / rows[r][r];
                    for (var c = r; c <= n; c++) rows[other][c] -= factor * rows[r][c];
                }
            return IntStream.range(0, n)
                    .mapToDouble(r -> rows[r][n] / rows[r][r])
                    .toArray();
        }
    }

    private static double[] columns(Days days, int day, int today, int waves) {
        var row = new double[2 + 2 * waves + 8];
        row[0] = 1;
        row[1] = (day - today) / 365.25;
        for (var wave = 0; wave < waves; wave++) {
            row[2 + 2 * wave] = Math.cos((wave + 1) * 2 * Math.PI * day / 365.25);
            row[3 + 2 * wave] = Math.sin((wave + 1) * 2 * Math.PI * day / 365.25);
        }
        row[2 + 2 * waves + days.types()[day]] = 1;
        if (days.types()[day] == 7) row[2 + 2 * waves + 6] = 1;
        return row;
    }

    @Test
    void a_plain_reference_says_the_same() {
        for (var n : new int[] {64, 600}) {
            var waves = n == 64 ? 0 : 2;
            var days = MadeUp.days(new Random(n), n, 3, 1.6);
            var today = n - 1;
            var held = new double[2 + 2 * waves + 8];
            Arrays.fill(held, 1, held.length, 1);
            held[held.length - 1] = 16;
            var x = IntStream.range(0, today - 7)
                    .mapToObj(day -> columns(days, day, today, waves))
                    .toArray(double[][]::new);
            var plain = new Plain(x, Arrays.copyOf(days.counts(), today - 7), held);

            // nothing weighs less, so nothing is to be put back
            var judged = new Daily(new Daily.Settings(1095, 7, 2, true, 1e9, 2, 0.01, false)).judge(days, today);
            var last = columns(days, today, today, waves);
            var before = columns(days, today - 1, today, waves);
            var m = IntStream.range(0, held.length)
                    .mapToDouble(j -> last[j] * plain.beta[j])
                    .sum();
            var m1 = IntStream.range(0, held.length)
                    .mapToDouble(j -> before[j] * plain.beta[j])
                    .sum();
            var one = judged.spans().getFirst();
            assertThat(judged.phi()).isCloseTo(Math.max(1, plain.phi()), within(1e-7));
            assertThat(one.expected()).isCloseTo(Math.exp(m), within(1e-7));
            assertThat(judged.spans().get(1).expected()).isCloseTo(Math.exp(m) + Math.exp(m1), within(1e-7));
            var tail = NegativeBinomial.midP(
                    one.count(), one.expected(), judged.phi() * (1 + plain.variance(last) * one.expected()));
            if (tail > 0.5) assertThat(one.rise()).isCloseTo(tail, within(1e-7));
            else assertThat(one.fall()).isCloseTo(1 - tail, within(1e-7));
        }
    }

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
