package org.moothall.signals.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moothall.signals.math.NegativeBinomial;

class PlainDaysTest {

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(j -> a[j] * b[j]).sum();
    }

    private static PlainDays plain(Days days, int today, int waves) {
        var held = new double[2 + 2 * waves + 8];
        Arrays.fill(held, 1, held.length, 1);
        held[held.length - 1] = 16;
        var x = IntStream.range(0, today - 7)
                .mapToObj(day -> PlainDays.columns(days, day, today, waves))
                .toArray(double[][]::new);
        return new PlainDays(x, Arrays.copyOf(days.counts(), today - 7), held);
    }

    @Test
    void eight_weeks_without_a_season() {
        agree(64, 0);
    }

    @Test
    void two_years_with_two_waves() {
        agree(600, 2);
    }

    private static void agree(int n, int waves) {
        var days = MadeUp.days(new Random(n), n, 3, 1.6);
        var today = n - 1;
        var plain = plain(days, today, waves);
        var last = PlainDays.columns(days, today, today, waves);
        var mean = Math.exp(dot(last, plain.beta));
        var before = Math.exp(dot(PlainDays.columns(days, today - 1, today, waves), plain.beta));

        // nothing weighs less, so nothing is to be put back
        var judged = new Daily(new Daily.Settings(1095, 7, 2, true, 1e9, 2, 0.01, false)).judge(days, today);
        var one = judged.spans().getFirst();
        assertThat(judged.phi()).isCloseTo(Math.max(1, plain.phi()), within(1e-7));
        assertThat(one.expected()).isCloseTo(mean, within(1e-7));
        assertThat(judged.spans().get(1).expected()).isCloseTo(mean + before, within(1e-7));
        var scatter = judged.phi() * (1 + plain.variance(last) * mean);
        var tail = NegativeBinomial.midP(one.count(), mean, scatter);
        if (tail > 0.5) assertThat(one.rise()).isCloseTo(tail, within(1e-6));
        else assertThat(one.fall()).isCloseTo(1 - tail, within(1e-6));
    }
}
