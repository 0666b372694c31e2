package org.moothall.heed;

import java.text.NumberFormat;
import java.time.LocalDate;
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
        var days = ChronoUnit.DAYS.between(warning.lookSince(), warning.until());
        return days >= 2 * WEEK ? "RISE" : "SERIES";
    }

    /// What the last look counted or measured, held against what is usual; empty where there is no number.
    public String much(Warning warning) {
        if (Double.isNaN(warning.observed())) return "";
        if (!warning.unit().isBlank()) return reader.t("heed.measured", measured(warning), warning.unit());
        return ratio(warning, warning.observed(), warning.expected());
    }

    static boolean counted(Warning warning) {
        return warning.source().equals(Sign.COUNTS);
    }

    /// Whether two looks may both be told: of counts, where they do not tell fewer than five apart.
    boolean apart(Warning warning, Look one, Look other) {
        var more = Math.abs(one.observed() - other.observed());
        return !counted(warning) || more == 0 || more >= Veil.FEW;
    }

    /// “14 instead of about 1.2, 12 times as many”. Of few matters no number is told.
    String ratio(Warning warning, double observed, double expected) {
        if (few(warning, observed)) return reader.t("heed.fewer", reader.t("heed.few-of", Veil.FEW), number(expected));
        if (!Double.isFinite(expected)) return number(observed);
        if (observed < expected) return reader.t("heed.fewer", number(observed), number(expected));
        if (expected < 0.5) return reader.t("heed.instead.none", number(observed));
        return reader.t("heed.instead", number(observed), number(expected), number(observed / expected));
    }

    /// As a sheet has it; few matters are not told.
    Object seen(Warning warning) {
        if (Double.isNaN(warning.observed())) return "";
        return few(warning, warning.observed()) ? reader.t("heed.few") : cell(warning.observed());
    }

    Object usual(Warning warning) {
        return Double.isNaN(warning.expected()) ? "" : cell(tenth(warning.expected()));
    }

    private static Object cell(double value) {
        if (value == Math.rint(value)) return (long) value;
        return value;
    }

    /// As finely as it was measured.
    private String measured(Warning warning) {
        return NumberFormat.getNumberInstance(reader.language().locale()).format(warning.observed());
    }

    static boolean few(Warning warning, double observed) {
        return counted(warning) && observed < Veil.FEW;
    }

    /// Whole where it is, or is large; else with one digit.
    public String number(double value) {
        var told = tenth(value);
        return told == Math.rint(told) || told >= 100
                ? reader.words().number(Math.round(told))
                : String.format(reader.language().locale(), "%.1f", told);
    }

    /// The days that the last look saw.
    public String days(Warning warning) {
        return days(warning.lookSince(), warning.until());
    }

    public String days(Stretch stretch) {
        return days(stretch.from(), stretch.until());
    }

    /// “3 June” or “3 June to 9 June”.
    public String days(LocalDate from, LocalDate until) {
        var words = reader.words();
        return from.equals(until) ? words.day(from) : reader.t("heed.from-to", words.day(from), words.day(until));
    }

    public String expected(double expected) {
        return Double.isFinite(expected) ? number(expected) : reader.t("heed.unknown");
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
