package org.moothall.signals.farrington;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.signals.Answers;
import org.moothall.signals.Ears;
import org.moothall.signals.ManySeries;
import org.moothall.signals.Mode;
import org.moothall.signals.cusum.Cusum;
import org.moothall.signals.cusum.Season;
import org.moothall.signals.forecast.Forecast;

/// In the mode of that name all numbers are those of R's package surveillance, to eight digits, and all
/// alarms.
class SurveillanceTest {

    @ParameterizedTest
    @CsvSource({
        "newport_germany_2011_farrington, salmNewport_germany, 4, 1, DELTA, 0.05, 0.05, 0, 50",
        "newport_germany_2011_noufaily, salmNewport_germany, 4, 10, NB_PLUGIN, 1, 0.05, 0, 50",
        "newport_germany_2011_muan, salmNewport_germany, 4, 10, MUAN, 1, 0.05, 0, 50",
        "newport_germany_2011_noufaily_a005_p05, salmNewport_germany, 4, 10, NB_PLUGIN, 0.05, 0.005, 0, 50",
        "newport_2states_2013_JSS_table2, salmNewport_states, 4, 10, NB_PLUGIN, 1, 0.05, 0, 50",
        "agona_nodates_farrington, salmonella_agona, 5, 1, DELTA, 0.05, 0.05, 5, 4",
        "agona_nodates_noufaily, salmonella_agona, 5, 10, NB_PLUGIN, 1, 0.05, 5, 4"
    })
    void farrington(
            String answers,
            String series,
            int years,
            int groups,
            Threshold threshold,
            double trendP,
            double alpha,
            int cases,
            int span)
            throws IOException {
        var original = groups == 1;
        var settings = new Farrington.Settings(
                Mode.SURVEILLANCE,
                new Baseline(years, 3, groups, original ? 3 : 26),
                original ? 1 : 2.58,
                trendP,
                threshold,
                alpha,
                cases,
                span,
                1);
        var rows = Answers.read("out_ff_" + answers + ".csv");
        var counts = Answers.read("in_" + series + ".csv");
        var epoch = counts.getFirst().get("epoch");
        var calendar = epoch == null ? Calendar.steps(52) : Calendar.weeks(LocalDate.parse(epoch));
        var farrington = new Farrington(settings);
        for (var row : rows) {
            var name = counts.getFirst().containsKey("observed") ? "observed" : String.valueOf(row.get("unit"));
            var t = Integer.parseInt(row.get("t")) - 1;
            same(farrington.judge(Answers.column(counts, name), calendar, t), row);
        }
        assertThat(rows).isNotEmpty();
    }

    private static void same(Judgement ours, Map<String, String> row) {
        assertThat(ours.known()).isTrue();
        Answers.agree("", ours.enough() ? ours.bound() : Double.NaN, row, "upperbound");
        Answers.agree("", ours.enough() ? ours.expected() : Double.NaN, row, "expected");
        Answers.agree("", ours.alarm() ? 1 : 0, row, "alarm");
        Answers.agree("", ours.mean(), row, "mu0");
        Answers.agree("", ours.phi(), row, "phi");
        Answers.agree("", ours.score(), row, "score");
        Answers.agree("", ours.p(), row, "pvalue");
        Answers.agree("", ours.trend() ? 1 : 0, row, "trend");
        Answers.agree("", ours.slope(), row, "trendcoef");
    }

