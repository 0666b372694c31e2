package org.moothall.signals.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Figures worked out apart from the library, from the formulas alone (numpy and scipy, all columns and
/// sums written out): a burst of three days that weighs less, two days not known, five left out, the last
/// two come in by part.
class DailyFiguresTest {

    private static Days days(int n, double drift) {
        var types = IntStream.range(0, n).map(i -> i % 29 == 11 ? 7 : i % 7).toArray();
        var counts = IntStream.range(0, n)
                .mapToDouble(
                        i -> (2 + (i % 7 < 5 ? 6 : 0) + (i * i * 7 + i * 3) % 11 + (i >= n - 40 && i < n - 37 ? 45 : 0))
                                * (1 + drift * Math.sin(i / 9.0)))
                .map(count -> Math.floor(count + 0.5))
                .toArray();
        var known = new double[n];
        Arrays.fill(known, 1);
        known[n - 2] = 0.8;
        known[n - 1] = 0.5;
        var left = new boolean[n];
        Arrays.fill(left, n - 60, n - 55, true);
        counts[n - 4] = Double.NaN;
        counts[n - 20] = Double.NaN;
        return new Days(counts, types, MadeUp.SECOND, known, left);
    }

    private static Daily.Judged judged(int n, double drift, boolean sloped, int spans, boolean drops) {
        return new Daily(new Daily.Settings(1095, 7, 2, sloped, 2.58, spans, 0.01, drops)).judge(days(n, drift), n - 1);
    }

    private static void same(Daily.Judged judged, int days, double... span) {
        var ours = judged.spans().get(days - 1);
        assertThat(ours.count()).isEqualTo(span[0]);
        assertThat(ours.expected()).isCloseTo(span[1], within(1e-5 * span[1]));
        assertThat(ours.lower()).isEqualTo(span[2]);
        assertThat(ours.upper()).isEqualTo(span[3]);
        assertThat(ours.rise()).isCloseTo(span[4], within(1e-5 * span[4]));
        assertThat(ours.fall()).isCloseTo(span[5], within(1e-5));
    }

    private static void same(Daily.Judged judged, double phi, double p, double slope) {
        assertThat(judged.phi()).isCloseTo(phi, within(1e-5));
        assertThat(judged.p()).isCloseTo(p, within(1e-5 * p));
        assertThat(judged.slope()).isCloseTo(slope, within(1e-8));
    }

    @Test
    void four_months() {
        var judged = judged(120, 0, true, 7, false);
        same(judged, 2.030220621641757, 0.15175789012883814, 7.2271880289300864e-06);
        same(judged, 1, 8, 6.2253141125173945, 1, 16, 0.26938221370372245, 0.7335549496210801);
        same(judged, 3, 23, 17.39299491954943, 6, 35, 0.17809251595186756, 0.8265879231203616);
        same(judged, 7, 59, 53.12615070658806, 28, 85, 0.2954751456333286, 0.7070346959686125);
        assertThat(judged.alarm()).isFalse();
    }

    @Test
    void a_year_and_more_with_waves_that_the_model_does_not_know() {
        var judged = judged(460, 0.4, true, 7, false);
        same(judged, 2.5456803044121266, 0.000640820074799686, -0.0003365120096729715);
        same(judged, 1, 23, 5.22625677863565, 0, 14, 9.520594022384413e-05, 0.9999266799625347);
        same(judged, 3, 51, 24.260350973988093, 7, 51, 0.011216044934380935, 0.9892604357476775);
        same(judged, 7, 75, 45.33643165788522, 14, 97, 0.06684088045463528, 0.933887649398596);
        assertThat(judged.alarm()).isTrue();
    }

    @Test
    void without_a_slope() {
        var judged = judged(120, 0.5, false, 7, false);
        same(judged, 3.9701964584925653, 0.10553587783860573, 0);
        same(judged, 1, 10, 6.119898442107384, 0, 20, 0.16705909106626182, 0.8377889465746037);
        same(judged, 7, 67, 50.40081327921438, 11, 123, 0.21509214599857945, 0.7887901147885428);
    }

    /// Days that scatter less than Poisson counts do are taken for such: dispersion is never below 1.
    @Test
    void days_that_are_calmer_than_chance() {
        var types = IntStream.range(0, 120).map(i -> i % 7).toArray();
        var counts = IntStream.range(0, 120)
                .mapToDouble(i -> 8 + (i % 14 < 7 ? 1 : 0) + (i == 81 ? 11 : 0))
                .toArray();
        var judged = new Daily(new Daily.Settings(1095, 7, 2, false, 2.58, 7, 0.01, false))
                .judge(Days.of(counts, types, MadeUp.SECOND), 119);
        same(judged, 1.0378573412580234, 0.44976129050757, 0);
        same(judged, 1, 8, 8.543069591484864, 2, 17, 0.541065126809126, 0.45935384895078807);
        same(judged, 7, 62, 60.031010538602494, 41, 82, 0.3986495565539857, 0.6024332780057247);
    }

    @Test
    void where_too_few_is_an_alarm_as_well() {
        var judged = judged(120, 0, true, 3, true);
        assertThat(judged.p()).isCloseTo(0.2000650776418198, within(1e-6));
        same(judged, 1, 8, 6.2253141125173945, 0, 18, 0.26938221370372245, 0.7335549496210801);
        same(judged, 3, 23, 17.39299491954943, 5, 38, 0.17809251595186756, 0.8265879231203616);
        assertThat(new Daily.Span(1, 5, 5, 1, 9, 0.6, 0.55).p(true)).isEqualTo(1);
    }

    /// 0, 1, …, 6 of the first week are off by 4 of 16 together, then 7 of 17 and 5 of 19.
    @Test
    void clumps_by_hand() {
        var off = new double[] {1, 2, -1, 0, 3, 1, -2, 4, 0};
        var means = new double[] {2, 3, 4, 2, 1, 2, 2, 3, 5};
        var whole = new Clumps();
        var torn = new Clumps();
        for (var i = 0; i < 9; i++) {
            whole.add(20 + i, off[i], means[i]);
            torn.add(20 + i + (i < 2 ? 0 : 1), off[i], means[i]);
        }
        var ratio = (16 / 16.0 + 49 / 17.0 + 25 / 19.0) / 7 / (3 / 7.0);
        assertThat(whole.factor(0, 1)).isCloseTo((4 + 3 / 7.0 * ratio) / (4 + 3 / 7.0), within(1e-12));
        assertThat(whole.factor(0, 1.5)).isCloseTo((4 + 3 / 7.0 * ratio / 1.5) / (4 + 3 / 7.0), within(1e-12));
        assertThat(whole.factor(0, 2)).isEqualTo(1);
        assertThat(whole.factor(1, 1)).isEqualTo(1);
        // seven windows are a week, which is as many as there are parameters
        for (var i = 9; i < 13; i++) whole.add(20 + i, 3, 1);
        assertThat(whole.factor(1, 1)).isEqualTo(1);
        assertThat(torn.factor(0, 1)).isCloseTo((4 + 25 / 19.0 / 7) / (4 + 1 / 7.0), within(1e-12));
    }
}
