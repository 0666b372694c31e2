package org.moothall.heed;

import java.time.temporal.ChronoUnit;
import org.moothall.figures.Veil;
import org.moothall.heed.Stretches.Stretch;
import org.moothall.warning.Sign;
import org.moothall.warning.Warning;
import org.moothall.warning.Warning.Grade;
import org.moothall.warning.Warning.Look;
import org.moothall.web.Reader;

/// What a warning says of numbers, in words for people who have never heard of a p-value.
public record Told(Reader reader) {

    private static final double WEEK = 7, MONTH = 30.44, YEAR = 365.25;
    private static final String SENSORS = "(gauge|cap)\\b.*";
    private static final double NEVER = 100 * YEAR;

    /// 1 is the most pressing.
    public static int level(Grade grade) {
        return Grade.values().length - grade.ordinal();
    }

    public String grade(Grade grade) {
        return reader.t("heed.grade." + grade);
    }

    /// “Chance alone brings as much about once in 4 years”; empty where chance has no part in it.
    public String chance(double interval) {
        if (Double.isNaN(interval)) return "";
        if (interval > NEVER) return reader.t("heed.chance.never");
        if (interval >= 2 * YEAR) return reader.t("heed.chance.years", Math.round(interval / YEAR));
        if (interval >= 2 * MONTH) return reader.t("heed.chance.months", Math.round(interval / MONTH));
        if (interval >= 2 * WEEK) return reader.t("heed.chance.weeks", Math.round(interval / WEEK));
        return reader.t("heed.chance.days", Math.max(1, Math.round(interval)));
    }

    /// How it was found, in a sentence.
    public String found(Warning warning) {
        return reader.t("heed.manner." + manner(warning));
    }

    private static String manner(Warning warning) {
        if (!counted(warning)) return warning.source().matches(SENSORS) ? "SENSOR" : "RULE";
        if (warning.observed() < warning.expected()) return "DROP";
        if (warning.areas().size() > 1) return "CLUSTER";
        var days = ChronoUnit.DAYS.between(warning.since(), warning.until());
        return days >= 2 * WEEK ? "RISE" : "SERIES";
    }

    /// What was counted or measured, held against what is usual.
    public String much(Warning warning) {
        var much = ratio(warning.observed(), warning.expected());
        return warning.unit().isBlank() ? much : reader.t("heed.measured", much, warning.unit());
    }

    static boolean counted(Warning warning) {
        return warning.source().equals(Sign.COUNTS);
    }

    /// Whether two looks may both be told: of counts, where they do not tell fewer than five apart.
    boolean apart(Warning warning, Look one, Look other) {
        var more = Math.abs(one.observed() - other.observed());
        return !counted(warning) || more == 0 || more >= Veil.FEW;
    }

    /// “14 instead of about 1.2, 12 times as many”.
    public String ratio(double observed, double expected) {
        if (!Double.isFinite(expected)) return number(observed);
        if (observed < expected) return reader.t("heed.fewer", number(observed), number(expected));
        if (expected < 0.5) return reader.t("heed.instead.none", number(observed));
        return reader.t("heed.instead", number(observed), number(expected), number(observed / expected));
    }

    /// Whole where it is, or is large; else with one digit.
    public String number(double value) {
        return value == Math.rint(value) || value >= 100
                ? reader.words().number(Math.round(value))
                : String.format(reader.language().locale(), "%.1f", value);
    }

    /// “3 June” or “3 June to 9 June”.
    public String days(Stretch stretch) {
        var from = reader.words().day(stretch.from());
        return stretch.from().equals(stretch.until())
                ? from
                : reader.t("heed.from-to", from, reader.words().day(stretch.until()));
    }

    public String expected(double expected) {
        return Double.isFinite(expected) ? number(tenth(expected)) : reader.t("heed.unknown");
    }

    public String band(Stretch stretch) {
        return Double.isFinite(stretch.upper())
                ? reader.t("heed.from-to", number(Math.floor(stretch.lower())), number(Math.ceil(stretch.upper())))
                : reader.t("heed.unknown");
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    public String state(Warning warning) {
        return reader.t("heed.state." + warning.state());
    }
}