    @ParameterizedTest
    @CsvSource({"agona, salmonella_agona", "newport_germany, salmNewport_germany"})
    void ears(String answers, String series) throws IOException {
        var rows = Answers.read("out_ears_" + answers + "_default.csv");
        var counts = Answers.column(Answers.read("in_" + series + ".csv"), "observed");
        for (var method : Ears.Method.values()) {
            var ears = new Ears(method, Mode.SURVEILLANCE, 7, method.alpha(), 0);
            var bounds = ears.bounds(counts);
            var mine = rows.stream()
                    .filter(row -> method.name().equals(row.get("method")))
                    .toList();
            assertThat(mine).hasSize(counts.length - ears.first());
            for (var row : mine) {
                var t = Integer.parseInt(row.get("t")) - 1;
                Answers.agree(method.name(), bounds[t], row, "upperbound");
                Answers.agree(method.name(), counts[t] > bounds[t] ? 1 : 0, row, "alarm");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 0.2, glrnb, glrnb_alarm",
        "1.5, 0.2, lrnb_theta_log1.5, lrnb_alarm",
        "NaN, 0, glrpois, glrpois_alarm"
    })
    void cumulative_sums(double factor, double dispersion, String value, String alarm) throws IOException {
        var rows = Answers.read("out_glrnb_seed42.csv");
        var course = new Cusum(Math.log(factor), dispersion, 5, 1000)
                .run(Answers.column(rows, "observed"), Answers.column(rows, "mu0"));
        for (var t = 0; t < rows.size(); t++) {
            Answers.agree("" + t, course.sums()[t], rows.get(t), value);
            Answers.agree("" + t, course.alarms()[t] ? 1 : 0, rows.get(t), alarm);
        }
    }

    @Test
    void a_mean_in_control_that_is_learned() throws IOException {
        var rows = Answers.read("out_glrnb_newport_2011_JSS.csv");
        var counts = Answers.column(Answers.read("in_salmNewport_germany.csv"), "observed");
        var season = Season.fit(java.util.Arrays.copyOf(counts, 365), 1, 1, true, 52);
        var means = rows.stream()
                .mapToDouble(row -> season.mean(Answers.number(row, "t")))
                .toArray();
        var course = new Cusum(Math.log(2), season.dispersion(), 4, 1).run(Answers.column(rows, "observed"), means);
        for (var t = 0; t < rows.size(); t++) {
            Answers.agree("" + t, season.dispersion(), rows.get(t), "alpha");
            Answers.agree("" + t, means[t], rows.get(t), "mu0");
            Answers.agree("" + t, course.sums()[t], rows.get(t), "value");
            Answers.agree("" + t, course.needed()[t], rows.get(t), "upperbound_cases");
            Answers.agree("" + t, course.alarms()[t] ? 1 : 0, rows.get(t), "alarm");
        }
    }

    @Test
    void bounds_and_tails() throws IOException {
        for (var row : Answers.read("out_thresholds.csv")) {
            var forecast = new Forecast(
                    Math.log(Answers.number(row, "mu")),
                    Answers.number(row, "se_eta"),
                    Answers.number(row, "phi"),
                    100,
                    Double.NaN,
                    Double.NaN);
            bound(Threshold.DELTA, forecast, row, "delta");
            bound(Threshold.NB_PLUGIN, forecast, row, "nb");
            bound(Threshold.MUAN, forecast, row, "muan");
        }
    }

    private static void bound(Threshold threshold, Forecast forecast, Map<String, String> row, String name) {
        var alpha = Answers.number(row, "alpha");
        Answers.agree("", threshold.bound(forecast, alpha), row, name + "_upper");
        Answers.agree("", threshold.p(forecast, alpha, Answers.number(row, "y")), row, name + "_p");
    }

    @Test
    void adjusted_p() throws IOException {
        var rows = Answers.read("out_padjust.csv");
        var p = Answers.column(rows, "p");
        for (var i = 0; i < p.length; i++) {
            Answers.agree("", ManySeries.falseDiscovery(p)[i], rows.get(i), "bh");
            Answers.agree("", ManySeries.falseDiscoveryAnyhow(p)[i], rows.get(i), "by");
            Answers.agree("", ManySeries.anyFalseAlarm(p)[i], rows.get(i), "holm");
        }
    }

    @Test
    void eight_digits_are_looked_at() {
        assertThat(Answers.same(1.00000001, 1.000000025)).isFalse();
        assertThat(Answers.same(1.00000001, 1.000000012)).isTrue();
        assertThat(Answers.same(Double.NaN, 1)).isFalse();
    }
}
