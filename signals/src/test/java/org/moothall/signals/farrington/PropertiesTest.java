package org.moothall.signals.farrington;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.moothall.signals.Answers;
import org.moothall.signals.ByHandTest;
import org.moothall.signals.Ears;
import org.moothall.signals.ManySeries;
import org.moothall.signals.Mode;
import org.moothall.signals.cusum.Cusum;
import org.moothall.signals.forecast.Forecast;
import org.moothall.signals.math.NegativeBinomial;

/// What holds for every series.
class PropertiesTest {

    private static final Calendar WEEKS = Calendar.steps(52);

    private static double[] series(long seed, double mean) {
        var random = new Random(seed);
        return random.doubles(300, 0, 1)
                .map(u -> NegativeBinomial.quantile(Math.max(u, 1e-9), mean, 1.5))
                .toArray();
    }

    @Property(tries = 50)
    void counts_that_never_change_ring_no_alarm(@ForAll @IntRange(max = 400) int count) {
        var counts = Answers.repeated(count, 300);
        for (var method : Ears.Method.values())
            assertThat(Arrays.stream(new Ears(method, Mode.RIGHT, 7, method.alpha(), 0.5).bounds(counts)))
                    .noneMatch(bound -> count > bound);
        for (var threshold : Threshold.values())
            assertThat(new Farrington(ByHandTest.settings(threshold, 1))
                            .judge(counts, WEEKS, 299)
                            .alarm())
                    .isFalse();
        if (count > 0)
            assertThat(new Cusum(Math.log(2), 0, 3, 300).run(counts, counts).alarms())
                    .doesNotContain(true);
    }

    @Property(tries = 60)
    void a_larger_count_never_takes_an_alarm_back(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.1, max = 40) double mean,
            @ForAll @IntRange(max = 60) int more) {
        for (var threshold : Threshold.values()) {
            var farrington = new Farrington(ByHandTest.settings(threshold, 1));
            var counts = series(seed, mean);
            var before = farrington.judge(counts, WEEKS, 299);
            counts[299] += more;
            var after = farrington.judge(counts, WEEKS, 299);
            assertThat(after.bound()).isEqualTo(before.bound());
            assertThat(after.p()).isLessThanOrEqualTo(before.p() + 1e-12);
            assertThat(!before.alarm() || after.alarm()).isTrue();
        }
        for (var method : Ears.Method.values()) {
            var ears = new Ears(method, Mode.RIGHT, 7, method.alpha(), 0.5);
            var counts = series(seed, mean);
            var before = ears.bounds(counts)[299];
            counts[299] += more;
            assertThat(ears.bounds(counts)[299]).isEqualTo(before);
        }
    }

    @Property(tries = 100)
    void the_bound_is_where_p_comes_to_alpha(
            @ForAll @DoubleRange(min = 0.01, max = 300) double mean,
            @ForAll @DoubleRange(max = 0.5) double error,
            @ForAll @DoubleRange(min = 1, max = 6) double phi,
            @ForAll @IntRange(min = -1, max = 20) int before,
            @ForAll @IntRange(min = 1, max = 1000) int tenThousandths) {
        var alpha = tenThousandths / 10_000.0;
        var forecast = new Forecast(Math.log(mean), error, phi, 200, before < 0 ? Double.NaN : before, mean * 1.1);
        var bound = Threshold.PREDICTIVE.bound(forecast, alpha);
        assertThat(Threshold.PREDICTIVE.p(forecast, alpha, bound + 1)).isLessThanOrEqualTo(alpha);
        if (bound >= 0)
            assertThat(Threshold.PREDICTIVE.p(forecast, alpha, bound)).isGreaterThan(alpha);
    }

    @Property(tries = 100)
    void quantiles_turn_tails_around(
            @ForAll @DoubleRange(min = 0.01, max = 5000) double mean,
            @ForAll @DoubleRange(min = 1, max = 80) double phi,
            @ForAll @IntRange(min = 1, max = 900_000) int millionths) {
        var tail = millionths / 1e6;
        var y = NegativeBinomial.quantile(tail, mean, phi);
        assertThat(NegativeBinomial.atLeast(y + 1, mean, phi)).isLessThanOrEqualTo(tail * (1 + 1e-9) + 1e-12);
        if (y > 0) assertThat(NegativeBinomial.atLeast(y, mean, phi)).isGreaterThan(tail * (1 - 1e-9));
    }

    @Property(tries = 50)
    void the_order_within_a_baseline_and_among_series_does_not_matter(@ForAll long seed) {
        var counts = Arrays.copyOf(series(seed, 5), 8);
        var bound = new Ears(Ears.Method.C1, Mode.RIGHT, 7, 0.001, 0.5).bounds(counts)[7];
        var shuffled = Arrays.asList(Arrays.stream(counts).limit(7).boxed().toArray(Double[]::new));
        Collections.shuffle(shuffled, new Random(seed));
        for (var i = 0; i < 7; i++) counts[i] = shuffled.get(i);
        assertThat(new Ears(Ears.Method.C1, Mode.RIGHT, 7, 0.001, 0.5).bounds(counts)[7])
                .isCloseTo(bound, within(1e-9));
        var p = new Random(seed).doubles(20).toArray();
        var turned = new double[20];
        for (var i = 0; i < 20; i++) turned[i] = p[19 - i];
        var adjusted = ManySeries.falseDiscovery(p);
        for (var i = 0; i < 20; i++)
            assertThat(ManySeries.falseDiscovery(turned)[19 - i]).isEqualTo(adjusted[i]);
    }

    @Property(tries = 30)
    void what_lies_before_the_baseline_changes_nothing(@ForAll long seed) {
        // a year more in front, which no baseline looks at, changes nothing
        var counts = series(seed, 8);
        var longer = new double[352];
        System.arraycopy(counts, 0, longer, 52, 300);
        var farrington = new Farrington(ByHandTest.settings(Threshold.PREDICTIVE, 1));
        var judged = farrington.judge(counts, WEEKS, 299);
        assertThat(farrington.judge(longer, WEEKS, 351)).isEqualTo(judged);
    }
}
