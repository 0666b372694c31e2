package org.moothall.signals.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures worked out apart from the library, from the formulas alone (scipy, all sums written out).
class PredictiveTest {

    private static Forecast forecast(double mean, double error, double phi, double freedom, double before) {
        return new Forecast(Math.log(mean), error, phi, freedom, before, 3.5);
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, 1.5, 20, NaN, 9, 0.061233275307221155",
        "0.2, 1.5, 20, NaN, 4, 0.4438082178835504",
        "0.2, 1.5, 20, NaN, 0, 0.9768270357315711",
        "0.2, 1.5, 40, 7, 8, 0.0598759985554933",
        "0.2, 1.5, 40, 2, 8, 0.12125272082047321",
        "0.2, 1.5, 40, 9, 3, 0.685225772926253",
        "0.1, 1, 400, 9, 5, 0.03785635295346605"
    })
    void how_rare_so_many_are(double error, double phi, double freedom, double before, double y, double p) {
        assertThat(Predictive.p(forecast(4, error, phi, freedom, before), y)).isCloseTo(p, within(1e-9));
    }

    @Test
    void how_rare_so_few_are() {
        var forecast = forecast(12, 0.1, 1.5, 20, Double.NaN);
        assertThat(Predictive.fall(forecast, 3)).isCloseTo(0.016533971014491188, within(1e-9));
        assertThat(Predictive.fall(forecast, 12)).isCloseTo(0.5333401216639321, within(1e-9));
        assertThat(Predictive.fall(forecast, Double.NaN)).isNaN();
        assertThat(Predictive.p(forecast, Double.NaN)).isNaN();
    }

    /// Before the bounds lie the counts that chance brings as often as asked for, neither fewer nor more.
    @ParameterizedTest
    @CsvSource({"0.01, 3, 26", "0.05, 5, 20"})
    void the_band(double tail, double floor, double bound) {
        var forecast = forecast(12, 0.1, 1.5, 20, Double.NaN);
        assertThat(Predictive.floor(forecast, tail)).isEqualTo(floor);
        assertThat(Predictive.bound(forecast, tail)).isEqualTo(bound);
    }

    @Test
    void where_hardly_anything_is_expected() {
        assertThat(Predictive.bound(forecast(1e-3, 0, 1, 200, Double.NaN), 0.4)).isZero();
        assertThat(Predictive.p(forecast(1e-3, 0, 1, 200, Double.NaN), 1e4)).isBetween(0.0, 1e-50);
    }

    /// With three degrees of freedom the tail is no smaller than 0.014, however large the count is.
    @Test
    void a_baseline_of_few_counts_has_no_bound_and_keeps_nobody_waiting() {
        assertThat(Predictive.p(forecast(50, 0.1, 1.5, 3, 60), 1e9)).isBetween(0.01, 0.02);
        assertThat(Predictive.bound(forecast(50, 0.1, 1.5, 3, 60), 0.005)).isInfinite();
        assertThat(Predictive.bound(forecast(50, 0.1, 1.5, 3, 60), 0.05)).isEqualTo(49);
    }

    /// Dispersion and share of the mean that come out of ordinary counts: 1 where nothing weighs less.
    @ParameterizedTest
    @CsvSource({
        "8, 1.4, 2.58, 1.4829075080514558, 0.9928639079607604",
        "8, 1.4, 1, 2.009865167782302, 0.9088419921367378",
        "8, 1, 2.58, 1.0438145334613398, 0.9951962468902451",
        "0.3, 3, 1, 6, 0.5",
        "40, 2, 2.58, 2.116456684629486, 0.9957531879601961",
        "8, 1.4, 1e9, 1.4, 1",
        "8, 0.7, 1e9, 1, 1"
    })
    void what_weighing_does_without_any_outbreak(double mean, double seen, double above, double phi, double shrunk) {
        var weighed = new Weighed(mean, seen, above);
        assertThat(weighed.phi()).isCloseTo(phi, within(1e-9));
        assertThat(weighed.shrunk()).isCloseTo(shrunk, within(1e-9));
    }

    @Test
    void only_what_is_above_weighs_less() {
        assertThat(Weighed.weight(2.5, 2.5)).isEqualTo(1);
        assertThat(Weighed.weight(4, 2.5)).isEqualTo(1 / 16.0);
        assertThat(Weighed.weight(-4, 2.5)).isEqualTo(1);
    }
}
