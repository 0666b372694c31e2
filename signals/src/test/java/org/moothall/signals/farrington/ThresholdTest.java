package org.moothall.signals.farrington;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.moothall.signals.forecast.Forecast;

/// Figures worked out apart from the library (scipy): mean 5, its relative error 0.2, phi 1.5, alpha 0.01.
class ThresholdTest {

    private static final Forecast FIVE = new Forecast(Math.log(5), 0.2, 1.5, 100, Double.NaN, Double.NaN);

    @Test
    void delta() {
        assertThat(Threshold.DELTA.bound(FIVE, 0.01)).isCloseTo(13.139547563875414, within(1e-10));
        assertThat(Threshold.DELTA.p(FIVE, 0.01, 11)).isCloseTo(0.03762257669879617, within(1e-12));
        // 0.05^(2/3) less 3.7 standard deviations of it is below 0
        var small = new Forecast(Math.log(0.05), 0, 1, 100, Double.NaN, Double.NaN);
        assertThat(Threshold.DELTA.bound(small, 0.9999)).isZero();
    }

    @Test
    void counts_of_the_mean_and_of_the_mean_at_its_highest() {
        assertThat(Threshold.NB_PLUGIN.bound(FIVE, 0.01)).isEqualTo(13);
        assertThat(Threshold.NB_PLUGIN.p(FIVE, 0.01, 11)).isCloseTo(0.03763657109466347, within(1e-12));
        assertThat(Threshold.MUAN.bound(FIVE, 0.01)).isEqualTo(17);
        assertThat(Threshold.MUAN.p(FIVE, 0.01, 11)).isCloseTo(0.21680741102380324, within(1e-12));
    }
}
